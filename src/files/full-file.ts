import { createHash } from 'node:crypto';
import { closeSync, fstatSync, fsync, openSync, write } from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { atPath } from './at-path.js';
import { makeFolder } from './make-folder.js';

const writeBytes = promisify(write);
const sync = promisify((descriptor: number, done: (error: Error | null) => void) => fsync(descriptor, done));
/** Bytes that may be waiting for the disk before the producer has to wait; well below the lifetime of a chunk. */
const MAX_WAITING = 4 * 1024 * 1024;

export interface WrittenFile {
  readonly size: number;
  /** Hex SHA-256 of the bytes passed to `write`. */
  readonly sha256: string;
}

interface Pending {
  readonly piece: Promise<void>;
  /** It and all before it. */
  readonly reported: Promise<void>;
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
  /** What was passed to `write` and has not been reported as written, in order. */
  readonly #pending: Pending[] = [];
  #last: Promise<void> = Promise.resolve();

  constructor(
    readonly path: string,
    /** Called with the size that others may read by now. */
    readonly progress: (written: number, isWhole: boolean) => void = () => {},
  ) {
    makeFolder(dirname(path));
    this.#descriptor = openSync(path, 'wx', 0o644);
  }

  /** Resolves when more may be written; `bytes` must not change until 4 MB more have been passed. */
  async write(bytes: Uint8Array): Promise<void> {
    // Begun at once and at its own position: the next write must not wait until this thread has time to begin it.
    const piece = this.#writeFully(bytes, this.#size);
    piece.catch(() => {});
    this.#waiting += bytes.length;
    this.#size += bytes.length;
    this.#last = this.#last.then(() => piece).then(() => this.#acknowledge(bytes.length));
    this.#last.catch(() => {});
    this.#pending.push({ piece, reported: this.#last });
    this.#hash.update(bytes);
    // Half of it, so that the disk has work while more is made.
    if (this.#waiting > MAX_WAITING) await this.#pending[this.#pending.length >> 1]?.reported;
  }

  /** Resolves when nothing waits for the disk, so that the buffers may be reused. */
  async drained(): Promise<void> {
    await this.#last;
  }

  /** Synced to the disk, and of the size that was written. */
  async close(): Promise<WrittenFile> {
    try {
      await this.#last;
      this.progress(this.#written, true);
      await sync(this.#descriptor);
      const { size } = fstatSync(this.#descriptor);
      if (size !== this.#size) throw fault('EIO', `${size} bytes are there instead of ${this.#size}`);
    } catch (error) {
      this.#giveUp();
      atPath(this.path)(error);
    }
    try {
      closeSync(this.#descriptor);
    } catch (error) {
      atPath(this.path)(error);
    }
    return { size: this.#size, sha256: this.#hash.digest('hex') };
  }

  /** Gives up: closes without checks, once no write is pending. */
  async abandon(): Promise<void> {
    await Promise.allSettled(this.#pending.map(({ piece }) => piece));
    this.#giveUp();
  }

  #giveUp(): void {
    try {
      closeSync(this.#descriptor);
    } catch {
      // The earlier error is the one to report.
    }
  }

  #acknowledge(length: number): void {
    void this.#pending.shift();
    this.#waiting -= length;
    this.#written += length;
    this.progress(this.#written, false);
  }

  async #writeFully(bytes: Uint8Array, position: number): Promise<void> {
    for (let written = 0; written < bytes.length; ) {
      const { bytesWritten } = await writeBytes(
        this.#descriptor,
        bytes,
        written,
        bytes.length - written,
        position + written,
      ).catch(atPath(this.path));
      if (bytesWritten === 0) atPath(this.path)(fault('ENOSPC', 'nothing more could be written'));
      written += bytesWritten;
    }
  }
}

/** The error that the disk should have raised. */
function fault(code: string, message: string): Error {
  return Object.assign(new Error(`${code}: ${message}`), { code, syscall: 'write' });
}
