import { closeSync, readSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { openRegular } from '../files/regular-file.js';
import { CHUNK_BYTES, returnChunkMemory, takeChunkMemory } from './chunk-memory.js';

/** A file that is read while it is still being written, in a thread that has nothing better to do than wait for it. */
export class TailFile {
  #written = 0;
  #isWhole = false;
  #wake: () => void = () => {};

  constructor(readonly path: string) {}

  /** So many bytes are written by now. */
  grow(written: number, isWhole: boolean): void {
    this.#written = written;
    this.#isWhole = isWhole;
    this.#wake();
  }

  /** To the end of the file, even where that is not where it should be. A chunk is good until the next one. */
  async *chunks(): AsyncIterable<Uint8Array> {
    await this.#moreThan(-1);
    const file = openRegular(this.path);
    const buffer = takeChunkMemory();
    try {
      for (let position = 0; ; ) {
        await this.#moreThan(position);
        const max = this.#isWhole ? CHUNK_BYTES : Math.min(CHUNK_BYTES, this.#written - position);
        // At once: a turn of the pool that writes after this takes longer than reading what was just written.
        const read = readSync(file, buffer, 0, max, position);
        if (read === 0) return;
        position += read;
        yield buffer.subarray(0, read);
        // Other files, and the words of how far they are, have their turn.
        await setImmediate();
      }
    } finally {
      returnChunkMemory(buffer);
      closeSync(file);
    }
  }

  async #moreThan(position: number): Promise<void> {
    while (position >= this.#written && !this.#isWhole) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }
}
