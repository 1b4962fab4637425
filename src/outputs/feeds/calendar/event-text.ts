import { escape as escapeText } from 'ical-generator';
import { DAY, type Instant, type Millis } from '../../../model/time.js';
import type { PublishedEvent } from './calendar-event.js';
import { foldLines } from './fold-lines.js';

export interface EventClock {
  readonly timeZone: string;
  readonly offsetAt: (at: Instant) => Millis;
}

/**
 * A VEVENT, folded, with a line break after the last line: what ical-generator writes of the same event, without its object
 * for each and luxon's for each time. A scope is added to the id, so that each calendar has a UID of its own.
 */
export function eventText(event: PublishedEvent, scope: string, clock: EventClock): string {
  const { id, start, end, sequence, changed, summary, description, location, categories, status } = event;
  const inUtc = clock.timeZone === 'UTC' || [start, end].some((at) => comesTwice(at, clock));
  const timeOf = (at: Instant) =>
    inUtc ? `:${compact(at)}Z` : `;TZID=${clock.timeZone}:${compact(at + clock.offsetAt(at))}`;
  const stamp = `${compact(changed)}Z\r\n`;
  return [
    `BEGIN:VEVENT\r\n${foldLines(`UID:${id}@${scope}`)}\r\nSEQUENCE:${sequence}\r\n`,
    `DTSTAMP:${stamp}DTSTART${timeOf(start)}\r\nDTEND${timeOf(end)}\r\n`,
    textLine('SUMMARY', escapeText(summary, false)),
    location === '' ? '' : textLine('LOCATION', escapeText(location, false)),
    textLine('DESCRIPTION', escapeText(description, false)),
    categories.length === 0 ? '' : textLine('CATEGORIES', categories.map((name) => escapeText(name, false)).join()),
    `STATUS:${status}\r\nLAST-MODIFIED:${stamp}END:VEVENT\r\n`,
  ].join('');
}

function textLine(name: string, value: string): string {
  return `${foldLines(`${name}:${value}`)}\r\n`;
}

/** `YYYYMMDDTHHMMSS` */
function compact(at: Millis): string {
  const text = new Date(at).toISOString();
  return `${text.slice(0, 4)}${text.slice(5, 7)}${text.slice(8, 13)}${text.slice(14, 16)}${text.slice(17, 19)}`;
}

/** A clock that goes back shows such a time twice, and readers take the first: these are written in UTC. */
function comesTwice(at: Instant, { offsetAt }: EventClock): boolean {
  const offset = offsetAt(at);
  return [at - DAY, at + DAY].some((near) => {
    const other = offsetAt(near);
    return other !== offset && offsetAt(at + offset - other) === other;
  });
}
