/** What cannot be seen: zero-width characters, joiners, direction marks, a byte order mark, a soft hyphen. */
export const INVISIBLE = /\u034F|[\u00AD\u061C\u180E\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
/** Blanks that YAML takes for letters. */
export const ODD_BLANK = /[\u00A0\u2000-\u200A\u202F\u205F\u3000]/gu;
const DASHES = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]+/gu;
const QUOTES = /^["'“”‘’「」『』＂＇]+|["'“”‘’「」『』＂＇]+$/gu;

/** A word as a keyboard for English writes it: half-width, no blanks around it, nothing that cannot be seen. */
export function plainCharacters(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(ODD_BLANK, ' ')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .trim()
    .replace(QUOTES, '')
    .trim();
}

/** `U+200B` */
export function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Whether a text has characters in a full-width form. */
export function hasFullWidth(text: string): boolean {
  return /[\uFF01-\uFF5E\u3000\u2014\u201C\u201D\u2018\u2019]/u.test(text);
}
