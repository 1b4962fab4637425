import { promisify } from 'node:util';
import { constants, crc32, deflateRaw, type ZlibOptions } from 'node:zlib';

const deflate = promisify<Uint8Array, ZlibOptions, Buffer>(deflateRaw);
/** deflate's window: what a block may refer back to. */
const WINDOW = 32 * 1024;
/** Bytes compressed as one block, however they are passed. */
const BLOCK = 256 * 1024;
/** Blocks compressed at the same time; keeps memory constant. */
const IN_FLIGHT = 4;
/** Those, the one before them, and the one being filled. */
const BLOCKS = IN_FLIGHT + 2;
/** No name, no time, operating system "unknown": the same bytes everywhere. */
const HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
const LAST_BLOCK = Buffer.from([3, 0]);

/**
 * One gzip member whose blocks are compressed side by side on libuv's pool. A block may refer back to the one before
 * it, and ends on a byte; so the bytes depend on the content alone, never on the number of cores or on how it is passed.
 */
export class GzipStream {
  readonly #queue: Promise<Buffer>[] = [];
  #crc = 0;
  #size = 0;
  #before: Uint8Array = new Uint8Array(0);
  readonly #blocks: Uint8Array[] = [];
  #turn = 0;
  /** Bytes of the block being filled. */
  #filled = 0;
  #begun = false;

  constructor(readonly write: (bytes: Uint8Array) => Promise<void>) {}

  /** Copies the bytes. */
  async add(bytes: Uint8Array): Promise<void> {
    for (let from = 0; from < bytes.length; ) {
      const piece = bytes.subarray(from, from + BLOCK - this.#filled);
      this.#block().set(piece, this.#filled);
      this.#filled += piece.length;
      from += piece.length;
      if (this.#filled === BLOCK) await this.#compress();
    }
  }

  async end(): Promise<void> {
    await this.#compress();
    while (this.#queue.length > 0) await this.#next();
    const trailer = Buffer.alloc(8);
    trailer.writeUInt32LE(this.#crc, 0);
    trailer.writeUInt32LE(this.#size >>> 0, 4);
    await this.write(LAST_BLOCK);
    await this.write(trailer);
  }

  /** Blocks are filled again in turn, so that a year's guide leaves no garbage. */
  #block(): Uint8Array {
    const block = this.#blocks[this.#turn] ?? Buffer.allocUnsafeSlow(BLOCK);
    this.#blocks[this.#turn] = block;
    return block;
  }

  async #compress(): Promise<void> {
    await this.#begin();
    if (this.#filled === 0) return;
    const block = this.#block().subarray(0, this.#filled);
    this.#turn = (this.#turn + 1) % BLOCKS;
    this.#filled = 0;
    this.#crc = crc32(block, this.#crc);
    this.#size += block.length;
    const dictionary = this.#before.length === 0 ? {} : { dictionary: this.#before };
    this.#queue.push(deflate(block, { level: 6, finishFlush: constants.Z_SYNC_FLUSH, ...dictionary }));
    this.#before = block.subarray(Math.max(0, block.length - WINDOW));
    while (this.#queue.length > IN_FLIGHT) await this.#next();
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
