import { type ChildProcess, type StdioOptions, spawn } from 'node:child_process';
import type { Text } from '../diagnostics/text.js';
import type { Millis } from '../model/time.js';
import { sameWords } from './media-fault.js';
import { killGroup } from './run-process.js';

export interface ChildLimits {
  /** Wall clock of the whole run. */
  readonly timeout: Millis;
  readonly signal?: AbortSignal | undefined;
}

/** How long to wait, after the end, for a pipe that a stray grandchild keeps open. */
const GRACE: Millis = 250;
const ABORTED: Text = { zh: '被中断', en: 'aborted' };

/** A program in its own process group, whose pipes are read as they come; it ends with a signal, and after a time. */
export class GuardedChild {
  readonly process: ChildProcess;
  readonly #closed: Promise<number>;
  readonly #release: () => void;
  #why: Text | undefined;

  constructor(
    [command, ...args]: readonly [string, ...string[]],
    environment: Readonly<Record<string, string>>,
    stdio: StdioOptions,
    { timeout, signal }: ChildLimits,
  ) {
    this.process = spawn(command, args, { stdio, detached: true, env: environment });
    const seconds = Math.round(timeout / 1000);
    const late: Text = { zh: `${seconds} 秒之内没有完成`, en: `not done within ${seconds} s` };
    const timer = setTimeout(() => this.stop(late), timeout);
    const onAbort = (): void => this.stop(ABORTED);
    signal?.addEventListener('abort', onAbort, { once: true });
    if (signal?.aborted === true) onAbort();
    this.#release = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
    };
    this.#closed = new Promise((resolve) => {
      this.process.once('error', (error) => {
        this.#why ??= sameWords(error.message);
        resolve(-1);
      });
      this.process.once('exit', () => setTimeout(() => killGroup(this.process.pid), GRACE).unref());
      this.process.once('close', (code) => resolve(code ?? -1));
    });
  }

  /** Why it was ended, or could not begin. */
  get why(): Text | undefined {
    return this.#why;
  }

  /** Ends it; the first reason counts. */
  stop(why: Text): void {
    this.#why ??= why;
    killGroup(this.process.pid);
    setTimeout(() => {
      for (const pipe of this.process.stdio) pipe?.destroy();
    }, GRACE).unref();
  }

  /** Waits for its end: why it failed, in the words of `complaint` if it says any; `undefined` if it did not. */
  async failure(complaint: () => string): Promise<Text | undefined> {
    const code = await this.#closed;
    this.#release();
    if (this.#why !== undefined || code === 0) return this.#why;
    const words = complaint();
    return words === '' ? { zh: `以 ${code} 结束`, en: `it ended with ${code}` } : sameWords(words);
  }
}
