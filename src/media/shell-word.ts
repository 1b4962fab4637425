/** Letters that a terminal may change or hide when they are copied: marks taken apart, controls, invisible ones. */
const FRAGILE = /[\p{M}\p{C}\p{Zl}\p{Zp}\u00a0\u3000]/u;
const FRAGILES = new RegExp(FRAGILE, 'gu');

/** As one word of a POSIX shell; of bash and zsh where letters have to be written by their bytes. */
export function shellWord(text: string): string {
  if (!FRAGILE.test(text)) return `'${text.replaceAll("'", "'\\''")}'`;
  const escaped = text
    .replace(/[\\']/g, '\\$&')
    .replace(FRAGILES, (letter) =>
      [...Buffer.from(letter)].map((byte) => `\\x${byte.toString(16).padStart(2, '0')}`).join(''),
    );
  return `$'${escaped}'`;
}
