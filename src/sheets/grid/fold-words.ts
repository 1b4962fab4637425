const BLANK_BETWEEN_HAN = /(?<=\p{Script=Han}) (?=\p{Script=Han})/gu;

/** As the same words are written in any sheet: no full-width signs, no blanks between Chinese characters. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\u200b-\u200f\u2060\ufeff]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(BLANK_BETWEEN_HAN, '');
}

/** Line by line: a line feed in a cell parts what is in it. */
export function foldLines(text: string): readonly string[] {
  return text
    .split(/[\r\n\v\f\u0085\u2028\u2029]+/u)
    .map(foldWords)
    .filter((line) => line !== '');
}
