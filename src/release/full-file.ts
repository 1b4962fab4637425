import { createHash } from 'node:crypto';
import { close, fstat, fsync, openSync, write } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { makeFolder } from './make-folder.js';

const writeBytes = promisify(write);
const sync = promisify(fsync);
const status = promisify(fstat);
const shut = promisify(close);
/** Bytes that may wait for the disk before the maker of more has to; well below what a chunk stays good for. */
const WAITING_MOST = 4 * 1024 * 1024;

export interface WrittenFile {
  readonly size: number;
  /** Hex SHA-256 of what was handed over to be written. */
  readonly sha256: string;
}

/**
 * A file that is written in full or not at all: a short write on a full disk raises no error by itself. The disk works
 * on libuv's pool while the next bytes are made and hashed.
 */
export class FullFile {
  readonly #descriptor: number;
  readonly #hash = createHash('sha256');
  #size = 0;
  #written = 0;
  #waiting = 0;
  #last: Promise<void> = Promise.resolve();

  constructor(
    readonly path: string,
    /** Hears what others may read by now. */
    readonly progress: (written: number, isWhole: boolean) => void = () => {},
  ) {
    makeFolder(dirname(path));
    this.#descriptor = openSync(path, 'wx', 0o644);
  }

  /** Resolves when more may be handed over; `bytes` must not change while 4 MB more are handed over. */
  async write(bytes: Uint8Array): Promise<void> {
    this.#waiting += bytes.length;
    this.#size += bytes.length;
    this.#last = this.#last.then(() => this.#writeFully(bytes));
    this.#last.catch(() => {});
    this.#hash.update(bytes);
    if (this.#waiting > WAITING_MOST) await this.#last;
  }

  /** Resolves when nothing waits for the disk, so that what was handed over may change. */
  async drained(): Promise<void> {
    await this.#last;
  }

  /** Synced to the disk, and of the size that was written. */
  async close(): Promise<WrittenFile> {
    try {
      await this.#last;
      this.progress(this.#written, true);
      await sync(this.#descriptor);
      const { size } = await status(this.#descriptor);
      if (size !== this.#size) throw fault('EIO', `${this.path} has ${size} bytes instead of ${this.#size}`);
    } finally {
      await shut(this.#descriptor);
    }
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  /** Gives up: closes without looking. */
  async abandon(): Promise<void> {
    await this.#last.catch(() => {});
    await shut(this.#descriptor).catch(() => {});
  }

  async #writeFully(bytes: Uint8Array): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await writeBytes(this.#descriptor, bytes, written, bytes.length - written, null);
      if (bytesWritten === 0) throw fault('ENOSPC', `nothing more could be written to ${this.path}`);
      written += bytesWritten;
    }
    this.#waiting -= bytes.length;
    this.#written += bytes.length;
    this.progress(this.#written, false);
  }
}

function fault(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code });
}
