const GB2312 = 0x13;
const UTF8 = 0x15;
const FIRST_OF_PAIR = { min: 0xa1, max: 0xf7 };
const SECOND_OF_PAIR = { min: 0xa1, max: 0xfe };

/** A text of a descriptor; throws if a character is cut or invalid. */
export function readDvbText(bytes: Uint8Array): string {
  const [table = 0x20] = bytes;
  if (table >= 0x20) {
    if (bytes.some((byte) => byte < 0x20 || byte > 0x7e)) throw new Error('a text is in no known table');
    return new TextDecoder('ascii').decode(bytes);
  }
  const rest = bytes.subarray(1);
  if (table === UTF8) return new TextDecoder('utf-8', { fatal: true }).decode(rest);
  if (table !== GB2312) throw new Error(`a text is in table ${table}`);
  checkPairs(rest);
  return new TextDecoder('gbk', { fatal: true }).decode(rest);
}

function checkPairs(bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; at++) {
    const first = bytes[at] ?? 0;
    if (first >= 0x20 && first <= 0x7e) continue;
    const second = bytes[++at] ?? 0;
    if (!isWithin(first, FIRST_OF_PAIR) || !isWithin(second, SECOND_OF_PAIR))
      throw new Error('a text has a byte that GB 2312 does not have');
  }
}

function isWithin(byte: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return byte >= min && byte <= max;
}
