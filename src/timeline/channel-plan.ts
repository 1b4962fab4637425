import type { Calendar } from '../calendar/calendar.js';
import type { LocalClock } from '../calendar/local-time.js';
import type { Span } from '../diagnostics/span.js';
import type { CellChange } from '../model/change.js';
import type { Lesson } from '../model/course.js';
import { type ClockTime, DAY, type Day, dayNumber, type Instant } from '../model/time.js';
import type { Channel, Repeat } from '../model/timetable.js';
import { asRepeated } from './as-repeated.js';
import type { DatedCell } from './dated-changes.js';
import { asOccupant, type DayRoom, dayRoom } from './day-room.js';
import { Dealer } from './deal-lessons.js';
import { Grid } from './grid.js';
import { timesOf } from './lay-changes.js';
import { type Missed, missedCells, missedCopies } from './missed-cells.js';
import { type Copy, type CopyFault, copyBlock, type RepeatSource } from './repeat-blocks.js';
import { exceptedOn, repeatsOn } from './repeats-on.js';
import type { Cancellation, FirstRun, PlannedItem, Slot } from './slot.js';

/** The week's repeat looks back seven days. */
const DAYS_KEPT = 9;

const NO_CHANGES: ReadonlyMap<ClockTime, ChangedCell> = new Map();

type ChangedCell = DatedCell & { readonly change: CellChange };

export interface DealtSlot {
  readonly slot: Slot;
  readonly day: Day;
  readonly lesson: Lesson | undefined;
  readonly first: boolean;
}

/**
 * What one channel plans, day by day. Lessons are dealt once over the whole calendar; everything else of a day is worked
 * out on demand.
 */
