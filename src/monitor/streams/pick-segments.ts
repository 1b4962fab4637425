import type { Millis } from '../../model/time.js';
import type { ListedSegment } from './live-list.js';

/** Where players begin: the third segment before the end. */
const FROM_END = 3;
/** Less than that of one recording says little. */
const ENOUGH: Millis = 8000;

/**
 * The segments of a sample: about where players begin, `wanted` long, and of one recording where the list says where
 * recordings change. Earlier ones are taken where there are too few.
 */
export function pickSegments(segments: readonly ListedSegment[], wanted: Millis): readonly ListedSegment[] {
  const wish = Math.max(0, segments.length - FROM_END);
  const runs = runsOf(segments);
  // The run where players begin, else the one before it.
  const place = Math.max(
    0,
    runs.findIndex(({ from, until }) => from <= wish && wish < until),
  );
  const candidates = [place, place - 1, place + 1].flatMap((index) => runs[index] ?? []);
  const long = candidates.find(({ from, until }) => lengthOf(segments.slice(from, until)) >= ENOUGH);
  const { from, until } = long ?? candidates[0] ?? { from: 0, until: segments.length };
  let first = Math.min(Math.max(wish, from), until - 1);
  while (first > from && lengthOf(segments.slice(first, until)) < wanted) first--;
  let last = first + 1;
  while (last < until && lengthOf(segments.slice(first, last)) < wanted) last++;
  return segments.slice(first, last);
}

export function lengthOf(segments: readonly ListedSegment[]): Millis {
  return segments.reduce((sum, { length }) => sum + length, 0);
}

function runsOf(segments: readonly ListedSegment[]): readonly { readonly from: number; readonly until: number }[] {
  const cuts = [0, ...segments.keys()].filter((index) => index === 0 || segments[index]?.isCut === true);
  const starts = [...new Set(cuts)];
  return starts.map((from, index) => ({ from, until: starts[index + 1] ?? segments.length }));
}
