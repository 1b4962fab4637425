import { withDigits } from './chinese-numbers.js';

/** `2026/9/1`, `2026.9.1`, `2026年9月1日`, `20260901` to `2026-09-01`; `undefined` where the order is not certain. */
export function dayOf(text: string): string | undefined {
  const written = withDigits(text)
    .replace(/[T ]0{1,2}:00(?::00)?$/, '')
    .trim();
  const found =
    /^(\d{4}) ?[-/.年] ?(\d{1,2}) ?[-/.月] ?(\d{1,2}) ?[日号]?$/u.exec(written) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(written);
  if (found === null) return undefined;
  const [, year = '', month = '', day = ''] = found;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** Two days with `至`, `~`, `-` or `/` between them, to `2026-09-01/2026-09-05`. */
export function dayRangeOf(text: string): string | undefined {
  const found = [...text.matchAll(/ ?(?:[-~/]+|至|到) ?/gu)].flatMap(({ index, 0: between }) => {
    const [from, to] = [dayOf(text.slice(0, index)), dayOf(text.slice(index + between.length))];
    return from === undefined || to === undefined ? [] : [`${from}/${to}`];
  });
  return found.length === 1 ? found[0] : undefined;
}
