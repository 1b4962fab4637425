import { LocalClock } from '../../calendar/local-time.js';
import type { DayRange } from '../../model/holidays.js';
import type { Instant } from '../../model/time.js';

/** The term that is on or comes next: autumn from September, spring from March, on the clocks of China. */
export function defaultTerm(now: Instant): DayRange {
  const day = new Date(new LocalClock('Asia/Shanghai').localMillis(now)).toISOString();
  const year = Number(day.slice(0, 4));
  const isSpring = day.slice(5, 10) <= '07-10';
  return isSpring ? { from: `${year}-03-01`, to: `${year}-07-10` } : { from: `${year}-09-01`, to: `${year + 1}-01-20` };
}
