import type { RenderedCalendarEvent } from '../rendered-feeds.js';
import { type Component, readComponent, textOf, textsOf, theLine } from './content-lines.js';
import { CalendarZones } from './time-zones.js';

export interface CalendarFile {
  readonly name: string;
  /** The same for readers of RFC 7986; `undefined` where it has none. */
  readonly newerName: string | undefined;
  readonly events: readonly CalendarFileEvent[];
}

export interface CalendarFileEvent extends RenderedCalendarEvent {
  readonly uid: string;
  readonly summary: string;
  readonly description: string;
  readonly location: string;
  readonly categories: readonly string[];
}

/**
 * Reads a calendar by RFC 5545; throws on anything else. ical.js takes three times as long, an eighth of
 * a second more for the sample.
 */
export function readCalendarFile(text: string): CalendarFile {
  const calendar = readComponent(text);
  if (calendar.kind !== 'VCALENDAR') throw new Error('not a VCALENDAR');
  const zones = new CalendarZones(calendar);
  return {
    name: textOf(theLine(calendar, 'X-WR-CALNAME')),
    newerName: calendar.lines.has('NAME') ? textOf(theLine(calendar, 'NAME')) : undefined,
    events: calendar.parts.filter(({ kind }) => kind === 'VEVENT').map((event) => readEvent(event, zones)),
  };
}

function readEvent(event: Component, zones: CalendarZones): CalendarFileEvent {
  const text = (name: string) => textOf(theLine(event, name));
  const uid = text('UID');
  const status = text('STATUS');
  if (status !== 'CONFIRMED' && status !== 'CANCELLED') throw new Error(`${uid}: there is no status ${status}`);
  if (!/^\d+$/.test(text('SEQUENCE'))) throw new Error(`${uid}: SEQUENCE is not a number`);
  // When it changed.
  zones.instant(theLine(event, 'DTSTAMP'));
  return {
    uid,
    id: uid.slice(0, Math.max(0, uid.indexOf('@'))),
    start: zones.instant(theLine(event, 'DTSTART')),
    end: zones.instant(theLine(event, 'DTEND')),
    status,
    summary: text('SUMMARY'),
    description: text('DESCRIPTION'),
    location: text('LOCATION'),
    categories: textsOf(theLine(event, 'CATEGORIES')),
  };
}
