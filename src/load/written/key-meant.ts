import { distance } from 'fastest-levenshtein';
import { keysNamed } from './key-names.js';
import { plainCharacters } from './plain-characters.js';

/** Shorter keys are too near to each other: `on` and `of`. */
const SHORTEST_WITH_SLIP = 4;

/** The key of `known` that is certainly meant by `written`: `recordedBy`, `Grade`, `lesson`, `tilte`, `年级`. */
export function keyMeant(written: string, known: readonly string[]): string | undefined {
  const word = plainCharacters(written);
  const named = keysNamed(word.replace(/\s/g, '')).filter((key) => known.includes(key));
  if (named.length > 0) return named.length === 1 ? named[0] : undefined;
  const folded = foldedKey(word);
  const same = known.filter((key) => foldedKey(key) === folded);
  if (same.length > 0) return same.length === 1 ? same[0] : undefined;
  const near = known.filter((key) => isSlip(folded, foldedKey(key)));
  return near.length === 1 ? near[0] : undefined;
}

/** `timeZone`, `time_zone`, `TIME ZONE` and `time-zone` are one. */
function foldedKey(word: string): string {
  return word
    .replace(/(?<=[a-z])(?=[A-Z])/g, '-')
    .toLowerCase()
    .replace(/[_\s.-]+/g, '-');
}

/** One letter too many, too few or wrong, or two in the wrong order. */
function isSlip(word: string, key: string): boolean {
  if (Math.min(word.length, key.length) < SHORTEST_WITH_SLIP) return false;
  const slips = distance(word, key);
  return slips === 1 || (slips === 2 && [...word].sort().join('') === [...key].sort().join(''));
}
