import ical, { ICalEventStatus } from 'ical-generator';
import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { ZoneOffsets } from '../../../src/calendar/zone-offsets.js';
import { DAY } from '../../../src/model/time.js';
import type { PublishedEvent } from '../../../src/outputs/feeds/calendar/calendar-event.js';
import { eventText } from '../../../src/outputs/feeds/calendar/event-text.js';
import { foldLines } from '../../../src/outputs/feeds/calendar/fold-lines.js';
import fc from '../../properties.js';

/** The same event as the library writes it; `inUtc` where its zone's clock shows a time twice. */
function byTheLibrary(event: PublishedEvent, scope: string, timeZone: string, inUtc: boolean): string {
  const zoned = (at: number) => DateTime.fromMillis(at, { zone: timeZone });
  const written = ical().createEvent({
    id: `${event.id}@${scope}`,
    sequence: event.sequence,
    stamp: new Date(event.changed),
    lastModified: new Date(event.changed),
    start: zoned(event.start),
    end: zoned(event.end),
    timezone: inUtc ? null : timeZone,
    summary: event.summary,
    description: event.description,
    location: event.location,
    categories: event.categories.map((name) => ({ name })),
    status: event.status === 'CANCELLED' ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  });
  return foldLines(written.toString());
}

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 });
const text = fc.oneof(word, fc.stringMatching(/^[a，\\;,:"\n\r 课]{1,90}$/));
const from = Date.parse('1990-01-01T00:00Z');
const until = Date.parse('2040-01-01T00:00Z');
const event = fc
  .record({
    id: fc.stringMatching(/^[a-zA-Z0-9.-]{1,90}$/),
    start: fc.integer({ min: from, max: until }).map((at) => at - (at % 1000)),
    length: fc.integer({ min: 1, max: 86_400 }),
    sequence: fc.nat(),
    changed: fc.integer({ min: from, max: until }).map((at) => at - (at % 1000)),
    summary: text,
    description: text,
    location: fc.oneof(fc.constant(''), text),
    categories: fc.array(text, { maxLength: 3 }),
    status: fc.constantFrom('CONFIRMED' as const, 'CANCELLED' as const),
  })
  .map(({ length, ...more }) => ({ ...more, end: more.start + length * 1000 }));
const zone = fc.constantFrom('Asia/Shanghai', 'Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'UTC');

/** By the library of times, not by what is tested. */
function isAmbiguous(at: number, timeZone: string): boolean {
  return DateTime.fromMillis(at, { zone: timeZone }).getPossibleOffsets().length > 1;
}

test('any event is written as the library writes it', () => {
  fc.assert(
    fc.property(event, zone, (published, timeZone) => {
      const clock = { timeZone, offsetAt: (at: number) => ZoneOffsets.of(timeZone).at(at) };
      const inUtc = timeZone === 'UTC' || [published.start, published.end].some((at) => isAmbiguous(at, timeZone));
      expect(eventText(published, 'a.b', clock)).toBe(byTheLibrary(published, 'a.b', timeZone, inUtc));
    }),
    { numRuns: 500 },
  );
});

test.each(['Europe/Berlin', 'America/St_Johns', 'Australia/Lord_Howe'])('%s: the night of each change', (timeZone) => {
  const clock = { timeZone, offsetAt: (at: number) => ZoneOffsets.of(timeZone).at(at) };
  const sample = fc.sample(event, 1)[0];
  if (sample === undefined) throw new Error('no event');
  for (const day of ['2020-03-29', '2020-10-25', '2020-11-01', '2020-04-05']) {
    for (let start = Date.parse(day) - DAY; start < Date.parse(day) + DAY; start += 1_800_000) {
      const published = { ...sample, start, end: start + 1_200_000 };
      const inUtc = [start, published.end].some((at) => isAmbiguous(at, timeZone));
      expect(eventText(published, 's', clock)).toBe(byTheLibrary(published, 's', timeZone, inUtc));
    }
  }
});
