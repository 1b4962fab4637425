import { DAY, type Instant, MINUTE, type Millis } from '../model/time.js';
import type { ZoneClock } from '../model/zone.js';
import { ZoneOffsets } from './zone-offsets.js';

const pad = (value: number): string => (value < 10 ? `0${value}` : String(value));

const shared = new Map<string, TimeText>();

/** Writes instants on one clock. Dates are cached by day. */
export class TimeText {
  readonly #offsets: ZoneOffsets;
  readonly #dates = new Map<number, string>();
  #zoneText: { readonly offset: Millis; readonly text: string } | undefined;

  constructor(timeZone: string, clock: ZoneClock = 'local') {
    this.#offsets = ZoneOffsets.of(clock === 'utc' ? 'Etc/UTC' : timeZone);
  }

  /** One for all who ask, with the days that it has written before. */
  static of(timeZone: string, clock: ZoneClock): TimeText {
    const key = `${timeZone} ${clock}`;
    const known = shared.get(key) ?? new TimeText(timeZone, clock);
    shared.set(key, known);
    return known;
  }

  offsetAt(at: Instant): Millis {
    return this.#offsets.at(at);
  }

  /** `YYYYMMDDhhmmss` */
  compact(at: Instant): string {
    const local = at + this.offsetAt(at);
    const day = Math.floor(local / DAY);
    const seconds = Math.floor((local - day * DAY) / 1000);
    return `${this.#date(day)}${pad(Math.floor(seconds / 3600))}${pad(Math.floor(seconds / 60) % 60)}${pad(seconds % 60)}`;
  }

  /** `YYYYMMDDhhmmss +hhmm`, as in XMLTV. */
  xmltv(at: Instant): string {
    return `${this.compact(at)} ${this.#offsetText(this.offsetAt(at))}`;
  }

  /** ISO 8601 with the offset, `2020-03-09T09:00:00+08:00`; milliseconds only where there are some. */
  iso(at: Instant): string {
    const offset = this.offsetAt(at);
    const text = new Date(at + offset).toISOString();
    const zone = offset === 0 ? 'Z' : `${this.#offsetText(offset).slice(0, 3)}:${this.#offsetText(offset).slice(3)}`;
    return `${text.endsWith('.000Z') ? text.slice(0, 19) : text.slice(0, 23)}${zone}`;
  }

  /** `Mon, 09 Mar 2020 09:00:00 +0800`, as in RSS. */
  rfc822(at: Instant): string {
    const offset = this.offsetAt(at);
    return new Date(at + offset).toUTCString().replace('GMT', this.#offsetText(offset));
  }

  #date(day: number): string {
    const known = this.#dates.get(day);
    if (known !== undefined) return known;
    const text = new Date(day * DAY).toISOString().slice(0, 10).replaceAll('-', '');
    this.#dates.set(day, text);
    return text;
  }

  #offsetText(offset: Millis): string {
    if (this.#zoneText?.offset === offset) return this.#zoneText.text;
    const minutes = Math.round(Math.abs(offset) / MINUTE);
    const text = `${offset < 0 ? '-' : '+'}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
    this.#zoneText = { offset, text };
    return text;
  }
}
