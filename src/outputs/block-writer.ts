const BLOCK_BYTES = 256 * 1024;
/** Room that is kept for what is written between two looks at `isFull`: a programme or a few. */
const MARGIN_BYTES = 16 * 1024;
/** How many blocks may be taken, by any writer, before the first one's memory is used again. */
export const BLOCKS_KEPT = 32;

const NO_BLOCK = Buffer.alloc(0);
/** Blocks that were taken, the oldest first. */
const taken: Buffer[] = [];

/**
 * Gathers text and ready-made bytes into blocks of about 256 KB, so that neither is copied as a string. Blocks are used
 * again and again: memory for a year of guides is that of a few megabytes, not what the collector gets round to freeing.
 */
export class BlockWriter {
  #block: Buffer = NO_BLOCK;
  #used = 0;

  get isFull(): boolean {
    return this.#used > BLOCK_BYTES - MARGIN_BYTES;
  }

  /** Answers where they stand in the block, for text that is set over them. */
  bytes(bytes: Uint8Array): number {
    this.#reserve(bytes.length);
    const place = this.#used;
    this.#block.set(bytes, place);
    this.#used += bytes.length;
    return place;
  }

  /** Characters below U+0080 only. */
  ascii(text: string): void {
    this.#reserve(text.length);
    this.over(this.#used, text);
    this.#used += text.length;
  }

  /** Sets such characters over what stands at `place`; a loop, since a call of the buffer's own costs more than 40 of them. */
  over(place: number, text: string): void {
    const block = this.#block;
    for (let index = 0; index < text.length; index++) block[place + index] = text.charCodeAt(index);
  }

  text(text: string): void {
    this.bytes(Buffer.from(text));
  }

  /** What was gathered, good until `BLOCKS_KEPT` more were taken; the writer begins a new block. */
  take(): Uint8Array {
    const bytes = this.#block.subarray(0, this.#used);
    if (this.#block.length === BLOCK_BYTES) taken.push(this.#block);
    this.#block = NO_BLOCK;
    this.#used = 0;
    return bytes;
  }

  #reserve(length: number): void {
    if (this.#block === NO_BLOCK) this.#block = emptyBlock();
    if (this.#used + length <= this.#block.length) return;
    const larger = Buffer.allocUnsafeSlow(this.#used + length + BLOCK_BYTES);
    larger.set(this.#block.subarray(0, this.#used));
    this.#block = larger;
  }
}

function emptyBlock(): Buffer {
  const oldest = taken.length > BLOCKS_KEPT ? taken.shift() : undefined;
  return oldest ?? Buffer.allocUnsafeSlow(BLOCK_BYTES);
}
