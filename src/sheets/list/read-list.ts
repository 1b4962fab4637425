import type { Millis } from '../../model/time.js';
import type { Grade } from '../../model/vocabulary.js';
import { foldWords } from '../grid/fold-words.js';
import { wordsOf } from '../grid/sheet-table.js';
import { onlyGradeIn } from '../match/find-grade-in.js';
import { sheetRowUnclear } from '../problems.js';
import { lessonLength } from '../time-rows.js';
import type { CellPlace, SheetCell } from '../workbook.js';
import type { ColumnKind } from './column-names.js';
import type { ListArea } from './find-lists.js';
import { ListCells } from './list-cells.js';
import type { ListContext } from './list-context.js';
import type { ListRow } from './list-row.js';
import { type ListTitles, listTitles } from './list-titles.js';
import { readDay } from './read-day.js';
import { type RowContent, rowContent, titledContent } from './row-content.js';
import { rowGrade } from './row-grade.js';
import { type RowTimes, rowTimes } from './row-times.js';
import { rowWhen, type Section } from './row-when.js';

interface TimedRow extends Omit<ListRow, 'to'> {
  readonly to: number | undefined;
}

/** The airings of a list; rows that are not understood are reported at their cells. */
export function readList(area: ListArea, context: ListContext): readonly ListRow[] {
  const { log } = context;
  const { table } = area;
  const cells = new ListCells(area, log);
  const titles = listTitles(area, context);
  cells.takeHeader();
  const found: TimedRow[] = [];
  let [section, sectionGrade]: [Section | undefined, Grade | undefined] = [undefined, titles.grade];
  for (const row of cells.rows()) {
    const line = lineOf(area, row);
    if (line !== undefined) {
      const day = readDay(wordsOf(line)) ?? readDay(dateWords(wordsOf(line)));
      const grade = onlyGradeIn(wordsOf(line), context.grades);
      const isShort = [...wordsOf(line)].length <= 24;
      if (isShort && (day !== undefined || grade !== undefined)) {
        if (day !== undefined) section = { day, place: line };
        if (grade !== undefined) sectionGrade = grade;
        log.use(table.sheet, line);
      }
      continue;
    }
    const read = area.kind === 'grades' ? gradesRow : airingRow;
    found.push(...read(cells, row, { titles, section, grade: sectionGrade }, context));
  }
  return withEnds(found, area, context);
}

interface Surroundings {
  readonly titles: ListTitles;
  readonly section: Section | undefined;
  readonly grade: Grade | undefined;
}

const TIMES: readonly ColumnKind[] = [
  'order',
  'date',
  'weekday',
  'week',
  'weeks',
  'time',
  'from',
  'to',
  'length',
  'period',
];
const OTHERS: readonly ColumnKind[] = ['grade', 'subject', 'teacher', 'title', 'number', 'file', 'organisation', 'run'];

function airingRow(cells: ListCells, row: number, around: Surroundings, context: ListContext): readonly TimedRow[] {
  cells.use(row, [...TIMES, ...OTHERS]);
  const when = rowWhen(cells, row, around.titles, around.section, context);
  const times = rowTimes(cells, row, context);
  const grade = rowGrade(cells, row, around.grade, context);
  const content = rowContent(cells, row, context);
  const run = runOf(cells.text(row, 'run'));
  if (run === 'unclear') {
    const shown = cells.text(row, 'run').slice(0, 40);
    const message = { zh: `“${shown}”应写首播或重播`, en: `"${shown}" should be 首播 (first run) or 重播 (repeat)` };
    context.log.report(sheetRowUnclear, message, cells.area.table.sheet, cells.place(row, 'run'));
  }
  if (when === undefined || times === undefined || grade === undefined || content === undefined || run === 'unclear')
    return [];
  const reason = cells.text(row, 'reason');
  return [
    timedRow(
      cells,
      context,
      { when, grade, ...content, ...(run !== undefined && { isRepeat: run }), ...(reason !== '' && { reason }) },
      times,
      times.place,
    ),
  ];
}

/** A row of a table with a column for each grade. */
function gradesRow(cells: ListCells, row: number, around: Surroundings, context: ListContext): readonly TimedRow[] {
  cells.use(row, TIMES);
  const when = rowWhen(cells, row, around.titles, around.section, context);
  const times = rowTimes(cells, row, context);
  return cells.area.grades.flatMap(({ column, grade }) => {
    const cell = cells.at(row, column);
    if (cell === undefined) return [];
    context.log.use(cells.area.table.sheet, cell);
    const content = titledContent(cell, context, cells);
    if (content === undefined || when === undefined || times === undefined) return [];
    return [timedRow(cells, context, { when, grade, ...withoutTeacher(content) }, times, cell)];
  });
}

function withoutTeacher({ content, ...lesson }: RowContent): RowContent {
  if (content.kind !== 'course' || content.teacher === undefined) return { content, ...lesson };
  return { teacher: content.teacher, ...lesson, content: { kind: 'course', subject: content.subject } };
}

function timedRow(
  cells: ListCells,
  { log }: ListContext,
  row: Omit<ListRow, 'log' | 'sheet' | 'place' | 'from' | 'to'>,
  { from, to, length }: RowTimes,
  { row: top, column }: CellPlace,
): TimedRow {
  const { sheet } = cells.area.table;
  return { log, sheet, place: { row: top, column }, ...row, from, to, ...(length !== undefined && { length }) };
}

function runOf(text: string): boolean | 'unclear' | undefined {
  if (text === '') return undefined;
  if (/^(?:首播|首|新|first(?: run)?|new)$/iu.test(text)) return false;
  return /^(?:重播|重|复播|repeat|rerun)$/iu.test(text) ? true : 'unclear';
}

/** A line between the rows, alone in its row: a day, a grade, or a note. */
function lineOf({ table, columns, grades }: ListArea, row: number): SheetCell | undefined {
  const filled = table.filledColumns(row);
  const [column, ...others] = filled;
  if (column === undefined || others.length > 0) return undefined;
  const cell = table.own(row, column);
  if (cell === undefined || cell.value.kind !== 'text') return undefined;
  // One of its columns alone is a row that lacks the rest, unless it is a sentence or merged across.
  const merge = table.mergeAt(row, column);
  const isAcross = merge !== undefined && merge.right > merge.left;
  const first = Math.min(...columns.values(), ...grades.map((one) => one.column));
  return isAcross || column === first || ![...columns.values()].includes(column) ? cell : undefined;
}

function dateWords(text: string): string {
  return /(?:20\d\d年)?\d{1,2}月\d{1,2}[日号]/u.exec(foldWords(text))?.[0] ?? '';
}

/** Where only the start is written, the length of a lesson is asked for. */
function withEnds(rows: readonly TimedRow[], { table }: ListArea, { log, options }: ListContext): readonly ListRow[] {
  const open = rows.filter(({ to }) => to === undefined);
  if (open.length === 0) return rows.flatMap((row) => (row.to === undefined ? [] : [{ ...row, to: row.to }]));
  const starts = open.map(({ place, from }) => ({ place, from, words: '', cells: new Map() }));
  const length: Millis | undefined = lessonLength(starts, { table, log, mapping: options.mapping, hours: new Map() });
  return rows.flatMap((row) => {
    const to = row.to ?? (length === undefined ? undefined : row.from + length);
    return to === undefined ? [] : [{ ...row, to }];
  });
}
