import iconv from 'iconv-lite';
import { type DvbCharset, isAscii } from '../../model/dvb/dvb-charset.js';
import { outsideGb2312 } from '../../rules/shared/gb2312.js';

/** First byte of a text that is not in DVB's default table. */
const TABLES: Readonly<Record<DvbCharset, number>> = { gb2312: 0x13, 'utf-8': 0x15 };

/** A text for descriptors; a question mark replaces what GB 2312 lacks, which has been reported. */
export function encodeText(text: string, charset: DvbCharset): Buffer {
  return isAscii(text) ? Buffer.from(text, 'latin1') : withTable(text, charset);
}

/** All pieces of one text use one table. */
export function encodePieces(pieces: readonly string[], charset: DvbCharset): readonly Buffer[] {
  return isAscii(pieces.join(''))
    ? pieces.map((piece) => Buffer.from(piece, 'latin1'))
    : pieces.map((piece) => withTable(piece, charset));
}

function withTable(text: string, charset: DvbCharset): Buffer {
  const bytes = charset === 'utf-8' ? Buffer.from(text) : iconv.encode(inGb2312(text), 'gb2312');
  return Buffer.concat([Buffer.of(TABLES[charset]), bytes]);
}

/** The library writes GBK, whose additional characters no reader of GB 2312 knows. */
export function inGb2312(text: string): string {
  const foreign = new Set(outsideGb2312(text));
  return foreign.size === 0 ? text : [...text].map((character) => (foreign.has(character) ? '?' : character)).join('');
}
