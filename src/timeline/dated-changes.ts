import type { Calendar } from '../calendar/calendar.js';
import type { CellChange, CellSwap, Change, DayChange, ExtraLesson, Insert } from '../model/change.js';
import { addDays, type ClockTime, type Day } from '../model/time.js';
import type { Channel, Timetable } from '../model/timetable.js';

/** A day that does not follow its own table. */
export interface DatedTable {
  readonly change: DayChange;
  /** The other day of a swap. */
  readonly other: Day | undefined;
}

export interface CellPlace {
  readonly day: Day;
  readonly at: ClockTime;
}

/** What happens to the cell that starts at `at`. */
export interface DatedCell extends CellPlace {
  readonly change: CellChange | CellSwap;
  /** Of a swap: the cell whose place it takes. */
  readonly other: CellPlace | undefined;
}

export interface ChangedDay {
  table?: DatedTable;
  readonly cells: Map<ClockTime, DatedCell>;
  readonly extras: ExtraLesson[];
  readonly inserts: Insert[];
}

/** Two changes of one day or of one cell: the second one has no effect. */
export interface Collision {
  readonly change: Change;
  readonly twin: Change;
  readonly day: Day;
  /** `undefined`: the whole day. */
  readonly at: ClockTime | undefined;
}

/** A day of a change; one of a range need not be hit. */
export interface DatedDay {
  readonly day: Day;
  readonly isOfRange: boolean;
  /** False where another timetable has taken over, so that the change has no effect. */
  readonly isInForce: boolean;
}

interface Rules {
  isInForce(timetable: Timetable, day: Day): boolean;
  /** Whether a day of a range counts. */
  isTaught(day: Day): boolean;
}

/** The changes of one channel by day: ranges are laid out, swaps are on both of their days, and no two meet. */
export class DatedChanges {
  readonly collisions: Collision[] = [];
  /** None where nothing of a change's range is taught. */
  readonly daysOf = new Map<Change, readonly DatedDay[]>();
  readonly #days = new Map<Day, ChangedDay>();
  readonly #taken = new Map<string, Change>();

  constructor(channel: Channel, calendar: Calendar, rules: Rules) {
    for (const timetable of channel.timetables) {
      for (const change of timetable.changes)
        this.daysOf.set(
          change,
          daysOf(change, calendar, rules.isTaught, (day) => rules.isInForce(timetable, day)),
        );
    }
    for (const change of channel.sharedChanges)
      this.daysOf.set(
        change,
        daysOf(change, calendar, rules.isTaught, () => true),
      );
    // A range skips the days that another change takes off.
    for (const [change, days] of this.daysOf) if (isOfWholeDay(change)) this.#takeDays(change, days);
    for (const [change, days] of this.daysOf) if (!isOfWholeDay(change)) this.#takeTimes(change, days);
  }

  on(day: Day): ChangedDay | undefined {
    return this.#days.get(day);
  }

  isOff(day: Day): boolean {
    return this.on(day)?.table?.change.kind === 'off';
  }

  #takeDays(change: DayChange, days: readonly DatedDay[]): void {
    for (const { day, isInForce } of days) {
      if (!isInForce) continue;
      if (change.kind !== 'swap-days') {
        if (this.#take(change, [{ day }])) this.#dayOf(day).table = { change, other: undefined };
      } else if (change.with !== day && this.#take(change, [{ day }, { day: change.with }])) {
        this.#dayOf(day).table = { change, other: change.with };
        this.#dayOf(change.with).table = { change, other: day };
      }
    }
  }

  #takeTimes(change: Exclude<Change, DayChange>, days: readonly DatedDay[]): void {
    const counted = days.filter(({ day, isOfRange }) => !(isOfRange && this.isOff(day)));
    this.daysOf.set(change, counted);
    if (isSwapOfSeveralDays(change, counted)) return;
    for (const { day, isInForce } of counted) {
      if (!isInForce) continue;
      const here = { day, at: change.at };
      if (change.kind === 'swap') {
        const there = { day: change.with.day ?? day, at: change.with.at };
        if ((there.day === day && there.at === change.at) || !this.#take(change, [here, there])) continue;
        this.#dayOf(day).cells.set(here.at, { ...here, change, other: there });
        this.#dayOf(there.day).cells.set(there.at, { ...there, change, other: here });
      } else if (change.kind === 'insert') {
        if (this.#take(change, [here], 'insert')) this.#dayOf(day).inserts.push(change);
      } else if (this.#take(change, [here])) {
        if (change.kind === 'extra') this.#dayOf(day).extras.push(change);
        else this.#dayOf(day).cells.set(change.at, { ...here, change, other: undefined });
      }
    }
  }

  /** All of the places, or none and a collision. */
  #take(change: Change, places: readonly { readonly day: Day; readonly at?: ClockTime }[], what = 'cell'): boolean {
    const keyed = places.map((place) => ({ ...place, key: `${place.day} ${what} ${place.at}` }));
    for (const { key, day, at } of keyed) {
      const twin = this.#taken.get(key);
      if (twin === undefined) continue;
      this.collisions.push({ change, twin, day, at });
      return false;
    }
    for (const { key } of keyed) this.#taken.set(key, change);
    return true;
  }

  #dayOf(day: Day): ChangedDay {
    const known = this.#days.get(day) ?? { cells: new Map(), extras: [], inserts: [] };
    this.#days.set(day, known);
    return known;
  }
}

/** A cell of another day can change places with one cell alone. */
export function isSwapOfSeveralDays(change: Change, days: readonly DatedDay[]): boolean {
  return change.kind === 'swap' && change.with.day !== undefined && days.length > 1;
}

function isOfWholeDay(change: Change): change is DayChange {
  return change.kind === 'off' || change.kind === 'as' || change.kind === 'swap-days';
}

/** Each day once; in order, as far as ranges go. */
function daysOf(
  { on }: Change,
  calendar: Calendar,
  isTaught: (day: Day) => boolean,
  isInForce: (day: Day) => boolean,
): readonly DatedDay[] {
  const days = new Map<Day, DatedDay>();
  for (const { from, to, isRange } of on) {
    if (!isRange) {
      days.set(from, { day: from, isOfRange: false, isInForce: isInForce(from) });
      continue;
    }
    const last = to < calendar.last ? to : calendar.last;
    for (let day = from > calendar.first ? from : calendar.first; day <= last; day = addDays(day, 1))
      if (!days.has(day) && isTaught(day) && isInForce(day)) days.set(day, { day, isOfRange: true, isInForce: true });
  }
  return [...days.values()];
}
