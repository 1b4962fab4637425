const BLOCK_BYTES = 256 * 1024;
/** Reserve for what is written between two checks of `isFull`: a few programmes. */
const MARGIN_BYTES = 16 * 1024;
/** How many blocks may be taken, by any writer, before the first one's memory is used again. */
export const BLOCKS_KEPT = 32;

/** Of the largest whole number that is exact. */
const MAX_DIGITS = 16;
const MILLION = 1_000_000;
/** Of ten, up to the largest that is below 2 ** 53. */
const POWERS = Array.from({ length: MAX_DIGITS }, (_, exponent) => 10 ** exponent);

const NO_BLOCK = Buffer.alloc(0);
/** Blocks that were taken, the oldest first. */
const taken: Buffer[] = [];

/**
 * Gathers text and ready-made bytes into blocks of about 256 KB, so that neither is copied as a string. Blocks are
 * reused, so that a year of guides takes a few megabytes and does not wait for the garbage collector.
 */
export class BlockWriter {
  #block: Buffer = NO_BLOCK;
  #used = 0;

  get isFull(): boolean {
    return this.#used > BLOCK_BYTES - MARGIN_BYTES;
  }

  /** The block being filled; what it contains may be overwritten until the next block. */
  get block(): Uint8Array {
    return this.#block;
  }

  /** Returns their position in the block, for text that overwrites them. */
  bytes(bytes: Uint8Array): number {
    this.#reserve(bytes.length);
    const place = this.#used;
    this.#block.set(bytes, place);
    this.#used += bytes.length;
    return place;
  }

  /** Characters below U+0080 only; a loop, since one call of a buffer method costs more than 40 characters. */
  ascii(text: string): void {
    this.#reserve(text.length);
    const block = this.#block;
    const place = this.#used;
    for (let index = 0; index < text.length; index++) block[place + index] = text.charCodeAt(index);
    this.#used += text.length;
  }

  /** A whole number from 0 on, in decimal. */
  digits(value: number): void {
    this.#reserve(MAX_DIGITS);
    // Division of small integers is several times as fast.
    const millions = Math.floor(value / MILLION);
    if (millions === 0) this.#digits(value, 1);
    else {
      this.#digits(millions, 1);
      this.#digits(value - millions * MILLION, 6);
    }
  }

  #digits(value: number, min: number): void {
    const block = this.#block;
    let length = min;
    while (length < POWERS.length && value >= (POWERS[length] ?? 0)) length++;
    this.#used += length;
    let rest = value;
    for (let place = this.#used - 1; length > 0; place--, length--) {
      const tenth = Math.trunc(rest / 10);
      block[place] = 0x30 + rest - 10 * tenth;
      rest = tenth;
    }
  }

  text(text: string): void {
    this.bytes(Buffer.from(text));
  }

  /** The bytes so far, valid until `BLOCKS_KEPT` more were taken; begins a new block. */
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
