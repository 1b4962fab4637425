/** Reads the numbers of a section in order; throws at its end. */
export class ByteCursor {
  #at = 0;

  constructor(readonly bytes: Uint8Array) {}

  get isAtEnd(): boolean {
    return this.#at === this.bytes.length;
  }

  number(length: number): number {
    return this.take(length).reduce((value, byte) => value * 256 + byte, 0);
  }

  take(length: number): Uint8Array {
    if (this.#at + length > this.bytes.length) throw new Error('a length is beyond the end');
    const taken = this.bytes.subarray(this.#at, this.#at + length);
    this.#at += length;
    return taken;
  }

  /** Bytes with their count in one byte before them. */
  counted(): Uint8Array {
    return this.take(this.number(1));
  }
}
