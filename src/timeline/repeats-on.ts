import type { Calendar } from '../calendar/calendar.js';
import type { LocalText } from '../model/local-text.js';
import { addDays, type Day } from '../model/time.js';
import type { Channel, Exception, Repeat, Timetable } from '../model/timetable.js';

/** Repeats of the term's last days and week. */
const DAYS_AFTER_TERM = 7;
const NOT_REPEATED: LocalText = { zh: '不重播', en: 'Not repeated' };

const NONE: readonly Repeat[] = [];

/** The repeats that run on a day. */
export function repeatsOn(timetable: Timetable | undefined, day: Day, calendar: Calendar): readonly Repeat[] {
  const repeats = timetable?.repeats ?? NONE;
  if (!repeats.some(hasExceptions)) return repeats;
  return repeats.filter((repeat) => whyExcepted(repeat, day, calendar) === undefined);
}

/** The repeats that an exception keeps from running on a day, and why. */
export function exceptedOn(
  timetable: Timetable | undefined,
  day: Day,
  calendar: Calendar,
): readonly { readonly repeat: Repeat; readonly reason: LocalText }[] {
  return (timetable?.repeats ?? NONE).filter(hasExceptions).flatMap((repeat) => {
    const reason = whyExcepted(repeat, day, calendar);
    return reason === undefined ? [] : [{ repeat, reason }];
  });
}

/** Every reason that an exception of a repeat may give. */
export function reasonsOfExceptions(channels: Iterable<Channel>, calendar: Calendar): readonly LocalText[] {
  const repeats = [...channels].flatMap(({ timetables }) => timetables.flatMap((timetable) => timetable.repeats));
  if (!repeats.some(hasExceptions)) return [];
  const reasons = [NOT_REPEATED];
  const last = addDays(calendar.last, DAYS_AFTER_TERM);
  for (let day = calendar.first; day <= last; day = addDays(day, 1)) reasons.push(...calendar.dayOffNames(day));
  return reasons;
}

function hasExceptions(repeat: Repeat): boolean {
  return repeat.of !== 'days' && repeat.except.length > 0;
}

/** What the holiday is called, or that its days are excepted. */
function whyExcepted(repeat: Repeat, day: Day, calendar: Calendar): LocalText | undefined {
  if (repeat.of === 'days') return undefined;
  const found = repeat.except.find((exception) => isExcepted(exception, day, calendar));
  return found && (calendar.dayOffNames(day)[0] ?? NOT_REPEATED);
}

/** Whether one exception of a repeat means a day. */
export function isExcepted(exception: Exception, day: Day, calendar: Calendar): boolean {
  if ('from' in exception) return exception.from <= day && day <= exception.to;
  return calendar.dayOffNames(day).some((name) => isCalled(name, exception.name));
}

function isCalled(names: LocalText, word: string): boolean {
  return Object.values(names).some((name) => plain(name) === plain(word));
}

/** 清明 and 清明节 are one. */
function plain(name: string): string {
  return name.toLowerCase().replace(/(?:节|假期|假)$/u, '');
}
