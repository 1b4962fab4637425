import { indentOf, isWritten } from './lines.js';

/** Some lines of a text, from 0, in order. */
export type Excerpt = readonly number[];

/** Lines; a text of so few is looked at as a whole. */
const SHORT = 100;
/** Lines before and after those in question. */
const REACH = 30;

/**
 * The lines around those from `first` to `last`, after the keys and dashes that they belong to: in a long file these
 * show what a change does as well as the whole does, in a fraction of the time.
 */
export function excerptAround(lines: readonly string[], first: number, last = first): Excerpt {
  if (lines.length <= SHORT) return [...lines.keys()];
  const start = Math.max(0, first - REACH);
  const end = Math.min(lines.length, last + REACH + 1);
  const around = Array.from({ length: end - start }, (_, index) => start + index);
  return [...linesAbove(lines, around), ...around];
}

/** The lines before `around` that its lines are below, outermost first. */
function linesAbove(lines: readonly string[], around: Excerpt): Excerpt {
  const inner = around.find((index) => isWritten(lines[index] ?? ''));
  if (inner === undefined) return [];
  let column = indentOf(lines[inner] ?? '');
  let isItem = isDash(lines[inner] ?? '');
  const above: number[] = [];
  for (let index = (around[0] ?? 0) - 1; index >= 0; index--) {
    const line = lines[index] ?? '';
    if (!isWritten(line)) continue;
    // A list may begin as far left as its key.
    const indent = indentOf(line);
    if (indent > column || (indent === column && !(isItem && !isDash(line)))) continue;
    above.unshift(index);
    [column, isItem] = [indent, isDash(line)];
  }
  return above;
}

function isDash(line: string): boolean {
  return line.trimStart().startsWith('- ');
}
