import { LocalClock } from '../../calendar/local-time.js';
import { addDays, DAY, type Day, type Instant, type Millis } from '../../model/time.js';
import type { OptionName } from '../command/definition.js';
import { readDay, readLength } from '../read-options.js';

/** A day, or so long from now. */
export type Until = { readonly day: Day } | { readonly length: Millis };

/** Deadlines this far ahead are worth a call today. */
const AHEAD: Until = { length: 7 * DAY };

export function readUntil(text: string, option: OptionName): Until {
  return text.includes('-') ? { day: readDay(text, option) } : { length: readLength(text, option) };
}

/** To the end of a day. */
export function endOf(until: Until = AHEAD, now: Instant, timeZone: string): Instant {
  return 'day' in until ? LocalClock.of(timeZone).nearest(addDays(until.day, 1), 0) : now + until.length;
}
