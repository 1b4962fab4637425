import { basename } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { addToGroup } from '../diagnostics/group-by.js';
import type { DayRange } from '../model/holidays.js';
import type { Grade } from '../model/vocabulary.js';
import { cellSpan } from './cell-name.js';
import { countedCells } from './counted-cells.js';
import { gradeOfGrid } from './grade-of-grid.js';
import { findGrids, type GridArea } from './grid/find-grids.js';
import { findHours, type Hours, periodKey } from './grid/find-hours.js';
import { readRows, type SheetRow } from './grid/read-rows.js';
import { SheetTable } from './grid/sheet-table.js';
import { type LaidGrid, layGrid } from './lay-grid.js';
import type { ListedDetails } from './list/complete-plans.js';
import { findLists, type ListArea, type ListKind } from './list/find-lists.js';
import { ListContext } from './list/list-context.js';
import type { ListRow } from './list/list-row.js';
import { type ListedGrade, listedGrades } from './list/plan-lists.js';
import { readChanges } from './list/read-changes.js';
import { readLessons, readTeachers } from './list/read-lessons.js';
import { readList } from './list/read-list.js';
import type { LayingOptions } from './match-words.js';
import { sheetGradeTwice, sheetHidden, sheetUnreadable, sheetWithoutGrid } from './problems.js';
import { ReadingLog } from './reading-log.js';
import { reportComments } from './report-comments.js';
import { reportGarbled } from './report-garbled.js';
import { reportLeftOut } from './report-left-out.js';
import { reportNotes } from './report-notes.js';
import { reportUnused } from './report-unused.js';
import { timeRows } from './time-rows.js';
import type { CellPlace, Sheet, Workbook } from './workbook.js';

export interface ImportOptions extends LayingOptions {
  /** Of the project, where it is known: dates without a year are looked for in it. */
  readonly term?: DayRange | undefined;
}

/** What the spreadsheets of an import have. */
export interface ImportedSheets extends ListedDetails {
  readonly grids: readonly LaidGrid[];
  readonly lists: readonly ListedGrade[];
}

interface ImportedWorkbook extends ListedDetails {
  readonly grids: readonly LaidGrid[];
  readonly rows: readonly ListRow[];
  readonly hasLists: boolean;
}

/** The week grids and lists of all workbooks; whatever in them is in doubt, or was not used, is reported. */
export function importWorkbooks(
  workbooks: readonly Workbook[],
  options: ImportOptions,
  diagnostics: DiagnosticList,
): ImportedSheets {
  const imported = workbooks.map((workbook) => importOne(new ReadingLog(workbook, diagnostics), options));
  const laid = imported.flatMap(({ grids }) => grids);
  const rows = imported.flatMap((one) => one.rows);
  const first = new Map<Grade, LaidGrid>();
  for (const grid of laid) {
    const other = first.get(grid.grade);
    if (other === undefined) first.set(grid.grade, grid);
    else reportTwice(grid, other);
  }
  // Without lessons there would be a project that has nothing on air.
  if (!diagnostics.hasErrors) for (const grid of laid) reportEmpty(grid);
  const [workbook] = workbooks;
  const details = {
    changes: imported.flatMap(({ changes }) => changes),
    lessons: imported.flatMap(({ lessons }) => lessons),
    teachers: imported.flatMap(({ teachers }) => teachers),
  };
  const isListed = imported.some(({ hasLists }) => hasLists);
  const isEmpty = [laid, rows, ...Object.values(details)].every((found) => found.length === 0);
  if (isEmpty && workbook !== undefined && !diagnostics.hasErrors)
    diagnostics.report(sheetWithoutGrid, { message: isListed ? NO_ROWS : ALL_SKIPPED, span: cellSpan(workbook) });
  const lists = listedGrades(rows);
  for (const { grade, rows: listed } of lists) {
    const [grid, row] = [first.get(grade), listed[0]];
    if (grid !== undefined && row !== undefined) reportListBeside(row, grid);
  }
  return { grids: [...first.values()], lists, ...details };
}

