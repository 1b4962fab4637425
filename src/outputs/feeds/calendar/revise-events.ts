import { compareCodeUnits } from '../../../diagnostics/order.js';
import type { Instant } from '../../../model/time.js';
import type { CalendarEvent, PublishedEvent } from './calendar-event.js';

export interface Revision {
  /** The events that the calendar should have now. */
  readonly events: readonly CalendarEvent[];
  /** What was published before, by event id. */
  readonly published: ReadonlyMap<string, PublishedEvent>;
  /** Events that ended by then are no longer listed. */
  readonly from: Instant;
  /** The time stamp of changes. */
  readonly at: Instant;
}

/**
 * What did not change keeps its number and its date; what changed gets the next number. A lesson that was published and
 * is no longer planned is listed as cancelled, until its time is over.
 */
export function reviseEvents({ events, published, from, at }: Revision): readonly PublishedEvent[] {
  const current = new Set(events.map(({ id }) => id));
  const cancelled = [...published.values()].flatMap((event): readonly CalendarEvent[] =>
    current.has(event.id) || event.end <= from ? [] : [{ ...event, status: 'CANCELLED' }],
  );
  return [...events, ...cancelled]
    .map((event) => revise(event, published.get(event.id), at))
    .sort((a, b) => a.start - b.start || compareCodeUnits(a.id, b.id));
}

function revise(event: CalendarEvent, before: PublishedEvent | undefined, at: Instant): PublishedEvent {
  if (before === undefined) return { ...event, sequence: 0, changed: at };
  if (content(event) === content(before)) return before;
  return { ...event, sequence: before.sequence + 1, changed: Math.max(at, before.changed) };
}

function content({ id, start, end, summary, description, location, categories, status }: CalendarEvent): string {
  return JSON.stringify([id, start, end, summary, description, location, categories, status]);
}
