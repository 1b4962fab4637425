import type { DvbCharset } from '../../model/dvb/dvb-charset.js';
import { outsideGb2312 } from '../../rules/shared/gb2312.js';

const CUT = '…';

/** A text as a descriptor can hold it: in the charset, and cut no earlier than `min` characters if `read` is cut there. */
export function asSent(text: string, read: string, charset: DvbCharset | undefined, min: number): string {
  const foreign = new Set(charset === 'gb2312' ? outsideGb2312(text) : []);
  const whole = [...text].map((character) => (foreign.has(character) ? '?' : character)).join('');
  const kept = read.slice(0, -CUT.length);
  const isCut = read.endsWith(CUT) && whole.length > read.length && [...read].length >= min;
  return isCut && whole.startsWith(kept) ? read : whole;
}
