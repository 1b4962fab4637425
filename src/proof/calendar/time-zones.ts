import type { Instant, Millis } from '../../model/time.js';
import { type Component, type ContentLine, theLine } from './content-lines.js';

const TIME = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)$/;
const OFFSET = /^([+-])(\d{2})(\d{2})(\d{2})?$/;

/** When a clock changes, as it shows the time before that. */
interface Change {
  readonly shows: Millis;
  readonly before: Millis;
  readonly after: Millis;
}

/** The zones that the calendar itself defines; no other time zone data is used. */
export class CalendarZones {
  readonly #changes = new Map<string, readonly Change[]>();

  constructor(calendar: Component) {
    for (const zone of calendar.parts) {
      if (zone.kind !== 'VTIMEZONE') continue;
      const changes = zone.parts.flatMap(changesOf).sort((a, b) => a.shows - b.shows);
      if (changes.length === 0) throw new Error('a VTIMEZONE that says nothing');
      this.#changes.set(theLine(zone, 'TZID').value, changes);
    }
  }

  instant({ parameters, value }: ContentLine): Instant {
    const [, zone] = /^TZID=([^;]+)$/.exec(parameters) ?? [];
    const { shows, isUtc } = readTime(value);
    if (isUtc && parameters === '') return shows;
    const changes = isUtc || zone === undefined ? undefined : this.#changes.get(zone);
    if (changes === undefined) throw new Error(`${value} is not in a zone that the calendar describes`);
    let offset = changes[0]?.before ?? 0;
    for (const change of changes) if (change.shows <= shows) offset = change.after;
    return shows - offset;
  }
}

function changesOf(observance: Component): readonly Change[] {
  const before = offsetOf(theLine(observance, 'TZOFFSETFROM').value);
  const after = offsetOf(theLine(observance, 'TZOFFSETTO').value);
  const onsets = [theLine(observance, 'DTSTART'), ...(observance.lines.get('RDATE') ?? [])];
  return onsets.map(({ value }) => ({ shows: readTime(value).shows, before, after }));
}

function readTime(text: string): { readonly shows: Millis; readonly isUtc: boolean } {
  const [, ...parts] = TIME.exec(text) ?? [];
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts.slice(0, 6).map(Number);
  const shows = Date.UTC(year, month - 1, day, hour, minute, second);
  // Date.UTC turns 31 February into 2 March.
  const again = new Date(shows).toISOString().replace(/[-:]|\.000Z/g, '');
  if (again !== text.slice(0, again.length)) throw new Error(`there is no such time: ${text}`);
  return { shows, isUtc: parts[6] === 'Z' };
}

function offsetOf(text: string): Millis {
  const [, sign, hours, minutes, seconds = '0'] = OFFSET.exec(text) ?? [];
  if (sign === undefined) throw new Error(`there is no such offset: ${text}`);
  return (sign === '-' ? -1000 : 1000) * (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds));
}
