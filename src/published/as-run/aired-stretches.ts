import type { Instant } from '../../model/time.js';
import type { PlayedItem } from './played-item.js';
import type { PlayedNames } from './played-names.js';

/** A stretch of time on a channel in which one thing was on air. */
export interface AiredStretch {
  readonly start: Instant;
  readonly end: Instant;
  readonly played: PlayedItem;
  readonly isFiller: boolean;
}

/** What was on air on one channel, in order and without overlap: an item ends where the next begins, if not before. */
export function airedStretches(
  items: readonly PlayedItem[],
  stops: readonly Instant[],
  names: PlayedNames,
  lengthOf: (item: PlayedItem) => number | undefined,
): readonly AiredStretch[] {
  const ordered = [...items].sort((a, b) => a.start - b.start);
  const ends = [...stops].sort((a, b) => a - b);
  let stop = 0;
  return ordered.flatMap((played, index): readonly AiredStretch[] => {
    const { start } = played;
    while ((ends[stop] ?? Number.POSITIVE_INFINITY) <= start) stop += 1;
    const next = ordered[index + 1]?.start;
    const bounds = [played.end, next, ends[stop]].filter((bound) => bound !== undefined);
    const end = bounds.length === 0 ? start + (lengthOf(played) ?? 0) : Math.min(...bounds);
    return end > start ? [{ start, end, played, isFiller: names.isFiller(played) }] : [];
  });
}

/** What is on at any instant of `[from, until)`. */
export function airedBetween(aired: readonly AiredStretch[], from: Instant, until: Instant): readonly AiredStretch[] {
  let [low, high] = [0, aired.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((aired[middle]?.end ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while ((aired[end]?.start ?? until) < until) end += 1;
  return aired.slice(low, end);
}
