import { DAY, HOUR, type Instant, type Millis } from '../../model/time.js';
import type { EventWordBook } from './event-descriptors.js';
import { eitSection, eventBytes, MAX_EVENTS, type Multiplex, RUNNING } from './event-section.js';
import type { SubTable } from './sub-table.js';
import type { DvbService } from './zone-services.js';

/** The first of the sixteen tables of the schedule of this transport stream. */
export const SCHEDULE = 0x50;
export const SEGMENT: Millis = 3 * HOUR;
export const SEGMENTS_OF_TABLE = 32;
export const SECTIONS_OF_SEGMENT = 8;

/** A segment's sections, each as the events in it. */
type Segment = readonly (readonly Uint8Array[])[];

/** Where the schedule begins: midnight, UTC, before the first instant. */
export function scheduleStart(first: Instant): Instant {
  return Math.floor(first / DAY) * DAY;
}

/**
 * A service's schedule: four days per table, three hours per segment, whose events are in its first sections. A segment
 * without events has one empty section, unless no segment of its table after it has any.
 */
export function scheduleTables(
  service: DvbService,
  first: Instant,
  words: EventWordBook,
  multiplex: Multiplex,
): readonly SubTable[] {
  const segments = segmentsOf(service, scheduleStart(first), words);
  const tables = Math.ceil(segments.length / SEGMENTS_OF_TABLE);
  return Array.from({ length: tables }, (_, index) => {
    const own = segments.slice(index * SEGMENTS_OF_TABLE, (index + 1) * SEGMENTS_OF_TABLE);
    const tableId = SCHEDULE + index;
    const used = Math.max(
      0,
      own.findLastIndex((segment) => segment.length > 0),
    );
    const last = used * SECTIONS_OF_SEGMENT + lastOf(own[used] ?? []);
    const sections = own.slice(0, used + 1).flatMap((segment, place) => {
      const begin = place * SECTIONS_OF_SEGMENT;
      return (segment.length === 0 ? [[]] : segment).map((events, number) =>
        eitSection(
          {
            tableId,
            serviceId: service.serviceId,
            number: begin + number,
            last,
            segmentLast: begin + lastOf(segment),
            lastTableId: SCHEDULE + tables - 1,
          },
          multiplex,
          events,
        ),
      );
    });
    return { tableId, extension: service.serviceId, sections };
  });
}

function lastOf(segment: Segment): number {
  return Math.max(0, segment.length - 1);
}

/** By segment from the schedule's start on; the last one has events. Events that began before the start are left out. */
function segmentsOf({ events }: DvbService, start: Instant, words: EventWordBook): readonly Segment[] {
  const segments: Uint8Array[][][] = [];
  for (const event of events) {
    const index = Math.floor((event.start - start) / SEGMENT);
    if (index < 0) continue;
    while (segments.length <= index) segments.push([]);
    const bytes = eventBytes(event, RUNNING.undefined, words.of(event.airing).descriptors);
    addEvent(segments[index] ?? [], bytes, event.id);
  }
  return segments;
}

/** Events stay in order, so only the last section may take one more. */
function addEvent(sections: Uint8Array[][], event: Uint8Array, id: string): void {
  const last = sections.at(-1);
  const used = last?.reduce((sum, { length }) => sum + length, 0) ?? MAX_EVENTS;
  if (last !== undefined && used + event.length <= MAX_EVENTS) last.push(event);
  else if (sections.length < SECTIONS_OF_SEGMENT) sections.push([event]);
  else throw new Error(`the segment of ${id} is full, which a rule should have said`);
}
