import { addDays, type Day, dayNumber, WEEKDAYS, type Weekday, weekdayOf } from '../../model/time.js';
import { cellSpan } from '../cell-name.js';
import { readWeekday } from '../grid/read-weekday.js';
import { sheetDateUnclear } from '../problems.js';
import type { CellPlace } from '../workbook.js';
import type { ListCells } from './list-cells.js';
import type { ListContext } from './list-context.js';
import type { When } from './list-row.js';
import type { ListTitles } from './list-titles.js';
import { daysMeant, readDay, type WrittenDay } from './read-day.js';

/** Sets what holds for the rows below: a line between them that is a date. */
export interface Section {
  readonly day: WrittenDay | undefined;
  readonly place: CellPlace;
}

/** On which day a row is; what is not certain is reported, and the row has none. */
export function rowWhen(
  cells: ListCells,
  row: number,
  titles: ListTitles,
  section: Section | undefined,
  { log, term }: ListContext,
): When | undefined {
  const { sheet } = cells.area.table;
  const refuse = (place: CellPlace, zh: string, en: string): undefined => {
    log.report(sheetDateUnclear, { zh, en }, sheet, place);
    return undefined;
  };
  const weeks = weeksOf(cells.text(row, 'weeks'));
  if (weeks === 'unknown') {
    const written = cells.text(row, 'weeks');
    return refuse(
      cells.place(row, 'weeks'),
      `看不懂“${written}”；请写单周、双周或每周`,
      `"${written}" is not understood; write 单周 (odd), 双周 (even) or 每周 (every week)`,
    );
  }
  const weekdayText = cells.text(row, 'weekday');
  const named = weekdayText === '' ? undefined : readWeekday(weekdayText)?.weekday;
  if (weekdayText !== '' && named === undefined)
    return refuse(cells.place(row, 'weekday'), `“${weekdayText}”不是星期几`, `"${weekdayText}" is not a weekday`);
  const dated = cells.cell(row, 'date') ?? dateInTime(cells, row);
  const place = dated ?? (section?.day === undefined ? cells.place(row, 'date') : section.place);
  let written = section?.day ?? titles.day;
  if (dated !== undefined) {
    const { value } = dated;
    const read =
      value.kind === 'date' ? wholeDay(value.day) : value.kind === 'text' ? readDay(firstWord(value.text)) : undefined;
    // 星期一 in the column of dates.
    const asWeekday = value.kind === 'text' && read === undefined ? readWeekday(value.text)?.weekday : undefined;
    if (asWeekday !== undefined && named === undefined) return { kind: 'weekly', weekday: asWeekday, weeks };
    if (value.kind === 'number' && read === undefined) {
      const day = readDay(String(value.number));
      if (day === undefined || !Number.isInteger(value.number))
        return refuse(
          dated,
          `“${value.number}”是数字，不是日期；请把这一列设成日期格式`,
          `"${value.number}" is a number and no date; give the column the format of dates`,
        );
      written = day;
    } else if (read === undefined) {
      const shown = cells.text(row, 'date').slice(0, 40);
      return refuse(dated, `“${shown}”不是日期；请写作 2026-03-09`, `"${shown}" is not a date; write it as 2026-03-09`);
    } else written = read;
  }
  if (written === undefined) {
    const weekday = named ?? titles.weekday;
    const week = weekNumber(cells.text(row, 'week'));
    if (weekday === undefined)
      return refuse(place, '这一行没有日期，也没有星期', 'this row has neither a date nor a weekday');
    if (week === undefined) return { kind: 'weekly', weekday, weeks };
    if (term === undefined)
      return refuse(
        cells.place(row, 'week'),
        `第 ${week} 周从哪天算起不知道；请用 --term 写明学期`,
        `from when on week ${week} is counted is not known; name the term with --term`,
      );
    const monday = dayNumber(term.from) - WEEKDAYS.indexOf(weekdayOf(term.from));
    return {
      kind: 'day',
      day: addDays(term.from, monday - dayNumber(term.from) + (week - 1) * 7 + WEEKDAYS.indexOf(weekday)),
    };
  }
  const help = { term, years: titles.years };
  const [day, other] = daysMeant({ ...written, weekday: written.weekday ?? named }, help);
  if (day === undefined)
    return refuseNone(written, help.term !== undefined || help.years.length > 0, (zh, en) => refuse(place, zh, en));
  if (other !== undefined)
    return refuse(
      place,
      `可能是 ${day}，也可能是 ${other}；请写作 2026-03-09`,
      `this may be ${day} or ${other}; write it as 2026-03-09`,
    );
  const contrary = [named, written.weekday].find((weekday) => weekday !== undefined && weekday !== weekdayOf(day));
  if (contrary !== undefined) {
    const at = named === contrary ? cells.place(row, 'weekday') : place;
    const related =
      at === place
        ? []
        : [{ message: { zh: '日期在这里', en: 'the date is here' }, span: cellSpan(log.workbook, sheet, place) }];
    log.report(sheetDateUnclear, contradiction(day, contrary), sheet, at, related);
    return undefined;
  }
  if (term !== undefined && (day < term.from || day > term.to))
    return refuse(
      place,
      `${day} 不在学期（${term.from} 至 ${term.to}）内`,
      `${day} is outside the term, ${term.from} to ${term.to}`,
    );
  return { kind: 'day', day };
}

