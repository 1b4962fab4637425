import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export interface WrittenFile {
  readonly size: number;
  /** Hex SHA-256 of what was handed over to be written. */
  readonly sha256: string;
}

/** A file that is written in full or not at all: a short write on a full disk raises no error by itself. */
export class FullFile {
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  #size = 0;

  constructor(readonly path: string) {
    mkdirSync(dirname(path), { recursive: true });
    this.#descriptor = openSync(path, 'wx', 0o644);
  }

  write(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    let written = 0;
    while (written < bytes.length) {
      const count = writeSync(this.#descriptor, bytes, written, bytes.length - written);
      if (count === 0)
        throw Object.assign(new Error(`ENOSPC: nothing more could be written to ${this.path}`), { code: 'ENOSPC' });
      written += count;
    }
    this.#size += bytes.length;
  }

  /** Synced to the disk, and of the size that was written. */
  close(): WrittenFile {
    try {
      fsyncSync(this.#descriptor);
      const { size } = fstatSync(this.#descriptor);
      if (size !== this.#size)
        throw Object.assign(new Error(`${this.path} has ${size} bytes instead of ${this.#size}`), { code: 'EIO' });
    } finally {
      closeSync(this.#descriptor);
    }
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  abandon(): void {
    closeSync(this.#descriptor);
  }
}
