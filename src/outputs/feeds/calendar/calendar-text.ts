import ical, { escape as escapeText, type ICalCalendar, ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { DAY, type Instant, type Millis } from '../../../model/time.js';
import type { PublishedEvent } from './calendar-event.js';
import { foldLines } from './fold-lines.js';
import { timeZoneText } from './time-zone-text.js';

export interface CalendarHead {
  readonly name: string;
  /** After the event ids in the UIDs: one event has a UID of its own in every calendar, and so a SEQUENCE of its own. */
  readonly scope: string;
  /** An instant that the time zone must cover even without events. */
  readonly from: Instant;
  readonly timeZone: string;
  readonly offsetAt: (at: Instant) => Millis;
}

const REFRESH = 'REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H';

/**
 * RFC 5545; lines end in CR LF and fold at 75 octets. The library writes and escapes. The properties that it would put
 * after the first component, where they are not allowed, are added here; so is the time zone, since a calendar with one
 * of the library's own has DTSTAMP on its clock.
 */
export function calendarText(head: CalendarHead, events: readonly PublishedEvent[]): string {
  const calendar = ical({
    prodId: { company: 'AirClass', product: 'calendars', language: 'ZH' },
    // Written as it is given.
    name: escapeText(head.name, false),
  });
  // Without its events, which are folded here.
  const [opening = '', ending = ''] = calendar.toString().split(/\r\n(?=END:VCALENDAR$)/);
  const zone = head.timeZone === 'UTC' ? [] : [zoneText(head, events)];
  const written = events.map((event) => foldLines(eventText(calendar, event, head)));
  return `${[opening, REFRESH, ...zone, ''].join('\r\n')}${written.join('')}${ending}\r\n`;
}

/** With a line break after the last line. */
function eventText(calendar: ICalCalendar, event: PublishedEvent, { scope, timeZone, offsetAt }: CalendarHead): string {
  const { id, start, end, sequence, changed, summary, description, location, categories, status } = event;
  const isPlain = [start, end].every((at) => !comesTwice(at, offsetAt));
  const written = calendar.createEvent({
    id: `${id}@${scope}`,
    sequence,
    stamp: new Date(changed),
    lastModified: new Date(changed),
    start: DateTime.fromMillis(start, { zone: timeZone }),
    end: DateTime.fromMillis(end, { zone: timeZone }),
    timezone: isPlain && timeZone !== 'UTC' ? timeZone : null,
    summary,
    description,
    location,
    categories: categories.map((name) => ({ name })),
    status: status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return written.toString();
}

function zoneText({ timeZone, from, offsetAt }: CalendarHead, events: readonly PublishedEvent[]): string {
  const first = Math.min(from, ...events.map(({ start }) => start));
  const last = Math.max(from, ...events.map(({ end }) => end));
  return timeZoneText(timeZone, first, last, offsetAt);
}

/** A clock that goes back shows such a time twice, and readers take the first: these are written in UTC. */
function comesTwice(at: Instant, offsetAt: CalendarHead['offsetAt']): boolean {
  const offset = offsetAt(at);
  return [at - DAY, at + DAY]
    .map(offsetAt)
    .some((other) => other !== offset && offsetAt(at + offset - other) === other);
}