const NO_ROWS = {
  zh: '列表只有列名，没有一行内容（隐藏的行不导入）',
  en: 'the list names its columns and has no rows (hidden ones are not imported)',
};
const ALL_SKIPPED = {
  zh: '所有课表在 import.yaml 中都写成了 skip，没有可导入的',
  en: 'every timetable is skipped in import.yaml, and there is none to import',
};

/** Heads of timetables and lists on one sheet; a term has some hundred days. */
const MAX_TABLES = 300;
const TOO_MANY = {
  zh: `这张工作表上有 ${MAX_TABLES} 个以上的课表或列表，没有导入；请拆成几张，或删去重复的列名`,
  en: `this sheet has more than ${MAX_TABLES} timetables or lists and was not imported; split it, or delete heads that come again`,
};

function reportEmpty({ area: { table, header, days }, rows, log }: LaidGrid): void {
  if (rows.some(({ cells }) => cells.size > 0)) return;
  const message = { zh: '这份课表里没有一节课', en: 'this timetable has no lessons' };
  log.report(sheetWithoutGrid, message, table.sheet, table.place(header, days[0]?.column ?? 0));
}

function importOne(log: ReadingLog, options: ImportOptions): ImportedWorkbook {
  const { workbook } = log;
  reportNotes(log);
  let [isGarbled, isSkipped] = [false, false];
  const counted = (sheet: Sheet) => countedCells(sheet, options.mapping.unused);
  const { grades } = options.names.vocabulary;
  const heads = new Map<SheetTable, readonly ListArea[]>();
  const tables = workbook.sheets.flatMap((sheet) => {
    if (sheet.isHidden) {
      const message = { zh: '这张工作表是隐藏的，没有导入', en: 'this sheet is hidden and was not imported' };
      if (sheet.cells.length > 0) log.report(sheetHidden, message, sheet);
      return [];
    }
    const answer = options.mapping.answer('sheets', sheet.name ?? basename(workbook.file));
    if (answer.state === 'given' && answer.answer === 'skip') {
      isSkipped = true;
      return [];
    }
    if (reportGarbled(log, sheet)) {
      isGarbled = true;
      return [];
    }
    const table = new SheetTable(workbook, sheet, false, counted(sheet));
    const lists = findLists(table, grades);
    heads.set(table, lists);
    if (lists.length <= MAX_TABLES && findGrids(table).length <= MAX_TABLES) return [table];
    log.report(sheetUnreadable, TOO_MANY, sheet);
    isGarbled = true;
    return [];
  });
  const areas = tables.flatMap((table) => {
    const lists = heads.get(table) ?? [];
    const across = findGrids(
      table,
      lists.map(({ header }) => header),
    );
    // A list may have a column of weekdays.
    const isFree = (cell: CellPlace) => counted(table.sheet)(cell) && !isInList(cell.row, lists);
    return across.length > 0 ? across : findGrids(new SheetTable(workbook, table.sheet, true, isFree));
  });
  // Also of one that is skipped: its cells are not unused. Of one whose grade must be asked, so that all is asked at once.
  const read = areas
    .map((area) => ({ area, grade: gradeOfGrid(area, areas, log, options), rows: readRows(area, log) }))
    .filter(({ grade }) => grade !== 'skip');
  const listed = tables.map((table) => ({ table, areas: listsBeside(table, areas, heads.get(table) ?? []) }));
  const hours = new Map<string, Hours[]>();
  let isSearched = false;
  const searchHours = () => {
    if (!isSearched) {
      isSearched = true;
      // What the rows of a list say of their own periods is no table of hours.
      for (const { table, areas: own } of listed) findHours(table, log, hours, (row) => isInList(row, own));
      const known = new Set(hours.keys());
      for (const grid of read) addHoursOfGrid(grid, known, hours);
    }
    return hours;
  };
  if (read.some(({ rows }) => rows.some(({ from, period }) => from === undefined && period !== undefined)))
    searchHours();
  const context = new ListContext(log, options, options.term, searchHours);
  const lists = listed.flatMap((one) => one.areas);
  const ofKind = (...kinds: readonly ListKind[]) => lists.filter(({ kind }) => kinds.includes(kind));
  const found = {
    rows: ofKind('airings', 'grades').flatMap((area) => readList(area, context)),
    changes: ofKind('changes').flatMap((area) => readChanges(area, context)),
    lessons: ofKind('lessons').flatMap((area) => readLessons(area, context)),
    teachers: ofKind('teachers').flatMap((area) => readTeachers(area, context)),
  };
  const laid = read.flatMap(({ area, grade, rows }) => {
    reportLeftOut(area, rows, counted(area.table.sheet), log);
    const timed = timeRows(rows, { table: area.table, log, mapping: options.mapping, hours });
    const grid = layGrid(area, timed, log, options);
    return grade === undefined || grade === 'skip' ? [] : [{ ...grid, grade }];
  });
  const isAllSkipped = isSkipped && tables.length === 0;
  const isFound = areas.length > 0 || lists.length > 0;
  if (!isFound && !isGarbled && !isAllSkipped) {
    const message = {
      zh: '没有找到课表：没有一行或一列写着星期一至星期五，也没有一行写着列表的列名（如日期、时间、年级、学科）',
      en: 'no timetable was found: no row or column names the weekdays, and none the columns of a list, such as date, time, grade and subject',
    };
    log.report(sheetWithoutGrid, message);
  }
  // Where there is no timetable at all, none of them is.
  if (isFound) for (const { sheet } of tables) reportUnused(log, sheet, counted(sheet));
  for (const { sheet } of tables) reportComments(log, sheet, counted(sheet));
  return { grids: laid, hasLists: lists.length > 0, ...found };
}

