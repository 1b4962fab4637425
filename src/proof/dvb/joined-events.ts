import { DAY } from '../../model/time.js';
import type { RenderedDvbEvent } from '../rendered-release.js';

const HALF_DAY = DAY / 2;
const PART = /^(.*)\.(\d+)$/;

/** Events of 24 hours or more are sent in halves of a day, `<id>.1`, `<id>.2`: here each is one again, as in the guide. */
export function joinedEvents(events: ReadonlyMap<string, RenderedDvbEvent>): ReadonlyMap<string, RenderedDvbEvent> {
  const joined = new Map<string, RenderedDvbEvent>();
  for (const [id, event] of events) {
    const [, whole, part] = PART.exec(id) ?? [];
    if (whole === undefined) joined.set(id, event);
    else joined.set(whole, joinedWith(joined.get(whole), event, Number(part)));
  }
  return joined;
}

/** The parts that were over before the first instant are not sent: their times follow from those of the next one. */
function joinedWith(before: RenderedDvbEvent | undefined, event: RenderedDvbEvent, part: number): RenderedDvbEvent {
  if (before === undefined) return { ...event, start: event.start - (part - 1) * HALF_DAY };
  if (before.stop !== event.start) throw new Error(`event ${event.number} does not begin where its first part ends`);
  return { ...before, stop: event.stop };
}
