import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** The text cut to so many columns of a terminal, where a Chinese character takes two. */
export function cutTo(text: string, columns: number): string {
  if (stringWidth(text) <= columns) return text;
  let [used, cut] = [0, ''];
  for (const { segment } of graphemes.segment(text)) {
    used += stringWidth(segment);
    if (used > columns - 1) break;
    cut += segment;
  }
  return `${cut.trimEnd()}…`;
}

/** Cut or filled up with blanks. */
export function cellOf(text: string, columns: number): string {
  const cut = cutTo(text, columns);
  return cut + ' '.repeat(columns - stringWidth(cut));
}
