const POLYNOMIAL = 0x04c1_1db7;

/** CRC-32 of MPEG-2 bit by bit, over a section including its own: 0 if no byte has changed. */
export function crcRemainder(bytes: Uint8Array): number {
  let register = 0xffff_ffff;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit--) {
      const isOne = register >>> 31 !== ((byte >> bit) & 1);
      register = isOne ? (register << 1) ^ POLYNOMIAL : register << 1;
    }
  }
  return register >>> 0;
}
