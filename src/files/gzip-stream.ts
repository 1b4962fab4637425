import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, type ZlibOptions } from 'node:zlib';

const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);
/** deflate's window: what a block may refer back to. */
const WINDOW = 32 * 1024;
/** Blocks compressed at the same time; keeps memory constant. */
const IN_FLIGHT = 4;
/** No name, no time, operating system "unknown": the same bytes everywhere. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const LAST_BLOCK = Buffer.from([3, 0]);

/**
 * One gzip member whose blocks are compressed side by side on libuv's pool. A block may refer back to the one before
 * it, and ends on a byte; so the bytes depend on the blocks alone, never on the number of cores.
 */
export class GzipStream {
  readonly #queue: Promise<Buffer>[] = [];
  #crc = 0;
  #size = 0;
  #before: Uint8Array = new Uint8Array(0);

  #begun = false;

  constructor(readonly write: (bytes: Uint8Array) => Promise<void>) {}

  async add(block: Uint8Array): Promise<void> {
    if (block.length === 0) return;
    await this.#begin();
    this.#crc = crc32(block, this.#crc);
    this.#size += block.length;
    const dictionary = this.#before.length === 0 ? {} : { dictionary: this.#before };
    this.#queue.push(deflate(block, { level: 6, finishFlush: constants.Z_SYNC_FLUSH, ...dictionary }));
    this.#before = block.subarray(Math.max(0, block.length - WINDOW));
    while (this.#queue.length > IN_FLIGHT) await this.#next();
  }

  async end(): Promise<void> {
    await this.#begin();
    while (this.#queue.length > 0) await this.#next();
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#size >>> 0, 4);
    await this.write(LAST_BLOCK);
    await this.write(trailer);
  }

  async #next(): Promise<void> {
    const done = await this.#queue.shift();
    if (done !== undefined) await this.write(done);
  }

  async #begin(): Promise<void> {
    if (this.#begun) return;
    this.#begun = true;
    await this.write(HEADER);
  }
}
