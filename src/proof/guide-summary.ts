import { HOUR, type Instant, type Stretch } from '../model/time.js';
import type { GuideListener, RenderedEvent } from './rendered-release.js';

/** An event that viewers were promised. */
export interface LockedEvent {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
}

/** As much of a guide as guards need, however long it is. */
export interface GuideSummary {
  /** From the first start to the last stop. */
  readonly from: Instant;
  readonly until: Instant;
  /** How many events begin in an hour of the epoch, over all channels. */
  readonly hours: ReadonlyMap<number, number>;
  /** The events that are on air within the zone's lock time, by project channel. */
  readonly locked: ReadonlyMap<string, readonly LockedEvent[]>;
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
  /** That is being read, and how many events began in it so far. */
  #hour = 0;
  #begun = 0;
  #locked = new Map<string, LockedEvent[]>();

  constructor(readonly locks: ReadonlyMap<string, Stretch>) {}

  guide(zone: string): boolean {
    this.#zone = zone;
    this.#lock = this.locks.get(zone);
    [this.#from, this.#until] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
    [this.#hours, this.#locked] = [new Map(), new Map()];
    return true;
  }

  event(event: RenderedEvent): void {
    const { start, stop } = event;
    if (start < this.#from) this.#from = start;
    if (stop > this.#until) this.#until = stop;
    const hour = Math.floor(start / HOUR);
    if (hour !== this.#hour) {
      this.#closeHour();
      this.#hour = hour;
    }
    this.#begun++;
    const lock = this.#lock;
    if (lock === undefined || stop <= lock.from || start >= lock.until) return;
    const { channel, id } = event;
    const events = this.#locked.get(channel);
    if (events === undefined) this.#locked.set(channel, [{ id, start, stop }]);
    else events.push({ id, start, stop });
  }

  #closeHour(): void {
    if (this.#begun > 0) this.#hours.set(this.#hour, (this.#hours.get(this.#hour) ?? 0) + this.#begun);
    this.#begun = 0;
  }

  end(): void {
    this.#closeHour();
    const summary = { from: this.#from, until: this.#until, hours: this.#hours, locked: this.#locked };
    this.zones.set(this.#zone, summary);
  }
}
