import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CHUNK_BYTES } from './each-chunk.js';

/** SHA-256 of a file, or of what it packs, that is read while it is still being written. */
export class TailHash {
  #written = 0;
  #isWhole = false;
  #wake: () => void = () => {};

  constructor(
    readonly path: string,
    readonly isPacked: boolean,
  ) {}

  /** So many bytes are written by now. */
  grow(written: number, isWhole: boolean): void {
    this.#written = written;
    this.#isWhole = isWhole;
    this.#wake();
  }

  async digest(): Promise<string> {
    const hash = createHash('sha256');
    const file = await open(this.path);
    try {
      if (this.isPacked)
        await pipeline(Readable.from(this.#chunks(file)), createGunzip({ chunkSize: CHUNK_BYTES }), hash);
      else {
        const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        for await (const bytes of this.#chunks(file, buffer)) hash.update(bytes);
      }
      return hash.digest('hex');
    } finally {
      await file.close();
    }
  }

  /** Each good until the next one where they come in a `buffer`. */
  async *#chunks(file: FileHandle, buffer?: Buffer): AsyncIterable<Uint8Array> {
    for (let position = 0; ; ) {
      if (position >= this.#written && !this.#isWhole) {
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
        continue;
      }
      const chunk = buffer ?? Buffer.allocUnsafe(CHUNK_BYTES);
      // To the end of a whole file, even where that is not where it should be.
      const most = this.#isWhole ? CHUNK_BYTES : Math.min(CHUNK_BYTES, this.#written - position);
      const { bytesRead } = await file.read(chunk, 0, most, position);
      if (bytesRead === 0) return;
      position += bytesRead;
      yield chunk.subarray(0, bytesRead);
    }
  }
}