export class ChannelPlan {
  readonly firstRuns = new Map<Lesson, FirstRun>();
  readonly grid: Grid;
  readonly #rooms = new Map<Day, DayRoom>();
  readonly #dealer: Dealer;
  /** A ring by the day's number; a map that is always added to and deleted from would keep old days alive. */
  readonly #kept: ({ readonly day: Day; readonly items: readonly PlannedItem[] } | undefined)[] = [];
  readonly #source: RepeatSource<PlannedItem> = {
    itemsOn: (day) => asRepeated(this.#cellItems(day)),
    firstRunsOn: (day) => asRepeated(this.#cellItems(day).filter((item) => this.#isFirstRun(item))),
  };

  readonly #changeSpans: ReadonlySet<Span>;

  constructor(
    readonly channel: Channel,
    readonly calendar: Calendar,
  ) {
    this.grid = new Grid(channel, calendar);
    this.#dealer = new Dealer(channel.starts);
    this.#changeSpans = new Set([...this.grid.changes.daysOf.keys()].map(({ span }) => span));
  }

  /** Whether a change put it there. */
  isChange(span: Span): boolean {
    return this.#changeSpans.has(span);
  }

  /** Deals one day; days must come in order, each once. */
  deal(day: Day): readonly DealtSlot[] {
    const slots = this.#cellSlots(day);
    const leftOut = this.grid.leftOutOn(day);
    if (slots.length === 0 && leftOut.length === 0) return [];
    return this.#dealer.deal(day, slots, leftOut).map(({ slot, lesson, first }) => {
      if (lesson !== undefined && first) {
        this.firstRuns.set(lesson, {
          channel: this.channel.id,
          day,
          from: slot.from,
          start: this.calendar.clock.nearest(day, slot.from),
          end: this.calendar.clock.nearest(day, slot.to),
          span: slot.span,
        });
      }
      return { slot, day, lesson, first };
    });
  }

  /** Everything a day plans, in order of start; items may overlap. */
  itemsOn(day: Day): readonly PlannedItem[] {
    const place = ((dayNumber(day) % DAYS_KEPT) + DAYS_KEPT) % DAYS_KEPT;
    const known = this.#kept[place];
    if (known?.day === day) return known.items;
    const copies = this.#copies(day);
    const items = copies.length === 0 ? this.#cellItems(day) : [...this.#cellItems(day), ...copies].sort(byStart);
    this.#kept[place] = { day, items };
    return items;
  }

  /** Repeats of a day that cannot air as they are written. */
  copyFaultsOn(day: Day): readonly CopyFault<PlannedItem>[] {
    const faults: CopyFault<PlannedItem>[] = [];
    for (const repeat of this.#repeatsOn(day)) copyBlock(repeat, day, this.#source, (fault) => faults.push(fault));
    return faults;
  }

  /** When the day's repeats start, before changes of single ones. */
  repeatStartsOn(day: Day): readonly ClockTime[] {
    return this.#copyPositions(day).map(({ from }) => from);
  }

  /** The day with its inserts, if it has any. */
  roomOn(day: Day): DayRoom | undefined {
    const inserts = this.grid.changes.on(day)?.inserts;
    if (inserts === undefined || inserts.length === 0) return undefined;
    let room = this.#rooms.get(day);
    if (room === undefined) {
      const over = this.#changedRepeats(day);
      const copies = this.#copyPositions(day).flatMap((copy) => {
        const change = over.get(copy.from)?.change;
        if (change !== undefined && change.show !== 'own') return [];
        return [asOccupant(copy, change === undefined ? copy : timesOf(copy, change), programmeOf(copy.item))];
      });
      room = dayRoom(this.#slotsBeforeInserts(day), copies, inserts);
      this.#rooms.set(day, room);
    }
    return room;
  }

  /** What a day does not show, in order of start; only where the timetable or the calendar says why. */
  cancelledOn(day: Day): readonly Cancellation[] {
    const { clock } = this.calendar;
    const cancelled: Cancellation[] = this.#missedOn(day).map(({ from, to, reason }) => ({
      start: clock.nearest(day, from),
      end: clock.nearest(day, to),
      reason,
    }));
    for (const { change, at } of this.#changedRepeats(day).values()) {
      const copy = this.#copyPositions(day).find(({ from }) => from === at);
      if (change.show !== 'nothing' || change.reason === undefined || copy === undefined) continue;
      cancelled.push({ start: clock.nearest(day, copy.from), end: clock.nearest(day, copy.to), reason: change.reason });
    }
    return cancelled.sort((a, b) => a.start - b.start);
  }

  /** Cells, and the repeats that fall away with cells, but for those that a change is laid over. */
  #missedOn(day: Day): readonly Missed[] {
    const changed = this.#changedRepeats(day);
    const copies = missedCopies(
      this.#repeatsOn(day),
      day,
      (source) => missedCells(this.grid, source),
      (source) => this.#source.firstRunsOn(source),
    );
    return [
      ...missedCells(this.grid, day),
      ...this.#exceptedOn(day),
      ...copies.filter(({ from }) => !changed.has(from)),
    ];
  }

  /** Whether a repeat puts something on a day, exceptions apart. */
  wouldRepeat(repeat: Repeat, day: Day): boolean {
    const isInForce = this.grid.tables.timetableOn(day)?.repeats.includes(repeat) === true;
    return isInForce && copyBlock(repeat, day, this.#source).length > 0;
  }

  #repeatsOn(day: Day): readonly Repeat[] {
    return repeatsOn(this.grid.tables.timetableOn(day), day, this.calendar);
  }

  /** What exceptions keep from being repeated. */
  #exceptedOn(day: Day): readonly Missed[] {
    const excepted = exceptedOn(this.grid.tables.timetableOn(day), day, this.calendar);
    return excepted.flatMap(({ repeat, reason }) =>
      copyBlock(repeat, day, this.#source).map(({ from, to }) => ({ from, to, reason, isLesson: true })),
    );
  }

  #isFirstRun({ lesson, day, from }: PlannedItem): boolean {
    const run = lesson && this.firstRuns.get(lesson);
    return run !== undefined && run.day === day && run.from === from;
  }

  #cellSlots(day: Day): readonly Slot[] {
    return this.roomOn(day)?.slots ?? this.#slotsBeforeInserts(day);
  }

  /** The day's grid, and the changes that are laid over a repeat. */
  #slotsBeforeInserts(day: Day): readonly Slot[] {
    const slots = this.grid.slotsOn(day);
    const laidOver: Slot[] = [];
    for (const { change, at } of this.#changedRepeats(day).values()) {
      const copy = this.#copyPositions(day).find(({ from }) => from === at);
      const { show: cell, span, reason } = change;
      if (copy === undefined || cell === 'own' || cell === 'nothing') continue;
      laidOver.push({ ...timesOf(copy, change), cell, span, reason });
    }
    return laidOver.length === 0 ? slots : [...slots, ...laidOver].sort((a, b) => a.from - b.from);
  }

  /** The changes that are laid over a repeat, or over nothing, by its start. */
  #changedRepeats(day: Day): ReadonlyMap<ClockTime, ChangedCell> {
    const changed = this.grid.changes.on(day);
    if (changed === undefined) return NO_CHANGES;
    const over = new Map<ClockTime, ChangedCell>();
    for (const dated of changed.cells.values()) {
      const { change, at } = dated;
      if (change.kind === 'cell' && this.grid.rowAt(dated) === undefined) over.set(at, { ...dated, change });
    }
    return over;
  }

  /** Where repeats of a day are: known before the day's own lessons are dealt. */
  #copyPositions(day: Day): readonly Copy<Slot | PlannedItem>[] {
    const positions: RepeatSource<Slot | PlannedItem> = {
      itemsOn: (sourceDay) =>
        sourceDay === day ? asRepeated(this.grid.slotsOn(day)) : this.#source.itemsOn(sourceDay),
      firstRunsOn: (sourceDay) => this.#source.firstRunsOn(sourceDay),
    };
    return this.#repeatsOn(day).flatMap((repeat) => copyBlock(repeat, day, positions));
  }

  #cellItems(day: Day): readonly PlannedItem[] {
    const slots = this.#cellSlots(day);
    if (slots.length === 0) return [];
    const draws = this.#dealer.drawsOn(day);
    const times = this.#timesOn(day);
    let drawn = 0;
    const items: PlannedItem[] = [];
    for (const slot of slots) {
      const { cell } = slot;
      if (cell.kind === 'programme') items.push(itemOf(times, slot, undefined, cell.programme, undefined));
      else {
        const lesson = cell.kind === 'next' ? draws[drawn++] : cell.lesson;
        if (lesson !== undefined) items.push(itemOf(times, slot, lesson, undefined, undefined));
      }
    }
    return items;
  }

  #copies(day: Day): readonly PlannedItem[] {
    const over = this.#changedRepeats(day);
    const room = this.roomOn(day);
    const items: PlannedItem[] = [];
    const times = this.#timesOn(day);
    for (const repeat of this.#repeatsOn(day)) {
      for (const copy of copyBlock(repeat, day, this.#source)) {
        const change = over.get(copy.from)?.change;
        if (change !== undefined && change.show !== 'own') continue;
        const place =
          room === undefined ? (change === undefined ? copy : timesOf(copy, change)) : room.copies.get(copy.from);
        if (place === undefined) continue;
        const { item } = copy;
        const { span } = change ?? repeat;
        const slot = { from: place.from, to: place.to, span, reason: change?.reason ?? item.reason, copied: undefined };
        items.push(itemOf(times, slot, item.lesson, item.programme, repeat));
      }
    }
    return items;
  }

  #timesOn(day: Day): DayTimes {
    const { clock } = this.calendar;
    return { day, midnight: clock.uniformMidnight(day), clock };
  }
}

interface DayTimes {
  readonly day: Day;
  /** From which its clock times are counted, unless the clock changes on it. */
  readonly midnight: Instant | undefined;
  readonly clock: LocalClock;
}

function instantOf({ day, midnight, clock }: DayTimes, time: ClockTime): Instant {
  return midnight === undefined || time > DAY ? clock.nearest(day, time) : midnight + time;
}

function itemOf(
  times: DayTimes,
  { from, to, span, reason, copied }: Omit<Slot, 'cell'>,
  lesson: PlannedItem['lesson'],
  programme: PlannedItem['programme'],
  copiedBy: PlannedItem['copiedBy'],
): PlannedItem {
  const [start, end] = [instantOf(times, from), instantOf(times, to)];
  return { day: times.day, from, to, start, end, lesson, programme, copiedBy, span, reason, copied };
}

function programmeOf(item: Slot | PlannedItem): PlannedItem['programme'] {
  if ('programme' in item) return item.programme;
  return item.cell.kind === 'programme' ? item.cell.programme : undefined;
}

function byStart(a: PlannedItem, b: PlannedItem): number {
  return a.start - b.start || a.end - b.end;
}
