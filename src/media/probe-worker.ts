import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import type { Millis } from '../model/time.js';
import { cleanEnvironment, findOnPath, type Guards, guarded, type MediaEnvironment } from './guards.js';
import { killGroup, OutputLimit, type ProcessLimits, type ProcessResult } from './run-process.js';

export interface WorkerPlan {
  readonly guards: Guards;
  readonly environment: MediaEnvironment;
  readonly command: string;
  /** Before the whitelist of formats and the file. */
  readonly args: readonly string[];
  /** Of one file; also bounds the processor time of each call. */
  readonly timeout: Millis;
}

/**
 * The shell reads a list of formats and a path, one per line, runs the program, and ends both of its outputs with a line
 * that no other process can know. If we are killed, descriptor 3 ends, and the whole group is killed with us. What guards
 * the shell guards all that it starts: two programs less to load for every file.
 */
const SCRIPT = [
  '(cat <&3 >/dev/null; kill -KILL 0) &',
  'mark=$1; shift',
  'while IFS= read -r formats && IFS= read -r path; do',
  '  "$@" -format_whitelist "$formats" -i "file:$path" </dev/null 3<&-',
  '  code=$?',
  '  echo "$mark $code" >&2',
  '  echo "$mark $code"',
  'done',
].join('\n');

/** Runs one program over one file after the other. After a timeout or a flood a new shell takes over. */
export class ProbeWorker {
  readonly #plan: WorkerPlan;
  readonly #shell: string;
  readonly #mark = randomUUID();
  #child: ChildProcess | undefined;

  private constructor(plan: WorkerPlan, shell: string) {
    this.#plan = plan;
    this.#shell = shell;
  }

  /** `undefined` where there is no shell. */
  static open(plan: WorkerPlan): ProbeWorker | undefined {
    const shell = process.platform === 'win32' ? undefined : findOnPath('sh', plan.environment);
    return shell === undefined ? undefined : new ProbeWorker(plan, shell);
  }

  /** A path with a line feed cannot be passed to the shell. */
  static takes(path: string): boolean {
    return !path.includes('\n');
  }

  run(formats: string, path: string, limits: ProcessLimits): Promise<ProcessResult> {
    if (limits.signal?.aborted === true) return Promise.resolve({ end: 'aborted', code: -1, stdout: '', stderr: '' });
    const child = this.#running() ?? this.#start();
    const { stdin, stdout, stderr } = child;
    if (stdin === null || stdout === null || stderr === null) throw new Error('a worker has three pipes');
    return new Promise((resolve) => {
      const out = new OutputLimit(limits.output);
      const errors = new OutputLimit();
      const finish = (end: ProcessResult['end'], code: number): void => {
        clearTimeout(timer);
        limits.signal?.removeEventListener('abort', onAbort);
        stdout.removeListener('data', onOut);
        stderr.removeListener('data', onError);
        child.removeListener('close', onClose);
        child.removeListener('error', onClose);
        // A crash of the program ends with a mark like any other end; without one the shell itself is gone.
        if (code < 0) this.stop();
        resolve({ end, code, stdout: this.#unmarked(out.text()), stderr: this.#unmarked(errors.text()) });
      };
      const done = (): void => {
        const code = this.#codeIn(out.tail());
        if (code !== undefined && this.#codeIn(errors.tail()) !== undefined)
          finish(code >= 128 ? 'crashed' : 'exited', code);
      };
      const onOut = (chunk: Buffer): void => {
        if (out.add(chunk)) done();
        else finish('flooded', -1);
      };
      const onError = (chunk: Buffer): void => {
        errors.add(chunk);
        done();
      };
      const onClose = (): void => finish('crashed', -1);
      const onAbort = (): void => finish('aborted', -1);
      const timer = setTimeout(() => finish('timed-out', -1), limits.timeout);
      limits.signal?.addEventListener('abort', onAbort, { once: true });
      stdout.on('data', onOut);
      stderr.on('data', onError);
      child.on('close', onClose);
      child.on('error', onClose);
      stdin.write(`${formats}\n${path}\n`);
    });
  }

  stop(): void {
    killGroup(this.#child?.pid);
    this.#child = undefined;
  }

  #running(): ChildProcess | undefined {
    const child = this.#child;
    return child?.exitCode === null && child.signalCode === null ? child : undefined;
  }

  #start(): ChildProcess {
    const { guards, environment, command, args, timeout } = this.#plan;
    const line = guarded(guards, this.#shell, ['-c', SCRIPT, 'sh', this.#mark, command, ...args], timeout);
    const [program, ...rest] = line;
    const child = spawn(program, rest, {
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      detached: true,
      env: cleanEnvironment(environment),
    });
    // A shell that is gone is seen by its `close`; writing to it must not be a fault of ours.
    child.stdin?.on('error', () => undefined);
    this.#child = child;
    return child;
  }

  #codeIn(tail: string): number | undefined {
    const line = new RegExp(`${this.#mark} (\\d+)\\n$`).exec(tail)?.[1];
    return line === undefined ? undefined : Number(line);
  }

  #unmarked(text: string): string {
    const at = text.lastIndexOf(this.#mark);
    return at < 0 ? text : text.slice(0, at);
  }
}
