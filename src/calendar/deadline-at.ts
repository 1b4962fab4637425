import type { Deadline } from '../model/deadline.js';
import { addDays, type Instant } from '../model/time.js';
import { LocalClock } from './local-time.js';
import { spokenDay } from './spoken.js';

/** By when something is due that is first broadcast at `airs`. May be after it: 17:00 on the day itself, at 9:00. */
export function deadlineAt(airs: Instant, deadline: Deadline, timeZone: string): Instant {
  if (deadline.kind === 'before') return airs - deadline.length;
  const day = addDays(spokenDay(airs, timeZone), -deadline.daysBefore);
  return LocalClock.of(timeZone).nearest(day, deadline.clock);
}
