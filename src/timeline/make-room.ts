import { type ClockTime, DAY, type Millis } from '../model/time.js';

export interface Placed<Item> {
  readonly item: Item;
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export interface RoomFor<Item> {
  readonly item: Item;
  readonly at: ClockTime;
  readonly length: Millis;
}

export type RoomFault<Item> =
  | { readonly kind: 'in-the-middle'; readonly insert: Item; readonly of: Placed<Item> }
  /** `over`: how much of the day is lacking. */
  | { readonly kind: 'too-long'; readonly insert: Item; readonly over: Millis };

/**
 * Puts inserts into a day: what follows starts later until free time, or what `gives` way, has made up for it. One that
 * does not fit is a fault and has no effect. `items`: in order of start, without overlaps.
 */
export function makeRoom<Item>(
  items: readonly Placed<Item>[],
  inserts: readonly RoomFor<Item>[],
  gives: (item: Item) => boolean,
  fault: (fault: RoomFault<Item>) => void = () => {},
): readonly Placed<Item>[] {
  let placed = items;
  // The last one first: each finds what follows it where the grid has it.
  for (const insert of [...inserts].sort((a, b) => b.at - a.at)) {
    const made = put(placed, insert, gives);
    if (Array.isArray(made)) placed = made;
    else fault(made);
  }
  return placed;
}

function put<Item>(
  items: readonly Placed<Item>[],
  { item: insert, at, length }: RoomFor<Item>,
  gives: (item: Item) => boolean,
): Placed<Item>[] | RoomFault<Item> {
  const result: Placed<Item>[] = [];
  let free = at + length;
  const inserted = { item: insert, from: at, to: free };
  const later: Placed<Item>[] = [];
  for (const placed of items) {
    const { item, from, to } = placed;
    if (to <= at) result.push(placed);
    else if (from >= free) later.push(placed);
    else if (gives(item)) {
      if (from < at) result.push({ item, from, to: at });
      if (to > free) later.push({ item, from: free, to });
    } else if (from < at) return { kind: 'in-the-middle', insert, of: placed };
    else {
      later.push({ item, from: free, to: free + to - from });
      free += to - from;
    }
  }
  if (free > DAY) return { kind: 'too-long', insert, over: free - DAY };
  return [...result, inserted, ...later];
}
