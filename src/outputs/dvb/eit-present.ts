import type { Instant } from '../../model/time.js';
import type { EventWordBook } from './event-descriptors.js';
import { eitSection, eventBytes, type Multiplex, RUNNING } from './event-section.js';
import type { SubTable } from './sub-table.js';
import type { DvbService } from './zone-services.js';

const PRESENT_FOLLOWING = 0x4e;

/** What a service shows at an instant, in section 0, and what follows, in section 1; empty where there is none. */
export function presentTable(
  { serviceId, events }: DvbService,
  at: Instant,
  words: EventWordBook,
  multiplex: Multiplex,
): SubTable {
  const present = events.find(({ start, stop }) => start <= at && at < stop);
  const following = events.find(({ start }) => start > at);
  const sections = [present, following].map((event, number) =>
    eitSection(
      { tableId: PRESENT_FOLLOWING, serviceId, number, last: 1, segmentLast: 1, lastTableId: PRESENT_FOLLOWING },
      multiplex,
      event === undefined
        ? []
        : [eventBytes(event, number === 0 ? RUNNING.running : RUNNING.notRunning, words.of(event.airing).descriptors)],
    ),
  );
  return { tableId: PRESENT_FOLLOWING, extension: serviceId, sections };
}
