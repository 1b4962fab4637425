import type { Calendar } from '../calendar/calendar.js';
import { type ClockTime, type Day, WEEKDAYS, type Weekday } from '../model/time.js';
import type { Channel, GridRow, Timetable, WeekKind } from '../model/timetable.js';
import type { DatedChanges } from './dated-changes.js';

/** What a day follows: a weekday of a timetable, and which weeks count. */
export interface DayTable {
  readonly timetable: Timetable;
  readonly weekday: Weekday;
  /** `undefined`: a week before the first one, or a timetable that is the same every week. */
  readonly weeks: WeekKind | undefined;
}

/** Which table each day of a channel follows. */
export class DayTables {
  /** Those whose odd and even weeks differ; nothing else depends on the week. */
  readonly #byWeeks: ReadonlySet<Timetable>;

  constructor(
    readonly channel: Channel,
    readonly calendar: Calendar,
  ) {
    this.#byWeeks = new Set(channel.timetables.filter(({ rows }) => rows.some(({ weeks }) => weeks !== undefined)));
  }

  timetableOn(day: Day): Timetable | undefined {
    let inForce: Timetable | undefined;
    for (const timetable of this.channel.timetables) if (timetable.from <= day) inForce = timetable;
    return inForce;
  }

  /** After the day's changes. */
  tableOn(day: Day, changes: DatedChanges): DayTable | undefined {
    const dated = changes.on(day)?.table;
    if (dated === undefined) return this.own(day);
    const { change, other } = dated;
    if (change.kind === 'off') return undefined;
    const own = this.own(day);
    if (change.kind === 'as') return this.followed(change.table, day) ?? own;
    return own && ((other === undefined ? undefined : this.own(other)) ?? own);
  }

  /** As the calendar has it. */
  own(day: Day): DayTable | undefined {
    const weekday = this.calendar.weekdayTaught(day);
    return weekday && this.#table(day, weekday);
  }

  /** The table of a weekday in the week of `day`, or that of another day, also of one that is off. */
  followed(table: Weekday | Day, day: Day): DayTable | undefined {
    const weekday = WEEKDAYS.find((name) => name === table);
    const found = weekday === undefined ? (this.own(table) ?? this.closed(table)) : this.#table(day, weekday);
    return found && rowsOf(found).some(({ cells }) => cells.has(found.weekday)) ? found : undefined;
  }

  /** What a day would follow that the calendar takes off. */
  closed(day: Day): DayTable | undefined {
    const closed = this.calendar.closedOn(day);
    return closed && this.#table(day, closed.weekday);
  }

  #table(day: Day, weekday: Weekday): DayTable | undefined {
    const timetable = this.timetableOn(day);
    return timetable && { timetable, weekday, weeks: this.#byWeeks.has(timetable) ? this.#weeksOf(day) : undefined };
  }

  #weeksOf(day: Day): WeekKind | undefined {
    const week = this.calendar.teachingWeek(day);
    if (week < 1) return undefined;
    return week % 2 === 1 ? 'odd' : 'even';
  }
}

/** One row per start: the one with a cell for the weekday, where rows of different weekdays share it. */
export function rowsOf({ timetable, weekday, weeks }: DayTable): readonly GridRow[] {
  const byStart = new Map<ClockTime, GridRow>();
  for (const row of timetable.rows) {
    if (row.weeks !== undefined && row.weeks !== weeks) continue;
    if (row.cells.has(weekday) || !byStart.has(row.from)) byStart.set(row.from, row);
  }
  return [...byStart.values()];
}
