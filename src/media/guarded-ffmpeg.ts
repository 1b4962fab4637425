import type { ChildProcess } from 'node:child_process';
import { availableParallelism } from 'node:os';
import type { Millis } from '../model/time.js';
import type { FfmpegCommand } from './fluent-ffmpeg.js';
import { cleanEnvironment, findGuards, guarded, type MediaEnvironment } from './guards.js';
import { killGroup } from './run-process.js';

export type { FfmpegCommand };

export interface GuardedRun {
  readonly ffmpeg: string;
  readonly environment: MediaEnvironment;
  /** Wall clock of the whole run. */
  readonly timeout: Millis;
  readonly signal?: AbortSignal | undefined;
}

/** How fluent-ffmpeg starts each program of a command; the third is left out where the process is not needed. */
type StartFfmpeg = (
  args: readonly string[],
  options: object,
  ...callbacks: readonly [OnProcess, OnEnd] | readonly [OnEnd]
) => void;
type OnProcess = (child: ChildProcess, ...output: readonly unknown[]) => void;
type OnEnd = (error?: Error, ...output: readonly unknown[]) => void;

/** Bytes of address space: a decoder and a filter may each have a thread a core, with its own stack and heap. */
const ADDRESS_SPACE = 8 * 1024 ** 3;
/** Kept for a message; each is read as it comes. */
const LOG_LINES = 50;
/** Characters of log; an hour of nothing but damage says 50 MB. */
const LOG_LIMIT = 256 * 1024 ** 2;
/** How long to wait, after the end, for a pipe that a stray grandchild keeps open. */
const GRACE: Millis = 250;
const SILENCE = { get: () => '' };

/** The library is no longer maintained: what it does stays in this file, where another can take its place. */
export async function ffmpegCommand(): Promise<FfmpegCommand> {
  const { fluentFfmpeg } = await import('./fluent-ffmpeg.js');
  return fluentFfmpeg({ stdoutLines: LOG_LINES });
}

/**
 * Makes a command of fluent-ffmpeg run as our calls of ffprobe do: its own process group and a clean environment, the
 * same guards, limited time and output. The library queries ffmpeg's capabilities before it runs it, and to replace
 * its function that starts them is the only way to control how they are started.
 */
export class GuardedFfmpeg {
  readonly #children = new Set<ChildProcess>();
  readonly #signal: AbortSignal | undefined;
  readonly #timer: NodeJS.Timeout;
  readonly #onAbort = (): void => this.#stop('aborted');
  #ended: string | undefined;

  private constructor({ timeout, signal }: GuardedRun) {
    this.#timer = setTimeout(() => this.#stop(`not done within ${Math.round(timeout / 1000)} s`), timeout);
    this.#signal = signal;
    signal?.addEventListener('abort', this.#onAbort, { once: true });
    if (signal?.aborted === true) this.#onAbort();
  }

  static async around(command: FfmpegCommand, run: GuardedRun): Promise<GuardedFfmpeg> {
    const start: unknown = Reflect.get(command, '_spawnFfmpeg');
    if (!isStart(start)) throw new Error('fluent-ffmpeg starts its programs in another way');
    const guards = await findGuards(run.environment);
    // Several threads use processor time up faster than the clock goes.
    const patience = run.timeout * availableParallelism();
    const [program, ...words] = guarded(guards, run.ffmpeg, [], patience, ADDRESS_SPACE);
    const env = cleanEnvironment(run.environment);
    const guard = new GuardedFfmpeg(run);
    const startGuarded: StartFfmpeg = (args, options, ...callbacks) => {
      const [onProcess, onEnd] = callbacks.length === 2 ? callbacks : [() => undefined, callbacks[0]];
      // The library would read the output of a program that never ran.
      const onSafeEnd: OnEnd = (error, out = SILENCE, errors = SILENCE) => onEnd(error, out, errors);
      if (guard.#ended !== undefined) return onSafeEnd(new Error(guard.#ended));
      const onGuarded: OnProcess = (child, ...output) => {
        guard.#keep(child);
        onProcess(child, ...output);
      };
      start.call(command, [...words, ...args], { ...options, detached: true, env }, onGuarded, onSafeEnd);
    };
    Object.assign(command.setFfmpegPath(program), { _spawnFfmpeg: startGuarded });
    return guard;
  }

  /** Why it was ended before it was done; `undefined` if it was not. */
  get ended(): string | undefined {
    return this.#ended;
  }

  release(): void {
    clearTimeout(this.#timer);
    this.#signal?.removeEventListener('abort', this.#onAbort);
  }

  #keep(child: ChildProcess): void {
    this.#children.add(child);
    let said = 0;
    child.stderr?.on('data', (text: string) => {
      said += text.length;
      if (said > LOG_LIMIT) this.#stop('its log has no end');
    });
    child.once('exit', () => {
      this.#children.delete(child);
      letGo(child);
    });
  }

  #stop(why: string): void {
    this.#ended ??= why;
    for (const child of this.#children) {
      killGroup(child.pid);
      letGo(child);
    }
  }
}

/** A program that has ended and left a child with its pipes would keep us waiting without end. */
function letGo(child: ChildProcess): void {
  setTimeout(() => {
    killGroup(child.pid);
    child.stdout?.destroy();
    child.stderr?.destroy();
  }, GRACE).unref();
}

function isStart(value: unknown): value is StartFfmpeg {
  return typeof value === 'function';
}
