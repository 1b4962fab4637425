import { basename, extname } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { DayRange } from '../model/holidays.js';
import type { Grade } from '../model/vocabulary.js';
import { cellName, cellSpan } from './cell-name.js';
import { countedCells } from './counted-cells.js';
import { findGrids, type GridArea } from './grid/find-grids.js';
import { findHours, type Hours } from './grid/find-hours.js';
import { readRows } from './grid/read-rows.js';
import { SheetTable, wordsOf } from './grid/sheet-table.js';
import { type LaidGrid, layGrid } from './lay-grid.js';
import { findLists, type ListArea } from './list/find-lists.js';
import { ListContext } from './list/list-context.js';
import type { ListRow } from './list/list-row.js';
import { type ListedGrade, listedGrades } from './list/plan-lists.js';
import { readList } from './list/read-list.js';
import { gradeNamed, gradesIn, onlyGradeIn } from './match/find-grade-in.js';
import type { LayingOptions } from './match-words.js';
import {
  sheetAnswerOpen,
  sheetAnswerWrong,
  sheetGradeTwice,
  sheetGradeUnknown,
  sheetHidden,
  sheetWithoutGrid,
} from './problems.js';
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
export interface ImportedSheets {
  readonly grids: readonly LaidGrid[];
  readonly lists: readonly ListedGrade[];
}

interface ImportedWorkbook {
  readonly grids: readonly LaidGrid[];
  readonly rows: readonly ListRow[];
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
  if (laid.length === 0 && rows.length === 0 && workbook !== undefined && !diagnostics.hasErrors)
    diagnostics.report(sheetWithoutGrid, { message: ALL_SKIPPED, span: cellSpan(workbook) });
  const lists = listedGrades(rows);
  for (const { grade, rows: listed } of lists) {
    const [grid, row] = [first.get(grade), listed[0]];
    if (grid !== undefined && row !== undefined) reportListBeside(row, grid);
  }
  return { grids: [...first.values()], lists };
}

