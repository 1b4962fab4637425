import type { LineColumn } from '../../diagnostics/line-column.js';
import type { Span } from '../../diagnostics/span.js';

/** Finds the lines of logs, of which a report may name every one. */
export class LogPlaces {
  readonly #lineStarts = new Map<string, readonly number[]>();

  constructor(readonly texts: ReadonlyMap<string, string>) {}

  of({ file, start }: Span): LineColumn & { readonly file: string } {
    const text = this.texts.get(file) ?? '';
    const starts = this.#startsOf(file, text);
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= start) low = middle + 1;
      else high = middle;
    }
    return { file, line: low, column: [...text.slice(starts[low - 1] ?? 0, start)].length + 1 };
  }

  #startsOf(file: string, text: string): readonly number[] {
    const known = this.#lineStarts.get(file);
    if (known !== undefined) return known;
    const starts = [0];
    for (let feed = text.indexOf('\n'); feed !== -1; feed = text.indexOf('\n', feed + 1)) starts.push(feed + 1);
    this.#lineStarts.set(file, starts);
    return starts;
  }
}
