import { IANAZone } from 'luxon';
import { DAY_MILLIS, type Instant, type Millis } from '../model/time.js';
import type { ZoneClock } from '../model/zone.js';

const QUARTER: Millis = 15 * 60_000;
/** Entries of a cache; a year of a channel has some 15,000 different times, and channels share them. */
const KEPT = 50_000;
const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Writes instants on one clock. Offsets are kept by quarter of an hour and dates by day: a line an airing is hot. */
export class TimeText {
  readonly #zone: IANAZone;
  readonly #offsets = new Map<number, Millis>();
  readonly #dates = new Map<number, string>();
  readonly #xmltv = new Map<Instant, string>();
  #zoneText: { readonly offset: Millis; readonly text: string } | undefined;

  constructor(timeZone: string, clock: ZoneClock = 'local') {
    this.#zone = IANAZone.create(clock === 'utc' ? 'Etc/UTC' : timeZone);
  }

  /** Clocks change on quarters of an hour. */
  offsetAt(at: Instant): Millis {
    const quarter = Math.floor(at / QUARTER);
    const known = this.#offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.#offsets.size >= KEPT) this.#offsets.clear();
    const offset = Math.round(this.#zone.offset(quarter * QUARTER) * 60_000);
    this.#offsets.set(quarter, offset);
    return offset;
  }

  /** `YYYYMMDDhhmmss` */
  compact(at: Instant): string {
    const local = at + this.offsetAt(at);
    const day = Math.floor(local / DAY_MILLIS);
    const seconds = Math.floor((local - day * DAY_MILLIS) / 1000);
    return `${this.#date(day)}${pad(Math.floor(seconds / 3600))}${pad(Math.floor(seconds / 60) % 60)}${pad(seconds % 60)}`;
  }

  /** `YYYYMMDDhhmmss +hhmm`, as XMLTV wants it. */
  xmltv(at: Instant): string {
    const known = this.#xmltv.get(at);
    if (known !== undefined) return known;
    if (this.#xmltv.size >= KEPT) this.#xmltv.clear();
    const text = `${this.compact(at)} ${this.#offsetText(this.offsetAt(at))}`;
    this.#xmltv.set(at, text);
    return text;
  }

  /** ISO 8601 with the offset, `2020-03-09T09:00:00+08:00`; milliseconds only where there are some. */
  iso(at: Instant): string {
    const offset = this.offsetAt(at);
    const text = new Date(at + offset).toISOString();
    const zone = offset === 0 ? 'Z' : `${this.#offsetText(offset).slice(0, 3)}:${this.#offsetText(offset).slice(3)}`;
    return `${text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)}${zone}`;
  }

  #date(day: number): string {
    const known = this.#dates.get(day);
    if (known !== undefined) return known;
    const text = new Date(day * DAY_MILLIS).toISOString().slice(0, 10).replaceAll('-', '');
    this.#dates.set(day, text);
    return text;
  }

  #offsetText(offset: Millis): string {
    if (this.#zoneText?.offset === offset) return this.#zoneText.text;
    const minutes = Math.round(Math.abs(offset) / 60_000);
    const text = `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
    this.#zoneText = { offset, text };
    return text;
  }
}
