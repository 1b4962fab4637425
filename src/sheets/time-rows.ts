import { formatClock } from '../model/format-time.js';
import { type ClockTime, MINUTE } from '../model/time.js';
import { cellName, cellSpan } from './cell-name.js';
import { type Hours, hoursOf, periodKey } from './grid/find-hours.js';
import { readLabel } from './grid/read-label.js';
import type { SheetRow } from './grid/read-rows.js';
import type { SheetTable } from './grid/sheet-table.js';
import type { Mapping } from './match/mapping.js';
import { sheetAnswerOpen, sheetAnswerWrong, sheetReadSo, sheetTimeUnclear } from './problems.js';
import type { ReadingLog } from './reading-log.js';

export interface TimedRow extends SheetRow {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

export interface Timing {
  readonly table: SheetTable;
  readonly log: ReadingLog;
  readonly mapping: Mapping;
  readonly hours: ReadonlyMap<string, readonly Hours[]>;
}

/** The rows with the times at which they begin and end; what cannot be told is reported, and left out. */
export function timeRows(rows: readonly SheetRow[], timing: Timing): readonly TimedRow[] {
  const known = rows.map((row) => withHours(row, timing));
  const length = known.some(({ from, to }) => from !== undefined && to === undefined)
    ? lessonLength(known, timing)
    : undefined;
  const timed: TimedRow[] = [];
  for (const [index, row] of known.entries()) {
    const { from } = row;
    const to = row.to ?? (from === undefined || length === undefined ? undefined : from + length);
    if (from !== undefined && to !== undefined) {
      if (isSound({ ...row, from, to }, timed.at(-1), timing)) timed.push({ ...row, from, to });
    } else if (from === undefined) {
      const between = betweenRows(row, timed.at(-1), known[index + 1], timing);
      if (between !== undefined) timed.push(between);
    }
  }
  return timed;
}

export function withHours(row: SheetRow, { table, log, mapping, hours }: Timing): SheetRow {
  const { from, period, place } = row;
  if (from !== undefined || period === undefined) return row;
  const key = periodKey(period);
  const found = hoursOf(period, table, hours);
  const [first] = found;
  if (first !== undefined) return withFound(row, found, first, log, table);
  const keys = [key, String(period.number)];
  for (const name of keys) {
    const answer = mapping.answer('hours', name);
    if (answer.state === 'open') {
      log.diagnostics.report(sheetAnswerOpen, { message: OPEN_HOURS, span: answer.span });
      return row;
    }
    if (answer.state === 'absent') continue;
    const [start, end, ...more] = typeof answer.answer === 'string' ? readLabel(answer.answer).times : [];
    if (start !== undefined && end !== undefined && end > start && more.length === 0)
      return { ...row, from: start, to: end };
    log.diagnostics.report(sheetAnswerWrong, { message: WRONG_HOURS, span: answer.span });
    return row;
  }
  mapping.ask({ section: 'hours', key, suggestion: '', place: nameOf(table, row) });
  log.report(
    sheetTimeUnclear,
    {
      zh: `第 ${key} 节没有时刻；请在 import.yaml 的 hours 中写明，如 ${key}: 08:05-08:25`,
      en: `period ${key} has no time; write it under hours in import.yaml, such as ${key}: 08:05-08:25`,
    },
    table.sheet,
    place,
  );
  return row;
}

/** Summer and winter, or two schools: which of them it is, is not guessed. */
function withFound(
  row: SheetRow,
  found: readonly Hours[],
  first: Hours,
  log: ReadingLog,
  { sheet }: SheetTable,
): SheetRow {
  for (const { sheet: of, place } of found) {
    log.use(of, place);
    log.use(of, { ...place, column: place.column + 1 });
  }
  const other = found.find(({ from, to }) => from !== first.from || to !== first.to);
  if (other === undefined) return { ...row, from: first.from, to: first.to };
  const related = [first, other].map(({ from, to, sheet: of, place }) => {
    const when = `${formatClock(from)}-${formatClock(to)}`;
    return { message: { zh: when, en: when }, span: cellSpan(log.workbook, of, place) };
  });
  log.report(sheetTimeUnclear, TWO_HOURS, sheet, row.place, related);
  return row;
}

const TWO_HOURS = {
  zh: '作息表里这一节有两种时刻；请在课表旁写明时刻，或把不用的作息表列在 import.yaml 的 unused 中',
  en: 'tables of hours give two times for this period; write the time beside the lessons, or list the table that does not apply under unused in import.yaml',
};
const OPEN_HOURS = {
  zh: '还没有写明这一节的起止时刻',
  en: 'from when to when this period is has not been written yet',
};
const WRONG_HOURS = { zh: '起止时刻应写作 08:05-08:25', en: 'from when to when is written as 08:05-08:25' };

function nameOf({ sheet }: SheetTable, { place }: SheetRow): string {
  return [sheet.name, cellName(place)].filter((part) => part !== undefined).join('!');
}

/** For sheets that only say when a lesson begins. */
export function lessonLength(rows: readonly SheetRow[], { table, log, mapping }: Timing): number | undefined {
  const answer = mapping.lessonLength();
  const [row] = rows.filter(({ from, to }) => from !== undefined && to === undefined);
  if (row === undefined) return undefined;
  if (answer.state === 'given' && typeof answer.answer === 'string') return Number.parseInt(answer.answer, 10) * MINUTE;
  if (answer.state === 'open') {
    const message = { zh: '一课多长还没有确认', en: 'how long a lesson is has not been confirmed' };
    log.diagnostics.report(sheetAnswerOpen, { message, span: answer.span });
    return undefined;
  }
  const starts = rows.flatMap(({ from }) => (from === undefined ? [] : [from]));
  const gaps = starts.slice(1).map((from, index) => (from - (starts[index] ?? 0)) / MINUTE);
  const least = Math.min(...gaps.filter((gap) => gap > 0));
  const suggestion = Number.isFinite(least) ? `${least}m` : '';
  mapping.ask({ section: 'lesson-length', key: '', suggestion, place: nameOf(table, row) });
  log.report(
    sheetTimeUnclear,
    {
      zh: '只有开始时刻，没有结束时刻；请在 import.yaml 中写 lesson-length，如 lesson-length: 20m',
      en: 'there is a start and no end; write lesson-length in import.yaml, such as lesson-length: 20m',
    },
    table.sheet,
    row.place,
  );
  return undefined;
}

function isSound(row: TimedRow, before: TimedRow | undefined, { table, log }: Timing): boolean {
  const refuse = (zh: string, en: string) => {
    log.report(sheetTimeUnclear, { zh, en }, table.sheet, row.place);
    return false;
  };
  const [from, to] = [formatClock(row.from), formatClock(row.to)];
  if (row.to <= row.from)
    return refuse(`${from} 至 ${to}：结束不晚于开始`, `${from} to ${to}: the end is not after the start`);
  if (before === undefined || row.from >= before.to) return true;
  const [start, end] = [formatClock(before.from), formatClock(before.to)];
  if (row.from < before.from) {
    return refuse(
      `${from} 早于上一行的 ${start}；下午的时刻请写作 13:30，或在旁边写“下午”`,
      `${from} is before the ${start} of the row above; write times of the afternoon as 13:30`,
    );
  }
  return refuse(
    `${from} 开始时上一行（${start}-${end}）还没有结束`,
    `${from} is before the row above (${start}-${end}) ends`,
  );
}

/** A break that has a name and no time is what lies between its neighbours. */
function betweenRows(
  row: SheetRow,
  before: TimedRow | undefined,
  next: SheetRow | undefined,
  { table, log }: Timing,
): TimedRow | undefined {
  if (row.period !== undefined) return undefined;
  const [from, to] = [before?.to, next?.from];
  const isNamed = row.words !== '' && row.cells.size === 0;
  if (isNamed && from !== undefined && to !== undefined && to > from) {
    const when = `${formatClock(from)}-${formatClock(to)}`;
    log.report(
      sheetReadSo,
      {
        zh: `“${row.words}”没有写时刻，按前后两行读作 ${when}`,
        en: `"${row.words}" has no time; between its neighbours it is ${when}`,
      },
      table.sheet,
      row.place,
    );
    return { ...row, from, to };
  }
  const message = isNamed
    ? {
        zh: `“${row.words}”没有时刻，前后两行之间也没有空；请写上时刻，或删去这一行`,
        en: `"${row.words}" has no time, and there is none between its neighbours; write one, or delete the row`,
      }
    : { zh: '这一行没有时刻', en: 'this row has no time' };
  log.report(sheetTimeUnclear, message, table.sheet, row.place);
  return undefined;
}