function refuseNone(
  { year, readings }: WrittenDay,
  isYearKnown: boolean,
  refuse: (zh: string, en: string) => undefined,
): undefined {
  const [first] = readings;
  if (first !== undefined && year === undefined && !isYearKnown)
    return refuse(
      '没有年份；请写作 2026-03-09，或用 --term 写明学期',
      'the year is not known; write it as 2026-03-09, or name the term with --term',
    );
  if (year === undefined)
    return refuse('学期内没有这一天；请核对，或写上年份', 'the term has no such day; check it, or write its year');
  return refuse('没有这一天', 'there is no such day');
}

function contradiction(day: Day, weekday: Weekday) {
  const [is, says] = [ZH[weekdayOf(day)], ZH[weekday]];
  return {
    zh: `${day} 是星期${is}，这里却写着星期${says}；请改正其中一处`,
    en: `${day} is a ${EN[weekdayOf(day)]}, but this says ${EN[weekday]}; correct one of them`,
  };
}

const ZH: Readonly<Record<Weekday, string>> = {
  mon: '一',
  tue: '二',
  wed: '三',
  thu: '四',
  fri: '五',
  sat: '六',
  sun: '日',
};
const EN: Readonly<Record<Weekday, string>> = {
  mon: 'Monday',
  tue: 'Tuesday',
  wed: 'Wednesday',
  thu: 'Thursday',
  fri: 'Friday',
  sat: 'Saturday',
  sun: 'Sunday',
};

/** A moment in the column of times has the day too. */
function dateInTime(cells: ListCells, row: number) {
  if (cells.has('date')) return undefined;
  const cell = cells.cell(row, 'time') ?? cells.cell(row, 'from');
  if (cell === undefined) return undefined;
  const { value } = cell;
  return value.kind === 'date' ||
    (value.kind === 'text' && readDay(firstWord(value.text)) !== undefined && value.text.includes(':'))
    ? cell
    : undefined;
}

/** `2020-03-09 09:00` */
function firstWord(text: string): string {
  return text.replace(/[\sT]+\d{1,2}[:：]\d{2}.*$/u, '');
}

function wholeDay(day: Day): WrittenDay {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return { year, readings: [[month, date]], weekday: undefined };
}

function weekNumber(text: string): number | undefined {
  const [, digits] = /^(?:第|week)?\s*(\d{1,2})\s*周?$/iu.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits);
}

function weeksOf(text: string): 'odd' | 'even' | 'unknown' | undefined {
  if (text === '' || /^(?:每周|单双周|全部|都|every|all|both)$/iu.test(text)) return undefined;
  if (/^(?:单周?|奇数?周?|odd)$/iu.test(text)) return 'odd';
  return /^(?:双周?|偶数?周?|even)$/iu.test(text) ? 'even' : 'unknown';
}
