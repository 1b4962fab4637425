import type { TimeText } from '../../calendar/time-text.js';
import { DAY, type Instant } from '../../model/time.js';

/** `YYYYMMDDhhmmss +hhmm` */
export const TIME_LENGTH = 20;

const CLOCK_AT = 8;
const ZONE_AT = 14;
const ZERO = 0x30;
/** No zone changes its clock twice within six hours. */
const QUARTERS = [0, 0.25, 0.5, 0.75, 1];

/** A part of a local day with one offset. */
interface UniformDay {
  readonly from: Instant;
  readonly until: Instant;
  /** When the day's clock would show 00:00 with that offset. */
  readonly midnight: Instant;
  /** A time of that stretch. */
  readonly pattern: Uint8Array;
}

/** Writes XMLTV times into bytes: a guide has two per programme, mostly of the same few days. */
export class TimeSetter {
  readonly #days = new Map<number, UniformDay>();
  #day: UniformDay = { from: 0, until: 0, midnight: 0, pattern: new Uint8Array(0) };

  constructor(readonly time: TimeText) {}

  set(bytes: Uint8Array, place: number, at: Instant): void {
    if (!(at >= this.#day.from && at < this.#day.until)) this.#day = this.#dayOf(at);
    const { midnight, pattern } = this.#day;
    for (let index = 0; index < CLOCK_AT; index++) bytes[place + index] = pattern[index] ?? 0;
    for (let index = ZONE_AT; index < TIME_LENGTH; index++) bytes[place + index] = pattern[index] ?? 0;
    const seconds = Math.floor((at - midnight) / 1000);
    const minutes = Math.trunc(seconds / 60);
    const hours = Math.trunc(minutes / 60);
    setPair(bytes, place + CLOCK_AT, hours);
    setPair(bytes, place + CLOCK_AT + 2, minutes - 60 * hours);
    setPair(bytes, place + CLOCK_AT + 4, seconds - 60 * minutes);
  }

  #dayOf(at: Instant): UniformDay {
    const number = Math.floor((at + this.time.offsetAt(at)) / DAY);
    const known = this.#days.get(number);
    if (known !== undefined && at >= known.from && at < known.until) return known;
    const day = this.#newDay(at, number);
    this.#days.set(number, day);
    return day;
  }

  /** On a day with a clock change, only the instant. */
  #newDay(at: Instant, number: number): UniformDay {
    const offset = this.time.offsetAt(at);
    const midnight = number * DAY - offset;
    const pattern = Buffer.from(this.time.xmltv(at), 'latin1');
    const isUniform = QUARTERS.every((part) => this.time.offsetAt(midnight + part * DAY) === offset);
    const [from, until] = isUniform ? [midnight, midnight + DAY] : [at, at + 1];
    return { from, until, midnight, pattern };
  }
}

function setPair(bytes: Uint8Array, place: number, value: number): void {
  const tens = Math.trunc(value / 10);
  bytes[place] = ZERO + tens;
  bytes[place + 1] = ZERO + value - 10 * tens;
}
