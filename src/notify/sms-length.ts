/** How a short message is sent: in the 7-bit alphabet of GSM, or in UTF-16 as soon as a character is not in it. */
export interface SmsLength {
  readonly alphabet: 'gsm-7' | 'ucs-2';
  /** Septets, or units of UTF-16. */
  readonly units: number;
  readonly parts: number;
}

/** 3GPP TS 23.038, 6.2.1: the default alphabet. */
const BASIC = new Set(
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà',
);
/** Characters of its extension, which take two septets. */
const EXTENDED = new Set('^{}\\[~]|€\f');

/** Units of one message, and of each part of a longer one: its parts have a header. */
const ROOM = { 'gsm-7': { one: 160, each: 153 }, 'ucs-2': { one: 70, each: 67 } } as const;

export function smsLength(text: string): SmsLength {
  const characters = [...text];
  const isGsm = characters.every((character) => BASIC.has(character) || EXTENDED.has(character));
  const alphabet = isGsm ? 'gsm-7' : 'ucs-2';
  const sizes = characters.map((character) => (isGsm ? (EXTENDED.has(character) ? 2 : 1) : character.length));
  const units = sizes.reduce((sum, size) => sum + size, 0);
  const { one, each } = ROOM[alphabet];
  return { alphabet, units, parts: units <= one ? 1 : partsOf(sizes, each) };
}

/** No character is divided between two parts. */
function partsOf(sizes: readonly number[], each: number): number {
  let [parts, used] = [1, 0];
  for (const size of sizes) {
    if (used + size > each) [parts, used] = [parts + 1, 0];
    used += size;
  }
  return parts;
}
