/** In small letters, full-width ones plain, without what cannot be seen. */
export function spelled(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Cf}/gu, '');
}

/** The letters and digits of a text, whatever is between them. */
export function squeezed(text: string): string {
  return spelled(text).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A spelled text without the first place where these letters and digits are, whatever is between them there. */
export function withoutLetters(text: string, letters: string): string {
  const places = [...text.matchAll(/[\p{L}\p{N}]/gu)].map(({ 0: letter, index }) => ({ letter, index }));
  const units = places.flatMap(({ letter, index }) =>
    [...letter].flatMap((one) => Array<number>(one.length).fill(index)),
  );
  const at = places
    .map(({ letter }) => letter)
    .join('')
    .indexOf(letters);
  if (at < 0 || letters === '') return text;
  const [from = 0, last = 0] = [units[at], units[at + letters.length - 1]];
  const end = last + String.fromCodePoint(text.codePointAt(last) ?? 0).length;
  return `${text.slice(0, from)} ${text.slice(end)}`;
}
