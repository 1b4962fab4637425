import {
  addDays,
  type ClockTime,
  DAY,
  type Day,
  dayNumber,
  HOUR,
  type Instant,
  MINUTE,
  type Millis,
} from '../model/time.js';
import { ZoneOffsets } from './zone-offsets.js';

/** What a wall clock's time means. A clock change is an outcome for the caller to report, never a guess. */
export type LocalMoment =
  | { readonly kind: 'exact'; readonly at: Instant }
  | { readonly kind: 'skipped'; readonly resumes: Instant }
  | { readonly kind: 'repeated'; readonly first: Instant; readonly second: Instant };

const EARLIEST_OFFSET = 14 * HOUR;
const LATEST_OFFSET = -12 * HOUR;

/**
 * The wall clock of one IANA zone. luxon's zone gives the offsets; the choice between them is made here, because
 * luxon resolves a repeated hour by the date of the build and moves a skipped one silently.
 */
export class LocalClock {
  static readonly #known = new Map<string, LocalClock>();
  readonly #offsets: ZoneOffsets;
  readonly #uniformOffsets = new Map<Day, Millis | undefined>();

  constructor(readonly timeZone: string) {
    this.#offsets = ZoneOffsets.of(timeZone);
  }

  /** One for every use of a zone: it remembers offsets. */
  static of(timeZone: string): LocalClock {
    const known = LocalClock.#known.get(timeZone) ?? new LocalClock(timeZone);
    LocalClock.#known.set(timeZone, known);
    return known;
  }

  /** Local minus UTC at an instant. */
  offsetAt(at: Instant): Millis {
    return this.#offsets.at(at);
  }

  /** Local midnight of a day with one offset throughout: a clock time is added to it. */
  uniformMidnight(day: Day): Instant | undefined {
    const offset = this.uniformOffset(day);
    return offset === undefined ? undefined : dayNumber(day) * DAY - offset;
  }

  /** A clock time after 24:00 is one of the next day. */
  resolve(day: Day, clock: ClockTime): LocalMoment {
    if (clock > DAY) return this.resolve(addDays(day, 1), clock - DAY);
    const local = dayNumber(day) * DAY + clock;
    const uniform = this.uniformOffset(day);
    if (uniform !== undefined) return { kind: 'exact', at: local - uniform };
    const offsets = new Set<Millis>();
    for (let at = local - EARLIEST_OFFSET; at <= local - LATEST_OFFSET; at += 30 * MINUTE)
      offsets.add(this.offsetAt(at));
    const fits = [...offsets]
      .map((offset) => local - offset)
      .filter((at) => at + this.offsetAt(at) === local)
      .sort((a, b) => a - b);
    const [first, second] = fits;
    if (first === undefined) return { kind: 'skipped', resumes: this.#firstInstantAfter(local) };
    return second === undefined ? { kind: 'exact', at: first } : { kind: 'repeated', first, second };
  }

  /** The instant meant by a local time; a skipped one gives the end of the gap, a repeated one its first occurrence. */
  nearest(day: Day, clock: ClockTime): Instant {
    const moment = this.resolve(day, clock);
    if (moment.kind === 'exact') return moment.at;
    return moment.kind === 'skipped' ? moment.resumes : moment.first;
  }

  /** The local time as if it were UTC, in milliseconds of the epoch. */
  localMillis(at: Instant): Millis {
    return at + this.offsetAt(at);
  }

  /** The offset of the whole local day and half a day around it, if there is only one. */
  uniformOffset(day: Day): Millis | undefined {
    if (this.#uniformOffsets.has(day)) return this.#uniformOffsets.get(day);
    const midnight = dayNumber(day) * DAY;
    const offset = this.offsetAt(midnight - EARLIEST_OFFSET);
    let uniform: Millis | undefined = offset;
    for (let at = midnight - EARLIEST_OFFSET; at <= midnight + DAY - LATEST_OFFSET; at += 6 * HOUR) {
      if (this.offsetAt(at) !== offset) uniform = undefined;
    }
    this.#uniformOffsets.set(day, uniform);
    return uniform;
  }

  /** Transitions fall on whole minutes in every zone since 1972. */
  #firstInstantAfter(local: Millis): Instant {
    let low = local - EARLIEST_OFFSET;
    let high = local - LATEST_OFFSET;
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (middle + this.offsetAt(middle) >= local) high = middle;
      else low = middle;
    }
    return high;
  }
}
