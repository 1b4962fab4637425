import type { ZoneCharset } from '../zone.js';

/** GB 2312 after 0x13, or UTF-8 after 0x15: EN 300 468 has no table for GB 18030. */
export type DvbCharset = 'gb2312' | 'utf-8';

/** GB 2312 unless the zone says otherwise; one that DVB has no table for is reported. */
export function dvbCharset(charset: ZoneCharset | undefined): DvbCharset {
  return charset === 'utf-8' ? 'utf-8' : 'gb2312';
}

/** ASCII is the same in DVB's default table, and needs no byte that selects a table. */
export function isAscii(text: string): boolean {
  return !/[^ -~]/.test(text);
}

/** Bytes that a text takes in a descriptor, with the one that names its table. */
export function dvbLength(text: string, charset: DvbCharset): number {
  if (isAscii(text)) return text.length;
  if (charset === 'utf-8') return 1 + Buffer.byteLength(text);
  let length = 1;
  // A character that GB 2312 lacks becomes one byte, so this is never too low.
  for (const character of text) length += character <= '\u007F' ? 1 : 2;
  return length;
}

/** Splits a text between characters into pieces of at most `max` bytes. */
export function dvbPieces(text: string, charset: DvbCharset, max: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let length = 1;
  for (const character of text) {
    const more = dvbLength(character, charset) - (isAscii(character) ? 0 : 1);
    if (length + more > max) {
      pieces.push(piece);
      [piece, length] = ['', 1];
    }
    piece += character;
    length += more;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** At most `max` bytes of a text; a cut is marked. */
export function dvbCut(text: string, charset: DvbCharset, max: number): string {
  if (dvbLength(text, charset) <= max) return text;
  const [beginning = ''] = dvbPieces(text, charset, max - Buffer.byteLength(CUT));
  return `${beginning.trimEnd()}${CUT}`;
}

const CUT = '…';
