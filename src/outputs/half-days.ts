import { DAY, type Millis } from '../model/time.js';
import type { GuideEvent } from './guide-events.js';

const HALF_DAY: Millis = DAY / 2;

/**
 * Some formats allow lengths below 24 hours only: longer entries, such as a day off air, are written as halves of a day
 * with the ids `<id>.1`, `<id>.2` and so on. No other id ends in a dot and digits.
 */
export function halfDays(event: GuideEvent): readonly GuideEvent[] {
  if (event.stop - event.start < DAY) return [event];
  const pieces: GuideEvent[] = [];
  for (let start = event.start; start < event.stop; start += HALF_DAY) {
    const id = `${event.id}.${pieces.length + 1}`;
    pieces.push({ ...event, id, start, stop: Math.min(start + HALF_DAY, event.stop) });
  }
  return pieces;
}
