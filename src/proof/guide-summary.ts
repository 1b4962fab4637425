import { HOUR, type Instant, type Millis, type Stretch } from '../model/time.js';
import type { GuideListener, RenderedEvent } from './rendered-release.js';
import { REST } from './rest-suffix.js';

/** An event that viewers were promised. */
export interface LockedEvent {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
}

/** Lesson time by hour of the epoch. */
export type LessonHours = ReadonlyMap<number, Millis>;

/** As much of a guide as guards need, however long it is. */
export interface GuideSummary {
  /** From the first start to the last stop. */
  readonly from: Instant;
  readonly until: Instant;
  /** How long lessons are on air, by project channel. */
  readonly lessons: ReadonlyMap<string, LessonHours>;
  /** The events that are on air within the zone's lock time, by project channel. */
  readonly locked: ReadonlyMap<string, readonly LockedEvent[]>;
}

export interface SummaryOptions {
  /** What is locked before air, by zone. */
  readonly locks: ReadonlyMap<string, Stretch>;
  /** Names of events that show no lesson: programmes and fill. */
  readonly notLessons: ReadonlySet<string>;
}

/** Adds a stretch to the hours that it is part of. */
export function addToHours(hours: Map<number, Millis>, start: Instant, stop: Instant): void {
  for (let from = start; from < stop; ) {
    const hour = Math.floor(from / HOUR);
    const until = Math.min(stop, (hour + 1) * HOUR);
    hours.set(hour, (hours.get(hour) ?? 0) + until - from);
    from = until;
  }
}

export class GuideSummaries implements GuideListener {
  readonly zones = new Map<string, GuideSummary>();
  #zone = '';
  #lock: Stretch | undefined;
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;
  #lessons = new Map<string, Map<number, Millis>>();
  #locked = new Map<string, LockedEvent[]>();

  constructor(readonly options: SummaryOptions) {}

  guide(zone: string): boolean {
    this.#zone = zone;
    this.#lock = this.options.locks.get(zone);
    [this.#from, this.#until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    [this.#lessons, this.#locked] = [new Map(), new Map()];
    return true;
  }

  event(event: RenderedEvent): void {
    const { start, stop } = event;
    if (start < this.#from) this.#from = start;
    if (stop > this.#until) this.#until = stop;
    if (this.#isLesson(event)) this.#addLesson(event);
    const lock = this.#lock;
    if (lock === undefined || stop <= lock.from || start >= lock.until) return;
    const { channel, id } = event;
    const events = this.#locked.get(channel);
    if (events === undefined) this.#locked.set(channel, [{ id, start, stop }]);
    else events.push({ id, start, stop });
  }

  #isLesson({ id, channel, isFirstRun }: RenderedEvent): boolean {
    if (isFirstRun) return true;
    if (id.endsWith(REST)) return false;
    return !this.options.notLessons.has(id.slice(channel.length + 1, id.lastIndexOf('.')));
  }

  #addLesson({ channel, start, stop }: RenderedEvent): void {
    const known = this.#lessons.get(channel);
    const hours = known ?? new Map<number, Millis>();
    if (known === undefined) this.#lessons.set(channel, hours);
    addToHours(hours, start, stop);
  }

  end(): void {
    const summary = { from: this.#from, until: this.#until, lessons: this.#lessons, locked: this.#locked };
    this.zones.set(this.#zone, summary);
  }
}
