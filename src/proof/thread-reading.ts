import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { fileChunks } from './file-chunks.js';
import type { ThreadMessage } from './read-beside.js';
import type { StageProof } from './stage-proof.js';
import { StageReading } from './stage-reading.js';
import { TailFile } from './tail-file.js';
import { type Unpacked, unpack } from './unpack.js';

/** A thread's work: reads a stage as `ReadBeside` reports it, and sends what it found. */
export function readInThread(proof: StageProof): void {
  const port = parentPort;
  let reading: ThreadReading | undefined;
  port?.on('message', (word: ThreadMessage) => {
    if (word.kind === 'stage') reading = new ThreadReading(word.stage, new StageReading(word.expected, proof));
    else if (word.kind === 'file') reading?.grow(word);
    else if (word.kind === 'kept') reading?.keep(word);
    else void reading?.findings().then((found) => port.postMessage(found));
  });
}

class ThreadReading {
  readonly #tails = new Map<string, TailFile>();
  readonly #unpacked = new Map<string, Promise<Unpacked>>();
  /** Files are read one after the other. */
  #turn: Promise<void> = Promise.resolve();

  constructor(
    readonly stage: string,
    readonly reading: StageReading,
  ) {}

  grow({ path, isPacked, written, isWhole }: Extract<ThreadMessage, { kind: 'file' }>): void {
    const tail = this.#tails.get(path) ?? this.#begin(path, isPacked);
    tail.grow(written, isWhole);
  }

  keep({ path, sha256 }: Extract<ThreadMessage, { kind: 'kept' }>): void {
    this.#next(async () => {
      if (!this.reading.keep(path, sha256)) await this.reading.read(path, fileChunks(join(this.stage, path)));
    });
  }

  async findings(): Promise<object> {
    await this.#turn;
    const unpacked = new Map<string, Unpacked>();
    for (const [path, found] of this.#unpacked) unpacked.set(path, await found);
    return { ...this.reading.end(), unpacked };
  }

  #begin(path: string, isPacked: boolean): TailFile {
    const tail = new TailFile(join(this.stage, path));
    this.#tails.set(path, tail);
    if (isPacked) this.#unpacked.set(path, unpack(tail.chunks()));
    else this.#next(() => this.reading.read(path, tail.chunks()));
    return tail;
  }

  #next(step: () => Promise<void>): void {
    this.#turn = this.#turn.then(step);
    // The answer, which waits for the last of them, fails with it.
    this.#turn.catch(() => {});
  }
}
