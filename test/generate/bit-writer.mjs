/** Writes fields of bits, the most significant first, as H.264 and AAC have them. */
export class BitWriter {
  #bits = '';

  /** A field of `width` bits. */
  field(value, width) {
    this.#bits += value.toString(2).padStart(width, '0');
    return this;
  }

  /** ue(v) of H.264, 9.1. */
  golomb(value) {
    const code = (value + 1).toString(2);
    this.#bits += code.padStart(2 * code.length - 1, '0');
    return this;
  }

  /** Zeros up to the next byte. */
  bytes() {
    const whole = this.#bits.padEnd(Math.ceil(this.#bits.length / 8) * 8, '0');
    return Buffer.from(whole.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
  }

  /** A one, then zeros up to the next byte (rbsp_trailing_bits). */
  closedBytes() {
    this.#bits += '1';
    return this.bytes();
  }
}
