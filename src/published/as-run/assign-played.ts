import { addToGroup } from '../../diagnostics/group-by.js';
import type { Millis } from '../../model/time.js';
import type { AiredStretch } from './aired-stretches.js';
import { isPlayOf, type PlannedItem } from './planned-item.js';
import type { PlayedNames } from './played-names.js';

/**
 * Which planned item each stretch on air is a play of. One that starts more than half a slot early, or after the slot,
 * is not a play of it: it replaced another item.
 */
export function assignPlayed(
  planned: readonly PlannedItem[],
  aired: readonly AiredStretch[],
  names: PlayedNames,
  tolerance: Millis,
): ReadonlyMap<AiredStretch, PlannedItem> {
  const byName = new Map<string, PlannedItem[]>();
  for (const item of planned) {
    for (const key of keysOf(item)) addToGroup(byName, key, item);
  }
  const assigned = new Map<AiredStretch, PlannedItem>();
  for (const stretch of aired) {
    const { name } = stretch.played;
    const key =
      name.kind === 'event' ? name.id : name.kind === 'live' ? 'live' : (names.fileOf(name.path) ?? name.path);
    const candidates = (byName.get(key) ?? []).filter(
      (item) => isPlayOf(item, stretch.played, names) && (name.kind === 'event' || isNear(stretch, item, tolerance)),
    );
    const nearest = candidates.reduce<PlannedItem | undefined>(
      (best, item) => (best === undefined || distance(stretch, item) < distance(stretch, best) ? item : best),
      undefined,
    );
    if (nearest !== undefined) assigned.set(stretch, nearest);
  }
  return assigned;
}

function keysOf({ airing: { id, item } }: PlannedItem): readonly string[] {
  return [id, item.recording?.file, item.source, item.kind === 'relay' ? 'live' : undefined].filter(
    (key) => key !== undefined,
  );
}

/** Distance of its start from the slot: 0 within it, since a player may have been restarted in the middle. */
function distance({ start }: AiredStretch, { start: from, airing: { stop } }: PlannedItem): Millis {
  if (start < from) return from - start;
  return start < stop ? 0 : start - from;
}

function isNear({ start }: AiredStretch, { start: from, airing: { stop } }: PlannedItem, tolerance: Millis): boolean {
  return start > from - (stop - from) / 2 && start < stop - tolerance;
}
