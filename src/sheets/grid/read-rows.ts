import { formatClock } from '../../model/format-time.js';
import { type ClockTime, HOUR, type Weekday } from '../../model/time.js';
import { cellSpan } from '../cell-name.js';
import { sheetCellUnclear, sheetHidden, sheetReadSo, sheetTimeUnclear } from '../problems.js';
import type { ReadingLog } from '../reading-log.js';
import type { CellPlace, SheetCell } from '../workbook.js';
import type { GridArea } from './find-grids.js';
import { type Half, isHeading, type Label, labelOfValue } from './read-label.js';
import { wordsOf } from './sheet-table.js';

/** A row of a grid as the sheet has it. */
export interface SheetRow {
  /** Of the cell that says when, or that comes first. */
  readonly place: CellPlace;
  readonly from?: ClockTime;
  readonly to?: ClockTime;
  /** `3`, or `下午3` where the sheet parts the day. */
  readonly period?: PeriodName;
  /** What its heading names, on all days. */
  readonly words: string;
  readonly cells: ReadonlyMap<Weekday, SheetCell>;
}

export interface PeriodName {
  readonly half: Half | undefined;
  readonly number: number;
}

/** Reads the rows of a grid, down to the first that has neither a time nor anything in its days. */
export function readRows(area: GridArea, log: ReadingLog): readonly SheetRow[] {
  const { table, header, days, left, end } = area;
  const { sheet } = table;
  const first = days[0]?.column ?? 0;
  takeHeader(area, log);
  const rows: SheetRow[] = [];
  let blank = 0;
  let part: Half | undefined;
  for (let row = header + 1; row < end; row++) {
    const labels = labelCells(area, row);
    const cells = dayCells(area, row, labels);
    if (table.hiddenRows.has(row) && labels.length + cells.length > 0) {
      for (const cell of [...labels, ...cells.map(({ cell }) => cell)]) log.use(sheet, cell);
      const place = placeOfRow(area, row, labels) ?? cells[0]?.cell;
      log.report(sheetHidden, table.isTurned ? HIDDEN_COLUMN : HIDDEN_ROW, sheet, place);
      continue;
    }
    // A note may be anywhere; it ends nothing, and what it says of hours is none of a row.
    if (cells.length === 0 && (labels.length === 0 || labels.some(isSentence))) {
      blank++;
      if (blank > MAX_BLANK) break;
      continue;
    }
    const label = joined(labels.map(({ value }) => labelOfValue(value)));
    if (cells.length === 0 && isPartOfDay(label)) {
      part = label.half;
      for (const cell of labels) log.use(sheet, cell);
      continue;
    }
    const isTimed = label.times.length > 0 || label.period !== undefined;
    const isWhole = labels.length > 0 && cells.length === 0;
    const place = placeOfRow(area, row, labels) ?? cells[0]?.cell ?? table.place(row, first);
    // Notes below; a row of the day has a time, a number, or a name that covers it.
    if (!isTimed && (blank > 0 || (isWhole && !labels.every(isName)))) {
      reportLessonsAfter(area, row, place, log);
      break;
    }
    for (const cell of labels) log.use(sheet, cell);
    for (const { cell } of cells) log.use(sheet, cell);
    const half = label.half ?? part;
    rows.push({
      place: { row: place.row, column: place.column },
      ...timesOf(
        label,
        half,
        (message) => log.report(sheetTimeUnclear, message, sheet, place),
        (message) => log.report(sheetReadSo, message, sheet, place),
      ),
      ...(label.period !== undefined && { period: { half, number: label.period } }),
      words: label.words,
      cells: new Map(cells.map(({ weekday, cell }) => [weekday, cell])),
    });
  }
  reportHiddenDays(area, log, left);
  return rows;
}

/** Rows without anything, after which a grid is over. */
const MAX_BLANK = 100;

const HIDDEN_ROW = { zh: '这一行是隐藏的，没有导入', en: 'this row is hidden and was not imported' };
const HIDDEN_COLUMN = { zh: '这一列是隐藏的，没有导入', en: 'this column is hidden and was not imported' };
/** Its lessons would be read as names of rows, or not at all. */
const STRAY_DAY = {
  zh: '这一天不在从星期一或星期日起的顺序里；请按顺序排列，或把不是课表的这一格列在 import.yaml 的 unused 中',
  en: 'this day is out of the order of a week that begins on Monday or Sunday; put the days in order, or list the cell under unused in import.yaml if it is not part of the timetable',
};

/** A short name such as 午休: no sentence, and not the title of the next grid. */
function isName(cell: SheetCell): boolean {
  const words = wordsOf(cell).trim();
  return words !== '' && [...words].length <= 12 && !/[。；;:：，,]|课\s*程?\s*表|年级|班/u.test(words);
}

/** A row of its own that says 下午: of those below it. */
function isPartOfDay({ half, times, period, words }: Label): boolean {
  return half !== undefined && times.length === 0 && period === undefined && words === '';
}

function isSentence(cell: SheetCell): boolean {
  const words = wordsOf(cell).trim();
  return /^(?:备?注|说明|提示|note)\s*[:：.．、]?/iu.test(words) || /[。；;]/u.test(words) || [...words].length > 40;
}

function takeHeader({ table, header, days, strays, left }: GridArea, log: ReadingLog): void {
  for (const { column } of [...days, ...strays]) log.use(table.sheet, table.place(header, column));
  for (const { column } of strays) log.report(sheetCellUnclear, STRAY_DAY, table.sheet, table.place(header, column));
  for (let column = left; column < (days[0]?.column ?? 0); column++) {
    const cell = table.seen(header, column);
    if (cell !== undefined && isHeading(wordsOf(cell))) log.use(table.sheet, cell);
  }
}

