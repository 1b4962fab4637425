const BLOCK_BYTES = 256 * 1024;

/** Gathers text and ready-made bytes into blocks of about 256 KB, so that neither is copied as a string. */
export class BlockWriter {
  #block = Buffer.allocUnsafe(BLOCK_BYTES);
  #used = 0;

  get isFull(): boolean {
    return this.#used > BLOCK_BYTES - 16_384;
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
    this.#block = Buffer.allocUnsafe(BLOCK_BYTES);
    this.#used = 0;
    return taken;
  }

  #reserve(length: number): void {
    if (this.#used + length <= this.#block.length) return;
    const larger = Buffer.allocUnsafe(this.#used + length + BLOCK_BYTES);
    larger.set(this.#block.subarray(0, this.#used));
    this.#block = larger;
  }
}
