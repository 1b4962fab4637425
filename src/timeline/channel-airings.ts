import type { Lesson } from '../model/course.js';
import type { Programme } from '../model/programme.js';
import type { Project } from '../model/project.js';
import { addDays, type ClockTime, DAY, type Day, dayFromNumber, type Instant } from '../model/time.js';
import type { Airing, FillAiring } from './airing.js';
import type { ChannelPlan } from './channel-plan.js';
import type { Cancellation, FirstRun, PlannedItem } from './slot.js';
import type { ChannelLine } from './timeline.js';

export interface BroadcastDays {
  dayStart(day: Day): Instant;
}

/** Lays a channel's plan out as airings that tile each broadcast day. */
export class ChannelAirings implements ChannelLine {
  readonly channel;
  readonly #between: Programme | undefined;
  readonly #offHours: Programme | undefined;
  readonly #names: Names;

  constructor(
    readonly plan: ChannelPlan,
    readonly days: BroadcastDays,
    readonly project: Pick<Project, 'dayStart' | 'fill'>,
    /** The earliest first run of a lesson over all channels, for channels that only repeat. */
    readonly firstAnywhere: (lesson: NonNullable<PlannedItem['lesson']>) => FirstRun | undefined,
    /** Nothing is shown from then on but what fills the time. */
    readonly until: Instant = Number.POSITIVE_INFINITY,
  ) {
    this.channel = plan.channel;
    this.#names = new Names(plan.channel.id);
    this.#between = project.fill.between.programmes[0];
    this.#offHours = project.fill.offHours.programmes[0];
  }

  plannedOn(day: Day): readonly PlannedItem[] {
    return this.#before(this.plan.itemsOn(day));
  }

  cancelledOn(day: Day): readonly Cancellation[] {
    return this.#before(this.plan.cancelledOn(day));
  }

  endingAt(until: Instant): ChannelAirings {
    return new ChannelAirings(this.plan, this.days, this.project, this.firstAnywhere, until);
  }

  #before<T extends { readonly start: Instant }>(items: readonly T[]): readonly T[] {
    return this.until === Number.POSITIVE_INFINITY ? items : items.filter(({ start }) => start < this.until);
  }

  airingsOn(day: Day): readonly Airing[] {
    const end = this.days.dayStart(addDays(day, 1));
    const items = this.#itemsOfBroadcastDay(day);
    let free = this.#endOfDayBefore(day);
    const airings: Airing[] = [];
    for (const item of items) {
      // Overlaps are reported elsewhere; here the day must tile whatever the plan says.
      const start = Math.max(item.start, free);
      if (item.end <= start) continue;
      if (start > free) airings.push(this.#fill(airings.length === 0 ? 'off-hours' : 'between', free, start));
      airings.push(this.#airing(item, start));
      free = item.end;
    }
    if (free < end) airings.push(this.#fill('off-hours', free, end));
    return airings;
  }

  #itemsOfBroadcastDay(day: Day): readonly PlannedItem[] {
    const today = this.plannedOn(day);
    if (this.project.dayStart === 0) return today;
    const start = this.days.dayStart(day);
    const end = this.days.dayStart(addDays(day, 1));
    const early = this.plannedOn(addDays(day, 1)).filter((item) => item.start < end);
    return [...today.filter((item) => item.start >= start), ...early];
  }

  #endOfDayBefore(day: Day): Instant {
    let end = this.days.dayStart(day);
    for (const item of this.#itemsOfBroadcastDay(addDays(day, -1))) if (item.end > end) end = item.end;
    return end;
  }

  #airing(item: PlannedItem, start: Instant): Airing {
    const { lesson, programme, day, from, end, span, reason } = item;
    const channel = this.channel.id;
    if (lesson !== undefined) {
      const own = this.plan.firstRuns.get(lesson);
      if (own !== undefined && own.day === day && own.from === from) {
        const name = `${channel}.${lesson.id}`;
        return {
          id: name,
          name,
          stamp: '',
          kind: 'lesson',
          lesson,
          run: 'first',
          firstStart: own.start,
          firstChannel: channel,
          start,
          end,
          span,
          reason,
        };
      }
      const first = own ?? this.firstAnywhere(lesson);
      const name = this.#names.of(lesson);
      const stamp = this.#stamp(item, start);
      return {
        id: name + stamp,
        name,
        stamp,
        kind: 'lesson',
        lesson,
        run: 'repeat',
        firstStart: first?.start ?? start,
        firstChannel: first?.channel ?? channel,
        start,
        end,
        span,
        reason,
      };
    }
    if (programme === undefined) throw new Error('a planned item has neither a lesson nor a programme');
    const name = this.#names.of(programme);
    const stamp = this.#stamp(item, start);
    return { id: name + stamp, name, stamp, kind: 'programme', programme, start, end, span, reason };
  }

  #fill(fill: FillAiring['fill'], start: Instant, end: Instant): Airing {
    const programme = fill === 'between' ? this.#between : this.#offHours;
    const name = programme === undefined ? `${this.channel.id}.${fill}.` : this.#names.of(programme);
    const stamp = this.#localStamp(start);
    const { span } = this.channel;
    return { id: name + stamp, name, stamp, kind: 'fill', fill, programme, start, end, span, reason: undefined };
  }

  /** Local date and time, `YYYYMMDDTHHMMSS`: as planned, unless the airing was cut. */
  #stamp(item: PlannedItem, start: Instant): string {
    return start === item.start && item.from < DAY ? stampOf(item.day, item.from) : this.#localStamp(start);
  }

  #localStamp(at: Instant): string {
    const local = this.plan.calendar.clock.localMillis(at);
    const day = Math.floor(local / DAY);
    return stampOf(dayFromNumber(day), local - day * DAY);
  }
}

/** What the ids of a channel's airings begin with, written once for each lesson or programme. */
class Names {
  readonly #known = new Map<Lesson | Programme, string>();

  constructor(readonly channel: string) {}

  of(shown: Lesson | Programme): string {
    let name = this.#known.get(shown);
    if (name === undefined) {
      name = `${this.channel}.${shown.id}.`;
      this.#known.set(shown, name);
    }
    return name;
  }
}

const stamps = new Map<Day, Map<ClockTime, string>>();
/** For the day that was requested last. */
let stampsOfDay: { readonly day: Day; readonly byClock: Map<ClockTime, string> } | undefined;

/** The few days and clock times of a year are written once each, over all channels. */
function stampOf(day: Day, clock: ClockTime): string {
  if (stampsOfDay?.day !== day) {
    const byClock = stamps.get(day) ?? new Map<ClockTime, string>();
    stamps.set(day, byClock);
    stampsOfDay = { day, byClock };
  }
  const known = stampsOfDay.byClock.get(clock);
  if (known !== undefined) return known;
  const stamp = `${day}T${new Date(clock).toISOString().slice(11, 19)}`.replaceAll(/[-:]/g, '');
  stampsOfDay.byClock.set(clock, stamp);
  return stamp;
}
