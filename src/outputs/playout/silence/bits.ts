/** A whole number as text of this many binary digits. */
export function field(value: number, width: number): string {
  return value.toString(2).padStart(width, '0');
}

/** With zeros up to the last whole byte. */
export function bytesOf(bits: string): Buffer {
  const whole = bits.padEnd(Math.ceil(bits.length / 8) * 8, '0');
  return Buffer.from(whole.match(/.{8}/g)?.map((byte) => Number.parseInt(byte, 2)) ?? []);
}
