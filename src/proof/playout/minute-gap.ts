import { addDays, DAY, type Day, MINUTE } from '../../model/time.js';
import type { ReleasePlan } from '../rendered-release.js';

/** Minutes that may be missing between two entries of a calendar day: none, except where a clock goes forward. */
export function minuteGap(day: Day, plan: ReleasePlan | undefined): number {
  if (plan === undefined) return 0;
  const starts = [-1, 0, 1].map((days) => plan.dayStart(addDays(day, days)));
  const lengths = starts.slice(1).map((start, index) => start - (starts[index] ?? 0));
  return Math.max(0, ...lengths.map((length) => (DAY - length) / MINUTE));
}
