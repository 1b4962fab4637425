import { spawn } from 'node:child_process';
import type { Millis } from '../model/time.js';

export interface ProcessLimits {
  /** Wall clock; the whole process group is killed when it is over. */
  readonly timeout: Millis;
  /** Bytes of standard output; a program that says more is killed. */
  readonly output: number;
  readonly signal?: AbortSignal | undefined;
}

export interface ProcessResult {
  readonly end: 'exited' | 'crashed' | 'timed-out' | 'flooded' | 'aborted' | 'not-started';
  /** Exit code where it `exited`, else -1. */
  readonly code: number;
  readonly stdout: string;
  /** The first 8 KiB; what comes after is dropped. */
  readonly stderr: string;
}

const STDERR_LIMIT = 8 * 1024;
/** Characters at the end that are kept for anyone who waits for a last line. */
const TAIL = 64;
/** How long to wait, after the kill, for a pipe that a stray grandchild keeps open. */
const GRACE: Millis = 250;

/**
 * Runs an untrusted program: no input, its own process group and environment, bounded output and time. Never throws;
 * resolves when the program has ended.
 */
export function runProcess(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  limits: ProcessLimits,
): Promise<ProcessResult> {
  return new Promise((resolve) => {
    if (limits.signal?.aborted === true) return resolve(result('aborted'));
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: environment });
    const stdout = new OutputLimit(limits.output);
    const stderr = new OutputLimit();
    let verdict: ProcessResult['end'] | undefined;
    let grace: NodeJS.Timeout | undefined;

    const stop = (reason: ProcessResult['end']): void => {
      if (verdict !== undefined) return;
      verdict = reason;
      killGroup(child.pid);
      grace = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
        finish(-1);
      }, GRACE);
    };
    const onAbort = (): void => stop('aborted');
    const timer = setTimeout(() => stop('timed-out'), limits.timeout);
    limits.signal?.addEventListener('abort', onAbort, { once: true });

    child.stdout.on('data', (chunk: Buffer) => {
      if (!stdout.add(chunk)) stop('flooded');
    });
    child.stderr.on('data', (chunk: Buffer) => stderr.add(chunk));
    child.on('error', () => {
      verdict ??= 'not-started';
      finish(-1);
    });
    // A program that ended but left a grandchild with its pipes would keep `close` from ever being emitted.
    child.on('exit', () => {
      grace ??= setTimeout(() => {
        killGroup(child.pid);
        child.stdout.destroy();
        child.stderr.destroy();
      }, GRACE);
    });
    child.on('close', (code) => finish(code ?? -1));

    function finish(code: number): void {
      clearTimeout(timer);
      clearTimeout(grace);
      limits.signal?.removeEventListener('abort', onAbort);
      const end = verdict ?? (code < 0 ? 'crashed' : 'exited');
      resolve({ ...result(end), code, stdout: stdout.text(), stderr: stderr.text() });
    }
  });
}

/** Gathers output up to a limit. */
export class OutputLimit {
  readonly #limit: number | undefined;
  readonly #chunks: Buffer[] = [];
  #bytes = 0;
  #tail = '';

  /** Without a limit in bytes, what comes after the first 8 KiB is dropped. */
  constructor(limit?: number) {
    this.#limit = limit;
  }

  /** False once there is more than the limit. */
  add(chunk: Buffer): boolean {
    const room = (this.#limit ?? STDERR_LIMIT) - this.#bytes;
    if (room > 0) this.#chunks.push(chunk.subarray(0, room));
    this.#bytes += chunk.length;
    this.#tail = (this.#tail + chunk.toString('latin1')).slice(-TAIL);
    return this.#limit === undefined || this.#bytes <= this.#limit;
  }

  text(): string {
    return Buffer.concat(this.#chunks).toString('utf8');
  }

  /** The last characters that came, also those that were dropped; bytes as Latin-1. */
  tail(): string {
    return this.#tail;
  }
}

export function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // Already gone.
  }
}

function result(end: ProcessResult['end']): ProcessResult {
  return { end, code: -1, stdout: '', stderr: '' };
}
