import { addDays, type Day } from '../../model/time.js';
import type { ReleasePlan } from '../rendered-release.js';
import type { PageEvent } from './page-events.js';

/** What runs over the day's start is on its page too. */
export function belongs(
  { id, start, stop }: PageEvent,
  channel: string,
  day: Day,
  plan: ReleasePlan | undefined,
): boolean {
  if (!id.startsWith(`${channel}.`)) return false;
  return plan === undefined || (start < plan.dayStart(addDays(day, 1)) && stop > plan.dayStart(day));
}
