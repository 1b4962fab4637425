import { type Instant, MINUTE, type Millis } from '../../model/time.js';
import type { AiredItem } from './aired-item.js';

/** What a source says further ahead than this is of a clock that is wrong. */
const AHEAD: Millis = 5000;
/** A line that comes later than this after its time says what was on air, and not what is. */
const BEHIND: Millis = MINUTE;
/** Two samples of one play differ by less in when they say that it began. */
const SAME_PLAY: Millis = 2000;

export type Trouble =
  /** The times of the source are ahead of this machine's clock, or its lines come long after their times. */
  { readonly kind: 'ahead'; readonly by: Millis } | { readonly kind: 'behind'; readonly by: Millis };

export interface Arrival {
  readonly now: Instant;
  /** Not written while it was followed: it may be of any age. */
  readonly isOld: boolean;
}

/** What was on air on one channel of a zone, as far as its source said it. */
export class ChannelAir {
  #items: readonly AiredItem[];
  #stops: readonly Instant[] = [];
  #heard: Instant | undefined;
  #isStopped = false;
  #trouble: Trouble | undefined;
  #isSampled = false;

  constructor(items: readonly AiredItem[] = []) {
    this.#items = items;
  }

  /** In order. */
  get items(): readonly AiredItem[] {
    return this.#items;
  }

  /** When nothing was on air any more. */
  get stops(): readonly Instant[] {
    return this.#stops;
  }

  /** The time of the last line. */
  get heard(): Instant | undefined {
    return this.#heard ?? this.#items.at(-1)?.start;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  /** The source speaks all the time, not only where something begins. */
  get isSampled(): boolean {
    return this.#isSampled;
  }

  /** Why the source says nothing of the present. */
  get trouble(): Trouble | undefined {
    return this.#trouble;
  }

  take(item: AiredItem, arrival: Arrival): void {
    if (!this.#believes(item.start, arrival)) return;
    this.#isStopped = false;
    const known = this.#items.some(
      ({ kind, name, start }) => kind === item.kind && name === item.name && Math.abs(start - item.start) < SAME_PLAY,
    );
    if (!known) this.#items = [...this.#items, item].sort((a, b) => a.start - b.start);
  }

  /** It was still on air at that time. */
  hear(at: Instant, arrival: Arrival): void {
    this.#isSampled = true;
    this.#believes(at, arrival);
  }

  stop(at: Instant, arrival: Arrival): void {
    if (!this.#believes(at, arrival)) return;
    this.#isStopped = true;
    if (!this.#stops.includes(at)) this.#stops = [...this.#stops, at].sort((a, b) => a - b);
  }

  forget(before: Instant): void {
    if ((this.#items[0]?.start ?? before) >= before) return;
    this.#items = this.#items.filter(({ start }) => start >= before);
    this.#stops = this.#stops.filter((at) => at >= before);
  }

  /** Whether a line is used: not if its clock is wrong, nor if it takes back what was said before. */
  #believes(at: Instant, { now, isOld }: Arrival): boolean {
    if (at > now + AHEAD) {
      this.#trouble = { kind: 'ahead', by: at - now };
      return false;
    }
    const isLate = !isOld && now - at > BEHIND;
    this.#trouble = isLate ? { kind: 'behind', by: now - at } : undefined;
    if (isLate && at < (this.heard ?? at)) return false;
    this.#heard = Math.max(at, this.#heard ?? at);
    return true;
  }
}
