import type { Instant, Millis } from '../../model/time.js';
import type { GuideListener, RenderedEvent, Stretch } from '../read-back/rendered-release.js';

const HOUR: Millis = 3_600_000;

/** As much of a guide as guards need, however long it is. */
export interface GuideSummary {
  /** From the first start to the last stop. */
  readonly from: Instant;
  readonly until: Instant;
  /** How many events begin in an hour of the epoch, over all channels. */
  readonly hours: ReadonlyMap<number, number>;
  /** The events that are on air within the zone's lock time, by project channel. */
  readonly locked: ReadonlyMap<string, readonly RenderedEvent[]>;
}

/** How many events begin in a stretch. */
export function eventsIn({ hours }: GuideSummary, { from, until }: Stretch): number {
  let count = 0;
  for (const [hour, events] of hours) if (hour * HOUR >= from && hour * HOUR < until) count += events;
  return count;
}

export class GuideSummaries implements GuideListener {
  readonly zones = new Map<string, GuideSummary>();
  #zone = '';
  #lock: Stretch | undefined;
  #from = Number.POSITIVE_INFINITY;
  #until = Number.NEGATIVE_INFINITY;
  #hours = new Map<number, number>();
  #locked = new Map<string, RenderedEvent[]>();

  constructor(readonly locks: ReadonlyMap<string, Stretch>) {}

  guide(zone: string): void {
    this.#zone = zone;
    this.#lock = this.locks.get(zone);
    [this.#from, this.#until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    [this.#hours, this.#locked] = [new Map(), new Map()];
  }

  event(event: RenderedEvent): void {
    const { start, stop, channel } = event;
    if (start < this.#from) this.#from = start;
    if (stop > this.#until) this.#until = stop;
    const hour = Math.floor(start / HOUR);
    this.#hours.set(hour, (this.#hours.get(hour) ?? 0) + 1);
    const lock = this.#lock;
    if (lock === undefined || stop <= lock.from || start >= lock.until) return;
    const events = this.#locked.get(channel);
    if (events === undefined) this.#locked.set(channel, [event]);
    else events.push(event);
  }

  end(): void {
    const summary = { from: this.#from, until: this.#until, hours: this.#hours, locked: this.#locked };
    this.zones.set(this.#zone, summary);
  }
}