/** Those of a table that are not inside a grid. */
function listsBeside(table: SheetTable, areas: readonly GridArea[], lists: readonly ListArea[]): readonly ListArea[] {
  const grids = areas.filter((area) => area.table === table);
  return lists.map((area) => {
    const next = grids.map(({ header }) => header).filter((header) => header > area.header);
    return { ...area, end: Math.min(area.end, ...next) };
  });
}

/** Where no table of hours has a period, what a grid says of it. */
function addHoursOfGrid(
  { area, rows }: { readonly area: GridArea; readonly rows: readonly SheetRow[] },
  known: ReadonlySet<string>,
  hours: Map<string, Hours[]>,
): void {
  for (const { from, to, period, place } of rows) {
    if (from === undefined || to === undefined || period === undefined) continue;
    const key = periodKey(period);
    if (!known.has(key)) addToGroup(hours, key, { from, to, sheet: area.table.sheet, place });
  }
}

function isInList(row: number, lists: readonly ListArea[]): boolean {
  return lists.some(({ header, end }) => row >= header && row < end);
}

function reportListBeside({ log, sheet, place, grade }: ListRow, { area, log: other }: LaidGrid): void {
  const message = {
    zh: `${grade.name.zh}有一份课表，又有一张列表；请分两次导入，先课表，后列表`,
    en: `${grade.name.en} has a timetable and a list too; import one after the other, first the timetable`,
  };
  const span = cellSpan(other.workbook, area.table.sheet, area.table.place(area.header, area.days[0]?.column ?? 0));
  log.report(sheetGradeTwice, message, sheet, place, [
    { message: { zh: '课表在这里', en: 'the timetable is here' }, span },
  ]);
}

function reportTwice(grid: LaidGrid, other: LaidGrid): void {
  const [place, first] = [grid, other].map(({ area }) => area.table.place(area.header, area.days[0]?.column ?? 0));
  if (place === undefined || first === undefined) return;
  const { grade, area, log } = grid;
  log.report(
    sheetGradeTwice,
    { zh: `${grade.name.zh}还有一份课表`, en: `there is another timetable for ${grade.name.en}` },
    area.table.sheet,
    place,
    [
      {
        message: { zh: '另一份在这里', en: 'the other is here' },
        span: cellSpan(other.log.workbook, other.area.table.sheet, first),
      },
    ],
  );
}
