import { UsageError } from '../diagnostics/usage-error.js';
import { withDigits } from '../load/written/chinese-numbers.js';
import { dayOf } from '../load/written/day-of.js';
import { plainCharacters } from '../load/written/plain-characters.js';
import { weekdayOf as weekdayNamed } from '../load/written/weekday-name.js';
import { addDays, type Day, dayNumber, WEEKDAYS, weekdayOf } from '../model/time.js';

export interface DayContext {
  /** On the project's clock. */
  readonly today: Day;
  /** First and last day of the term: what a day without a year is looked for in. */
  readonly first: Day;
  readonly last: Day;
}

const FROM_TODAY: ReadonlyMap<string, number> = new Map([
  ['昨天', -1],
  ['yesterday', -1],
  ['今天', 0],
  ['今日', 0],
  ['今晚', 0],
  ['today', 0],
  ['tonight', 0],
  ['明天', 1],
  ['明日', 1],
  ['tomorrow', 1],
  ['后天', 2],
  ['大后天', 3],
]);

const NAMES: readonly string[] = WEEKDAYS;

/** `2020-03-11`, `3-11`, `3月11日`, `今天`, `tomorrow`, `周三` (the next one, today included), `下周三`. */
export function readSpokenDay(written: string, context: DayContext): Day {
  const plain = plainCharacters(written).toLowerCase();
  const { today } = context;
  const later = FROM_TODAY.get(plain);
  if (later !== undefined) return addDays(today, later);
  return dayWithYear(plain) ?? dayOfMonth(plain, context) ?? nextWeekday(plain, today) ?? refuse(written);
}

function dayWithYear(plain: string): Day | undefined {
  const day = dayOf(plain);
  return day !== undefined && isReal(day) ? day : undefined;
}

/** In the term where there is such a day in it, else in this year. */
function dayOfMonth(plain: string, { today, first, last }: DayContext): Day | undefined {
  const [, month = '', day = ''] = /^(\d{1,2})(?:-|月)(\d{1,2})[日号]?$/u.exec(withDigits(plain)) ?? [];
  if (month === '') return undefined;
  const inYear = (year: string): Day => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const years = [first, last, today].map((one) => one.slice(0, 4));
  const days = [...new Set(years)].map(inYear).filter(isReal);
  const inTerm = days.filter((one) => first <= one && one <= last);
  return (
    inTerm.find((one) => one >= today) ?? inTerm[0] ?? days.find((one) => one === inYear(today.slice(0, 4))) ?? days[0]
  );
}

function nextWeekday(plain: string, today: Day): Day | undefined {
  const [, which = '', name = ''] = /^(下|本|这|這)?(.+)$/u.exec(plain) ?? [];
  const weekday = weekdayNamed(name);
  if (weekday === undefined) return undefined;
  const index = NAMES.indexOf(weekday);
  const now = WEEKDAYS.indexOf(weekdayOf(today));
  if (which === '') return addDays(today, (index - now + 7) % 7);
  return addDays(today, index - now + (which === '下' ? 7 : 0));
}

function isReal(day: string): boolean {
  const number = dayNumber(day);
  return !Number.isNaN(number) && new Date(number * 86_400_000).toISOString().startsWith(day);
}

function refuse(written: string): never {
  throw new UsageError({
    zh: `看不懂日期“${written}”；可写 2020-03-11、3-11、3月11日、今天、明天、周三、下周三`,
    en: `"${written}" is not a day; write 2020-03-11, 3-11, 3月11日, today, tomorrow or wed`,
  });
}