/** Those left of the days, hidden ones left out; a merged cell once, and none of a header that is merged over two rows. */
function labelCells({ table, header, days, left }: GridArea, row: number): readonly SheetCell[] {
  const found = new Set<SheetCell>();
  for (let column = left; column < (days[0]?.column ?? 0); column++) {
    if (table.hiddenColumns.has(column)) continue;
    const cell = table.seen(row, column);
    if (cell === undefined || cell.value.kind === 'empty' || cell === table.seen(header, column)) continue;
    found.add(cell);
  }
  return [...found];
}

/** 上午, merged over the rows of a morning, is not the place of one of them. */
function placeOfRow({ table }: GridArea, row: number, labels: readonly SheetCell[]): CellPlace | undefined {
  const own = labels.filter((cell) => table.place(cell.row, cell.column).row === row);
  return own.find(({ value }) => labelOfValue(value).times.length > 0) ?? own[0] ?? labels[0];
}

interface DayCell {
  readonly weekday: Weekday;
  readonly cell: SheetCell;
}

function dayCells({ table, header, days }: GridArea, row: number, labels: readonly SheetCell[]): readonly DayCell[] {
  // A heading that is merged across all days is the row's own; across some of them, it is theirs.
  const across = table.seen(row, days.at(-1)?.column ?? 0);
  const own = across !== undefined && labels.includes(across) ? across : undefined;
  return days.flatMap(({ column, weekday }) => {
    const cell = table.seen(row, column);
    if (cell === undefined || cell.value.kind === 'empty' || cell === own) return [];
    return cell === table.seen(header, column) ? [] : [{ weekday, cell }];
  });
}

function joined(labels: readonly Label[]): Label {
  const period = labels.find((label) => label.period !== undefined)?.period;
  const half = labels.find((label) => label.half !== undefined)?.half;
  return {
    times: labels.flatMap(({ times }) => times),
    words: labels
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join(' '),
    ...(period !== undefined && { period }),
    ...(half !== undefined && { half }),
    ...(labels.some(({ isFaulty }) => isFaulty === true) && { isFaulty: true as const }),
  };
}

export type Say = (message: { readonly zh: string; readonly en: string }) => void;

/** An afternoon that is written on a clock of twelve hours is one only where the sheet says so. */
export function timesOf(
  { times, isFaulty }: Label,
  half: Half | undefined,
  refuse: Say,
  note: Say,
): { readonly from?: ClockTime; readonly to?: ClockTime } {
  if (isFaulty === true) {
    refuse({
      zh: '这一行的时刻不存在，如 25:00、8:75',
      en: 'the time of this row does not exist, such as 25:00 or 8:75',
    });
    return {};
  }
  if (times.length > 2) {
    refuse({ zh: '这一行写了两个以上的时刻', en: 'this row has more than two times' });
    return {};
  }
  const isLate = half === '下午' || half === '晚上';
  const [from, to] = times.map((clock) => (isLate && clock < 12 * HOUR ? clock + 12 * HOUR : clock));
  const [written] = times;
  if (from !== undefined && written !== undefined && from !== written) {
    const [was, is] = [formatClock(written), formatClock(from)];
    note({
      zh: `“${half}”的 ${was} 读作 ${is}`,
      en: `${was} of the afternoon or evening ("${half}") is read as ${is}`,
    });
  }
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

/** A grid is over at a row without a time; what looks like its lessons after that would not be on air. */
function reportLessonsAfter(area: GridArea, over: number, place: CellPlace, log: ReadingLog): void {
  const { table, end } = area;
  for (let row = over + 1; row < Math.min(end, over + MAX_LOOKED_AT); row++) {
    if (table.hiddenRows.has(row)) continue;
    const labels = labelCells(area, row);
    const [first] = dayCells(area, row, labels);
    if (first === undefined || !labels.some(({ value }) => labelOfValue(value).times.length > 0)) continue;
    const span = cellSpan(log.workbook, table.sheet, placeOfRow(area, row, labels));
    log.report(sheetTimeUnclear, OVER, table.sheet, place, [{ message: AFTER, span }]);
    return;
  }
}

/** Rows after the end of a grid in which there may be lessons. */
const MAX_LOOKED_AT = 200;

const OVER = {
  zh: '课表读到这一行为止（没有时刻），下面却还有写着时刻的课；请给这一行写上时刻，或把它列在 import.yaml 的 unused 中',
  en: 'the timetable is over at this row, which has no time, and yet lessons with times follow; write a time, or list the row under unused in import.yaml',
};
const AFTER = { zh: '下面的课', en: 'lessons that follow' };

function reportHiddenDays({ table, header, days, left }: GridArea, log: ReadingLog, from: number): void {
  const last = days.at(-1)?.column ?? left;
  for (let column = from; column <= last; column++) {
    if (!table.hiddenColumns.has(column)) continue;
    let isHolding = false;
    for (let row = header; row < table.rows; row++) {
      const cell = table.own(row, column);
      if (cell === undefined || cell.value.kind === 'empty') continue;
      isHolding = true;
      log.use(table.sheet, cell);
    }
    if (!isHolding) continue;
    const place = table.place(header, column);
    log.report(sheetHidden, table.isTurned ? HIDDEN_ROW : HIDDEN_COLUMN, table.sheet, place);
  }
}
