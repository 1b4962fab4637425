import ical, { escape as escapeText } from 'ical-generator';
import type { Instant } from '../../../model/time.js';
import type { PublishedEvent } from './calendar-event.js';
import { type EventClock, eventText } from './event-text.js';
import { timeZoneText } from './time-zone-text.js';

export interface CalendarHead extends EventClock {
  readonly name: string;
  /** After the event ids in the UIDs: one event has a UID of its own in every calendar, and so a SEQUENCE of its own. */
  readonly scope: string;
  /** An instant that the time zone must cover even without events. */
  readonly from: Instant;
}

const REFRESH = 'REFRESH-INTERVAL;VALUE=DURATION:PT6H\r\nX-PUBLISHED-TTL:PT6H';

/**
 * RFC 5545; lines end in CR LF and fold at 75 octets. The library writes what comes before the events. The properties
 * that it would put after the first component, where they are not allowed, are added here; so is the time zone, since a
 * calendar with one of the library's own has DTSTAMP on its clock.
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
  const written = events.map((event) => eventText(event, head.scope, head));
  return `${[opening, REFRESH, ...zone, ''].join('\r\n')}${written.join('')}${ending}\r\n`;
}

function zoneText({ timeZone, from, offsetAt }: CalendarHead, events: readonly PublishedEvent[]): string {
  const first = Math.min(from, ...events.map(({ start }) => start));
  const last = Math.max(from, ...events.map(({ end }) => end));
  return timeZoneText(timeZone, first, last, offsetAt);
}
