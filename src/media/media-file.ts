import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';

/** Bytes at each end that a fingerprint covers. */
const END_BYTES = 64 * 1024;

/** An open recording that is read at places of our choosing. */
export class MediaFile {
  readonly #path: string;
  readonly #handle: FileHandle;
  readonly #inode: number;
  readonly size: number;
  #window: Buffer = Buffer.alloc(0);
  #windowAt = 0;

  private constructor(path: string, handle: FileHandle, stats: Stats) {
    this.#path = path;
    this.#handle = handle;
    this.#inode = stats.ino;
    this.size = stats.size;
  }

  /** Refuses what has become a link, a pipe or a device since it was checked; never waits in `open`. */
  static async open(path: string): Promise<MediaFile> {
    const handle = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const stats = await handle.stat();
    if (stats.isFile()) return new MediaFile(path, handle, stats);
    await handle.close();
    throw new Error('not a regular file');
  }

  /** Fewer bytes only at the end of the file. */
  async read(position: number, length: number): Promise<Buffer> {
    if (length > END_BYTES) return this.#readAt(position, length);
    const ahead = position - this.#windowAt;
    if (ahead < 0 || ahead + Math.min(length, this.size - position) > this.#window.length) {
      this.#window = await this.#readAt(position, END_BYTES);
      this.#windowAt = position;
    }
    return this.#window.subarray(position - this.#windowAt, position - this.#windowAt + length);
  }

  /** As `read`, for a few bytes far from the last: nothing is read ahead. */
  peek(position: number, length: number): Promise<Buffer> {
    return this.#readAt(position, length);
  }

  async #readAt(position: number, length: number): Promise<Buffer> {
    const buffer = Buffer.allocUnsafe(Math.max(0, Math.min(length, this.size - position)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await this.#handle.read(buffer, filled, buffer.length - filled, position + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  }

  /** Size, first and last 64 KiB: distinguishes a touched file from a changed one without reading all of it. */
  async fingerprint(): Promise<string> {
    const head = await this.read(0, END_BYTES);
    const hash = createHash('sha256').update(`${this.size}\n`).update(head);
    if (this.size > END_BYTES) hash.update(await this.#readAt(Math.max(END_BYTES, this.size - END_BYTES), END_BYTES));
    return hash.digest('hex');
  }

  async sha256(signal?: AbortSignal): Promise<string> {
    const hash = createHash('sha256');
    const step = 1024 * 1024;
    for (let position = 0; position < this.size; position += step) {
      signal?.throwIfAborted();
      hash.update(await this.read(position, step));
    }
    return hash.digest('hex');
  }

  /** Whether its path still leads to it, and it has the size and time of the check. */
  async isStill(size: number, modified: number): Promise<boolean> {
    const stats = await lstat(this.#path).catch(() => undefined);
    return stats?.ino === this.#inode && stats.size === size && Math.trunc(stats.mtimeMs) === modified;
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}
