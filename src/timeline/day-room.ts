import type { Insert } from '../model/change.js';
import type { Programme } from '../model/programme.js';
import type { ClockTime } from '../model/time.js';
import { makeRoom, type Placed, type RoomFault } from './make-room.js';
import type { Copy, Repeatable } from './repeat-blocks.js';
import type { Slot } from './slot.js';

/** What is on air on a day that inserts are put into. */
export type Occupant =
  | { readonly kind: 'slot'; readonly slot: Slot }
  | { readonly kind: 'copy'; readonly at: ClockTime; readonly programme: Programme | undefined }
  | { readonly kind: 'insert'; readonly change: Insert };

export interface DayRoom {
  /** The day's slots with the inserts, in order. */
  readonly slots: readonly Slot[];
  /** Where each repeat is now, by its start before; one that is not there has given way. */
  readonly copies: ReadonlyMap<ClockTime, Pick<Slot, 'from' | 'to'>>;
  readonly faults: readonly RoomFault<Occupant>[];
}

/** Puts a day's inserts between its slots and its repeats. */
export function dayRoom(
  slots: readonly Slot[],
  copies: readonly Placed<Occupant>[],
  inserts: readonly Insert[],
): DayRoom {
  const faults: RoomFault<Occupant>[] = [];
  const taken = [
    ...slots.map((slot): Placed<Occupant> => ({ ...timesOfSlot(slot), item: { kind: 'slot', slot } })),
    ...copies,
  ];
  const wanted = inserts.map((change) => ({
    item: { kind: 'insert', change } satisfies Occupant,
    at: change.at,
    length: change.length,
  }));
  const placed = makeRoom<Occupant>(
    taken.sort((a, b) => a.from - b.from),
    wanted,
    givesWay,
    (fault) => faults.push(fault),
  );
  const seen = new Set<Slot>();
  const room: Slot[] = [];
  const moved = new Map<ClockTime, Pick<Slot, 'from' | 'to'>>();
  for (const { item, from, to } of placed) {
    if (item.kind === 'copy') {
      // Of a break that an insert has cut in two the first part stands for both.
      if (!moved.has(item.at)) moved.set(item.at, { from, to });
    } else if (item.kind === 'insert') {
      const { show: cell, span, reason } = item.change;
      if (cell !== 'nothing') room.push({ from, to, cell, span, reason, copied: 'never' });
    } else {
      const { slot } = item;
      room.push(movedSlot(slot, { from, to }, seen.has(slot), inserts));
      seen.add(slot);
    }
  }
  return { slots: room, copies: moved, faults };
}

function movedSlot(
  slot: Slot,
  { from, to }: Pick<Slot, 'from' | 'to'>,
  isSecondPart: boolean,
  inserts: readonly Insert[],
): Slot {
  if (from === slot.from && to === slot.to) return slot;
  const home = { from: slot.from, to: slot.to, lasts: slot.to - slot.from, isExtra: false };
  const reason = slot.reason ?? inserts.find(({ at }) => at <= from)?.reason;
  return { ...slot, from, to, reason, copied: isSecondPart ? 'never' : (slot.copied ?? home) };
}

function timesOfSlot({ from, to }: Slot): Pick<Slot, 'from' | 'to'> {
  return { from, to };
}

function givesWay(occupant: Occupant): boolean {
  if (occupant.kind === 'copy') return occupant.programme?.kind === 'break';
  return (
    occupant.kind === 'slot' && occupant.slot.cell.kind === 'programme' && occupant.slot.cell.programme.kind === 'break'
  );
}

/** A repeat as it takes up a day's time. */
export function asOccupant<Item extends Repeatable>(
  { from: at }: Copy<Item>,
  { from, to }: Pick<Slot, 'from' | 'to'>,
  programme: Programme | undefined,
): Placed<Occupant> {
  return { item: { kind: 'copy', at, programme }, from, to };
}
