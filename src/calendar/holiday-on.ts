import type { DayRange, HolidayPlan } from '../model/holidays.js';
import type { LocalText } from '../model/local-text.js';
import type { Day } from '../model/time.js';
import type { OfficialList } from './official-days.js';

/** The holiday of a list written by hand, or of the official one where the project follows it. */
export function holidayOn(
  { official: isFollowed, days }: HolidayPlan,
  official: OfficialList,
  day: Day,
): { readonly name: LocalText | undefined } | undefined {
  const own = days.find((holiday) => covers(holiday, day));
  if (own !== undefined) return own;
  const name = isFollowed ? official.holiday(day) : undefined;
  return name && { name: { ...name } };
}

export function covers(range: DayRange, day: Day): boolean {
  return range.from <= day && day <= range.to;
}
