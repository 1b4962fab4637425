import { wrapText } from '../wrap-text.js';

/** A piece of a line that has a colour of its own. */
export interface Part {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Parts one after the other, wrapped at `columns`; lines after the first are indented. */
export function partedLines(parts: readonly Part[], columns: number, indent: string): string {
  const text = parts.map((part) => part.text).join('');
  const lines = wrapText(text, columns, indent.length).map(([from, to]) => {
    let at = 0;
    return parts
      .map(({ text: own, paint = plain }) => {
        const [start, end] = [Math.max(from, at), Math.min(to, at + own.length)];
        at += own.length;
        return start < end ? paint(text.slice(start, end)) : '';
      })
      .join('');
  });
  return lines.join(`\n${indent}`);
}

function plain(text: string): string {
  return text;
}