const ALL_SKIPPED = {
  zh: '所有课表在 import.yaml 中都写成了 skip，没有可导入的',
  en: 'every timetable is skipped in import.yaml, and there is none to import',
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
    if (!reportGarbled(log, sheet)) return [new SheetTable(workbook, sheet, false, counted(sheet))];
    isGarbled = true;
    return [];
  });
  const { grades } = options.names.vocabulary;
  const areas = tables.flatMap((table) => {
    const lists = findLists(table, grades);
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
    .map((area) => ({ area, grade: gradeOf(area, areas, log, options), rows: readRows(area, log) }))
    .filter(({ grade }) => grade !== 'skip');
  const listed = tables.map((table) => ({ table, areas: listsBeside(table, areas, grades) }));
  const hours = new Map<string, Hours[]>();
  let isSearched = false;
  const searchHours = () => {
    if (!isSearched) {
      isSearched = true;
      // What the rows of a list say of their own periods is no table of hours.
      for (const { table, areas: lists } of listed) findHours(table, log, hours, (row) => isInList(row, lists));
    }
    return hours;
  };
  if (read.some(({ rows }) => rows.some(({ from, period }) => from === undefined && period !== undefined)))
    searchHours();
  const context = new ListContext(log, options, options.term, searchHours);
  const rows = listed.flatMap(({ areas: lists }) => lists.flatMap((area) => readList(area, context)));
  const laid = read.flatMap(({ area, grade, rows }) => {
    reportLeftOut(area, rows, counted(area.table.sheet), log);
    const timed = timeRows(rows, { table: area.table, log, mapping: options.mapping, hours });
    const grid = layGrid(area, timed, log, options);
    return grade === undefined || grade === 'skip' ? [] : [{ ...grid, grade }];
  });
  const isAllSkipped = isSkipped && tables.length === 0;
  const isFound = areas.length > 0 || listed.some(({ areas: lists }) => lists.length > 0);
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
  return { grids: laid, rows };
}

/** Those of a table that are not inside a grid. */
function listsBeside(
  table: SheetTable,
  areas: readonly GridArea[],
  grades: ReadonlyMap<string, Grade>,
): readonly ListArea[] {
  const grids = areas.filter((area) => area.table === table);
  return findLists(table, grades).map((area) => {
    const next = grids.map(({ header }) => header).filter((header) => header > area.header);
    return { ...area, end: Math.min(area.end, ...next) };
  });
}

function isInList(row: number, lists: readonly ListArea[]): boolean {
  return lists.some(({ header, end }) => row >= header && row < end);
}

/** `undefined` where it is not known, which is reported. */
function gradeOf(
  area: GridArea,
  all: readonly GridArea[],
  log: ReadingLog,
  { names, mapping }: LayingOptions,
): Grade | 'skip' | undefined {
  const { table, header, days } = area;
  const { sheet, workbook } = table;
  const { grades } = names.vocabulary;
  const corner = table.place(header, days[0]?.column ?? 0);
  const name = sheet.name ?? basename(workbook.file);
  const isAlone = all.filter((other) => other.table.sheet === sheet).length === 1;
  const keys = [`${name}!${cellName(corner)}`, ...(isAlone ? [name] : [])];
  for (const key of keys) {
    const answer = mapping.answer('sheets', key);
    if (answer.state === 'absent') continue;
    if (answer.state === 'open') {
      const message = { zh: `“${key}”是哪个年级还没有确认`, en: `the grade of "${key}" has not been confirmed` };
      log.diagnostics.report(sheetAnswerOpen, { message, span: answer.span });
      return undefined;
    }
    const word = typeof answer.answer === 'string' ? answer.answer : '';
    if (word === 'skip') return 'skip';
    const grade = gradeNamed(word, grades);
    if (grade !== undefined) {
      const titled = takeTitles(area, log).flatMap((text) => onlyGradeIn(text, grades) ?? []);
      if (titled.length > 0 && !titled.includes(grade)) {
        const [zh, en] = [titled[0]?.name.zh ?? '', titled[0]?.name.en ?? ''];
        const message = {
          zh: `课表的标题是“${zh}”，这里却写着“${word}”；请改正其中一处`,
          en: `the title of the timetable says "${en}", but this is "${word}"; correct one of them`,
        };
        log.diagnostics.report(sheetAnswerWrong, { message, span: answer.span });
      }
      return grade;
    }
    const message = { zh: `没有年级“${word}”`, en: `there is no grade "${word}"` };
    log.diagnostics.report(sheetAnswerWrong, { message, span: answer.span });
    return undefined;
  }
  const file = basename(workbook.file, extname(workbook.file));
  const titles = takeTitles(area, log);
  for (const text of [...titles, ...(isAlone ? [sheet.name ?? '', file] : [])]) {
    const only = onlyGradeIn(text, grades);
    if (only !== undefined) return only;
  }
  const key = isAlone ? name : (keys[0] ?? name);
  const [near] = gradesIn(titles.join(' '), grades);
  const place: CellPlace = corner;
  mapping.ask({ section: 'sheets', key, suggestion: near?.id ?? '', place: cellName(place) });
  const message = { zh: `不知道“${key}”是哪个年级的课表`, en: `the grade of the timetable "${key}" is not known` };
  log.report(sheetGradeUnknown, message, sheet, place);
  return undefined;
}

/** What is written above a grid, the nearest first. */
function takeTitles({ table, header, left, days, above }: GridArea, log: ReadingLog): readonly string[] {
  const last = days.at(-1)?.column ?? left;
  const titles: string[] = [];
  for (let row = header - 1; row >= above && row >= header - MAX_TITLES; row--) {
    for (let column = left; column <= last; column++) {
      const cell = table.own(row, column);
      if (wordsOf(cell) === '' || cell === undefined) continue;
      titles.push(wordsOf(cell));
      if (/课\s*程?\s*表|课\s*表|作息|timetable|schedule/iu.test(wordsOf(cell))) log.use(table.sheet, cell);
    }
  }
  return titles;
}

/** Rows above a grid in which its title may be. */
const MAX_TITLES = 4;

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
