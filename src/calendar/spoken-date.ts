import type { Text } from '../diagnostics/text.js';
import type { Day } from '../model/time.js';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** `4 月 30 日`, `30 April`; with the year where it is not that of `near`. */
export function spokenDate(day: Day, near: Day = day): Text {
  const [year, month, date] = day.split('-').map(Number);
  const name = MONTHS[(month ?? 1) - 1] ?? '';
  return day.slice(0, 4) === near.slice(0, 4)
    ? { zh: `${month} 月 ${date} 日`, en: `${date} ${name}` }
    : { zh: `${year} 年 ${month} 月 ${date} 日`, en: `${date} ${name} ${year}` };
}
