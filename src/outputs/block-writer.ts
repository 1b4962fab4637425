const BLOCK_BYTES = 256 * 1024;
/** Room that is kept for what is written between two looks at `isFull`. */
const MARGIN_BYTES = 16 * 1024;

/** Gathers text and ready-made bytes into blocks of about 256 KB, so that neither is copied as a string. */
export class BlockWriter {
  #block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
  #used = 0;

  get isFull(): boolean {
    return this.#used > BLOCK_BYTES - MARGIN_BYTES;
  }

  bytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#block.set(bytes, this.#used);
    this.#used += bytes.length;
  }

  /** Characters below U+0080 only. */
  ascii(text: string): void {
    this.#reserve(text.length);
    this.#used += this.#block.write(text, this.#used, 'latin1');
  }

  text(text: string): void {
    this.bytes(Buffer.from(text));
  }

  /** What was gathered; the writer begins a new block. */
  take(): Uint8Array {
    const taken = this.#block.subarray(0, this.#used);
    this.#block = Buffer.allocUnsafeSlow(BLOCK_BYTES);
    this.#used = 0;
    return taken;
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#block.length) return;
    const larger = Buffer.allocUnsafeSlow(this.#used + length + BLOCK_BYTES);
    larger.set(this.#block.subarray(0, this.#used));
    this.#block = larger;
  }
}
