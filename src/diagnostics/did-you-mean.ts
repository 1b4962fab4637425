import { distance } from 'fastest-levenshtein';
import { compareCodeUnits } from './order.js';
import type { Text } from './text.js';

/** The candidate that `word` most likely means; `undefined` if none is close. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const folded = word.toLowerCase();
  let best: { readonly candidate: string; readonly slips: number } | undefined;
  for (const candidate of [...candidates].sort(compareCodeUnits)) {
    const slips = countSlips(folded, candidate.toLowerCase());
    if (slips > allowedSlips(word, candidate)) continue;
    if (best === undefined || slips < best.slips) best = { candidate, slips };
  }
  return best?.candidate;
}

/** Two swapped letters are one typo, not two. */
function countSlips(word: string, candidate: string): number {
  const edits = distance(word, candidate);
  const swapped = edits === 2 && [...word].sort().join('') === [...candidate].sort().join('');
  return swapped ? 1 : edits;
}

/** A third of the longer word, so that `p1` is not taken for `j3`. */
function allowedSlips(word: string, candidate: string): number {
  return Math.floor(Math.max(word.length, candidate.length) / 3);
}

/** The end of a message: a question with the nearest candidate, or nothing. */
export function suggestion(word: string, candidates: Iterable<string>): Text {
  const near = didYouMean(word, candidates);
  return near === undefined ? { zh: '', en: '' } : { zh: `；是否想写“${near}”？`, en: `; did you mean "${near}"?` };
}
