import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const BIN = join(import.meta.dirname, '../../bin/airclass.js');

export interface Ended {
  readonly code: number | null;
  /** Where it was ended by the signal itself. */
  readonly signal: NodeJS.Signals | null;
  /** Milliseconds from the signal to the end. */
  readonly took: number;
  readonly out: string;
  readonly err: string;
}

/** The real program in a process and a group of its own. */
export class Started {
  readonly child: ChildProcess;
  #out = '';
  #err = '';
  #sent = 0;
  readonly #waiting = new Set<() => void>();
  readonly #ended: Promise<Ended>;

  constructor(cwd: string, argv: readonly string[], env: Readonly<Record<string, string>> = {}) {
    this.child = spawn(process.execPath, [BIN, ...argv], { cwd, env: { ...process.env, ...env }, detached: true });
    const hear = (chunk: Buffer, add: (text: string) => void) => {
      add(chunk.toString());
      for (const look of this.#waiting) look();
    };
    this.child.stdout?.on('data', (chunk: Buffer) => hear(chunk, (text) => (this.#out += text)));
    this.child.stderr?.on('data', (chunk: Buffer) => hear(chunk, (text) => (this.#err += text)));
    this.#ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        for (const look of this.#waiting) look();
        resolve({ code, signal, took: performance.now() - this.#sent, out: this.#out, err: this.#err });
      });
    });
  }

  /** Until it has printed that; whether it did before it ended. */
  async says(words: RegExp): Promise<boolean> {
    return new Promise((resolve) => {
      const look = () => {
        const is = words.test(this.#out) || words.test(this.#err);
        if (!is && this.child.exitCode === null && this.child.signalCode === null) return;
        this.#waiting.delete(look);
        resolve(is);
      };
      this.#waiting.add(look);
      look();
    });
  }

  /** As `kill` does it, or as Ctrl+C in a terminal, to the whole group. */
  async signalled(signal: NodeJS.Signals, to: 'process' | 'group' = 'process'): Promise<Ended> {
    this.#sent = performance.now();
    if (this.child.pid !== undefined && this.child.exitCode === null)
      process.kill(to === 'group' ? -this.child.pid : this.child.pid, signal);
    return this.#ended;
  }

  get printed(): string {
    return this.#out + this.#err;
  }

  get ended(): Promise<Ended> {
    return this.#ended;
  }
}
