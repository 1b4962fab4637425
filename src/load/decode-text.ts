/** Encodings, besides UTF-8, that Windows programs save Chinese text in. */
export type Encoding = 'GBK' | 'UTF-16 LE' | 'UTF-16 BE';

export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
}

const BOM = /^\uFEFF/;

/** The text of bytes that are not UTF-8, where there is no doubt which encoding they are in. */
export function decodeText(bytes: Buffer): DecodedText | undefined {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe' || looksWide(bytes, 1)) return decoded(bytes, 'UTF-16 LE', 'utf-16le');
  if (mark === 'feff' || looksWide(bytes, 0)) return decoded(bytes, 'UTF-16 BE', 'utf-16be');
  return isCommonGbk(bytes) ? decoded(bytes, 'GBK', 'gb18030') : undefined;
}

function decoded(bytes: Buffer, encoding: Encoding, label: string): DecodedText | undefined {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes).replace(BOM, '');
    return /[\uE000-\uF8FF]|\0/u.test(text) ? undefined : { text, encoding };
  } catch {
    return undefined;
  }
}

/** Without a mark: every other byte of YAML's own signs is 0. */
function looksWide(bytes: Buffer, zeroAt: number): boolean {
  if (bytes.length < 4 || bytes.length % 2 !== 0) return false;
  let [zeros, others] = [0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at + zeroAt] === 0) zeros++;
    if (bytes[at + 1 - zeroAt] === 0) others++;
  }
  return others === 0 && zeros * 4 > bytes.length / 2;
}

/** Signs, or one of the 3,755 common ideographs: nearly all of a text of today, and little of Big5 taken for GBK. */
function isCommonGbk(bytes: Buffer): boolean {
  let [common, all] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[++at] ?? 0;
    if (trail < 0x40) return false;
    all++;
    const isSign = lead >= 0xa1 && lead <= 0xa3;
    if (trail >= 0xa1 && (isSign || (lead >= 0xb0 && lead <= 0xd7))) common++;
  }
  return all > 0 && common >= all * 0.85;
}
