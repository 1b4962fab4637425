import type { OfficialList } from '../../calendar/official-days.js';
import type { DayRange } from '../../model/holidays.js';
import { SCHOOL_DAYS, type Weekday } from '../../model/time.js';
import { makeUpDays, unannounced } from './school-days.js';

export function calendarText(
  term: DayRange,
  official: OfficialList,
  weekdays: readonly Weekday[] = SCHOOL_DAYS,
): string {
  const worked = makeUpDays(term, official).map((day) => `  ${day}: off\n`);
  return `# yaml-language-server: $schema=.airclass/schemas/calendar.schema.json
term: {first-day: ${term.from}, last-day: ${term.to}}
weekdays: [${weekdays.join(', ')}]
${holidaysText(term, official)}${
  worked.length === 0
    ? ''
    : `# 调休上班日：off 不上课；上课就写按星期几，如 fri。  Working weekends: off, or the weekday that they teach, e.g. fri.
make-up-days:
${worked.join('')}`
}# closures:                 # 停课的日子  days without lessons
#   - {from: ${term.from}, to: ${term.from}, name: {zh: 运动会, en: Sports day}}
`;
}

function holidaysText(term: DayRange, official: OfficialList): string {
  const years = unannounced(term, official);
  if (years.size === 0) return 'holidays: CN                # 国务院办公厅公布的放假安排  the official list of China\n';
  const lists = [...years].map(([year, festivals]) => {
    const days = festivals.map(
      ({ from, to, name }) =>
        `  - {from: ${from}, to: ${to}, name: {zh: ${name.zh}, en: ${JSON.stringify(name.en)}}}\n`,
    );
    return `  # ${year} 年放假安排公布后，请改成公布的日期，并为每个调休上班日补一行 {work: ${year}-MM-DD, as: fri}。
  # Change these to what is announced for ${year}, with a line {work: ${year}-MM-DD, as: fri} for each working weekend.
${days.join('')}`;
  });
  return `holidays:\n  - CN                      # 国务院办公厅公布的放假安排  the official list of China\n${lists.join('')}`;
}
