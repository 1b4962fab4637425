import type { Calendar } from '../calendar/calendar.js';
import type { LocalClock } from '../calendar/local-time.js';
import type { Course, Lesson } from '../model/course.js';
import { type ClockTime, DAY, type Day, dayNumber, type Instant } from '../model/time.js';
import type { Change, Channel } from '../model/timetable.js';
import { Dealer } from './deal-lessons.js';
import { Grid } from './grid.js';
import { type Missed, missedCells, missedCopies } from './missed-cells.js';
import { type Copy, type CopyFault, copyBlock, type RepeatSource } from './repeat-blocks.js';
import type { Cancellation, FirstRun, PlannedItem, Slot } from './slot.js';

/** The week's repeat looks back seven days. */
const DAYS_KEPT = 9;

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
  readonly #grid: Grid;
  readonly #dealer = new Dealer();
  /** A ring by the day's number; a map that is always added to and deleted from would keep old days alive. */
  readonly #kept: ({ readonly day: Day; readonly items: readonly PlannedItem[] } | undefined)[] = [];
  readonly #source: RepeatSource<PlannedItem> = {
    itemsOn: (day) => this.#cellItems(day),
    firstRunsOn: (day) => this.#cellItems(day).filter((item) => this.#isFirstRun(item)),
  };

  constructor(
    readonly channel: Channel,
    readonly calendar: Calendar,
  ) {
    this.#grid = new Grid(channel, calendar);
  }

  /** Deals one day; days must come in order, each once. */
  deal(day: Day): readonly DealtSlot[] {
    const slots = this.#cellSlots(day);
    const leftOut = this.#grid.leftOutOn(day);
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

  changes(): Iterable<Change> {
    return this.#grid.allChanges();
  }

  /** The course whose later lessons a change puts off, as it takes a cell from it and does not say what becomes of them. */
  putOffBy(change: Change): Course | undefined {
    const cell = this.#grid.cellMetBy(change);
    if (change.rest !== undefined || cell?.kind !== 'next') return undefined;
    const { show } = change;
    const isOwn =
      (show?.kind === 'next' && show.course === cell.course) ||
      (show?.kind === 'pinned' && show.lesson.course === cell.course);
    return isOwn ? undefined : cell.course;
  }

  /** Does a change meet a slot of the grid or a repeat that starts at its time? */
  hitsSomething(change: Change): boolean {
    if (!this.#grid.changesOn(change.on).includes(change)) return false;
    return this.#placeOf(change) !== undefined;
  }

  /** What a day does not show, in order of start; only where the timetable or the calendar says why. */
  cancelledOn(day: Day): readonly Cancellation[] {
    const { clock } = this.calendar;
    const cancelled: Cancellation[] = this.#missedOn(day).map(({ from, to, reason }) => ({
      start: clock.nearest(day, from),
      end: clock.nearest(day, to),
      reason,
    }));
    for (const change of this.#grid.changesOn(day)) {
      const { show, reason } = change;
      if (show !== undefined || reason === undefined || this.#grid.rowMetBy(change) !== undefined) continue;
      const place = this.#placeOf(change);
      if (place === undefined) continue;
      cancelled.push({ start: clock.nearest(day, place.from), end: clock.nearest(day, place.to), reason });
    }
    return cancelled.sort((a, b) => a.start - b.start);
  }

  /** Cells, and the repeats that fall away with cells, but for those that a change is laid over. */
  #missedOn(day: Day): readonly Missed[] {
    const changed = new Set(this.#changesOverRepeats(day).map(({ at }) => at));
    const copies = missedCopies(
      this.#repeatsOn(day),
      day,
      (source) => missedCells(this.#grid, source),
      (source) => this.#source.firstRunsOn(source),
    );
    return [...missedCells(this.#grid, day), ...copies.filter(({ from }) => !changed.has(from))];
  }

  /** The slot of the grid, or else the repeat, that a change is laid over. */
  #placeOf(change: Change): Pick<Slot, 'from' | 'to'> | undefined {
    return this.#grid.rowMetBy(change) ?? this.#copyPositions(change.on).find(({ from }) => from === change.at);
  }

  #repeatsOn(day: Day) {
    return this.#grid.timetableOn(day)?.repeats ?? [];
  }

  #isFirstRun({ lesson, day, from }: PlannedItem): boolean {
    const run = lesson && this.firstRuns.get(lesson);
    return run !== undefined && run.day === day && run.from === from;
  }

  /** The day's grid, and the changes that are laid over a repeat. */
  #cellSlots(day: Day): readonly Slot[] {
    const slots = this.#grid.slotsOn(day);
    const laidOver: Slot[] = [];
    for (const change of this.#changesOverRepeats(day)) {
      const copy = this.#copyPositions(day).find(({ from }) => from === change.at);
      if (copy === undefined || change.show === undefined) continue;
      laidOver.push({ from: copy.from, to: copy.to, cell: change.show, span: change.span, reason: change.reason });
    }
    return laidOver.length === 0 ? slots : [...slots, ...laidOver].sort((a, b) => a.from - b.from);
  }

  #changesOverRepeats(day: Day): readonly Change[] {
    const changes = this.#grid.changesOn(day);
    return changes.length === 0 ? changes : changes.filter((change) => this.#grid.rowMetBy(change) === undefined);
  }

  /** Where repeats of a day are: known before the day's own lessons are dealt. */
  #copyPositions(day: Day): readonly Copy<Slot | PlannedItem>[] {
    const positions: RepeatSource<Slot | PlannedItem> = {
      itemsOn: (sourceDay) => (sourceDay === day ? this.#grid.slotsOn(day) : this.#cellItems(sourceDay)),
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
    for (const { from, to, cell, span, reason } of slots) {
      if (cell.kind === 'programme')
        items.push(itemOf(times, from, to, undefined, cell.programme, undefined, span, reason));
      else {
        const lesson = cell.kind === 'next' ? draws[drawn++] : cell.lesson;
        if (lesson !== undefined) items.push(itemOf(times, from, to, lesson, undefined, undefined, span, reason));
      }
    }
    return items;
  }

  #copies(day: Day): readonly PlannedItem[] {
    const changed = new Set(this.#changesOverRepeats(day).map(({ at }) => at));
    const items: PlannedItem[] = [];
    const times = this.#timesOn(day);
    for (const repeat of this.#repeatsOn(day)) {
      for (const { from, to, item } of copyBlock(repeat, day, this.#source)) {
        if (changed.has(from)) continue;
        items.push(itemOf(times, from, to, item.lesson, item.programme, repeat, repeat.span, item.reason));
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
  from: ClockTime,
  to: ClockTime,
  lesson: PlannedItem['lesson'],
  programme: PlannedItem['programme'],
  copiedBy: PlannedItem['copiedBy'],
  span: PlannedItem['span'],
  reason: PlannedItem['reason'],
): PlannedItem {
  const [start, end] = [instantOf(times, from), instantOf(times, to)];
  return { day: times.day, from, to, start, end, lesson, programme, copiedBy, span, reason };
}

function byStart(a: PlannedItem, b: PlannedItem): number {
  return a.start - b.start || a.end - b.end;
}
