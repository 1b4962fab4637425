import type { Grade, Subject } from '../../model/vocabulary.js';
import { foldWords } from '../grid/fold-words.js';
import { sheetRowUnclear } from '../problems.js';
import type { ReadingLog } from '../reading-log.js';
import type { CellPlace, Sheet } from '../workbook.js';
import type { ColumnKind } from './column-names.js';
import type { ListArea } from './find-lists.js';
import { ListCells } from './list-cells.js';
import type { ListContext } from './list-context.js';
import type { ListedLesson } from './list-row.js';
import { listTitles } from './list-titles.js';
import { rowContent } from './row-content.js';
import { rowGrade } from './row-grade.js';
import { rowLength } from './row-times.js';

/** A row of a list of lessons: 课题表. */
export interface LessonRow extends ListedLesson {
  readonly log: ReadingLog;
  readonly sheet: Sheet;
  readonly place: CellPlace;
  readonly grade: Grade;
  readonly subject: Subject;
}

const COLUMNS: readonly ColumnKind[] = [
  'order',
  'grade',
  'subject',
  'teacher',
  'title',
  'number',
  'length',
  'file',
  'organisation',
];

/** The lessons of a list that has no times. */
export function readLessons(area: ListArea, context: ListContext): readonly LessonRow[] {
  const cells = new ListCells(area, context.log, ['grade', 'subject']);
  const titles = listTitles(area, context);
  cells.takeHeader();
  const { sheet } = area.table;
  const rows: LessonRow[] = [];
  for (const row of cells.rows()) {
    const filled = area.table.filledColumns(row).filter((column) => [...area.columns.values()].includes(column));
    // A note below the list.
    if (
      filled.length === 0 ||
      (filled.length === 1 && area.columns.size > 2 && cells.at(row, area.columns.get('title') ?? -1) === undefined)
    )
      continue;
    cells.use(row, COLUMNS);
    const grade = rowGrade(cells, row, titles.grade, context);
    const read = rowContent(cells, row, context);
    const length = rowLength(cells, row, context);
    if (grade === undefined || read === undefined || length === 'unclear') continue;
    const { content, ...lesson } = read;
    const place = cells.place(row, 'title');
    if (content.kind !== 'course' || lesson.title === undefined) {
      const message =
        content.kind === 'course'
          ? { zh: '这一课没有课题', en: 'this lesson has no title' }
          : { zh: '这不是课程，没有课题', en: 'this is no course and has no lessons' };
      context.log.report(sheetRowUnclear, message, sheet, place);
      continue;
    }
    rows.push({
      log: context.log,
      sheet,
      place: { row, column: place.column },
      grade,
      subject: content.subject,
      ...lesson,
      ...(length !== undefined && { length }),
    });
  }
  return rows;
}

/** A row of a list of teachers: 教师名单. */
export interface TeacherRow {
  readonly log: ReadingLog;
  readonly sheet: Sheet;
  readonly place: CellPlace;
  readonly name: string;
  readonly organisation: string | undefined;
  /** What they teach: nothing, where the list does not say it. */
  readonly subjects: readonly Subject[];
  /** All where the list does not say it. */
  readonly grades: readonly Grade[];
}

export function readTeachers(area: ListArea, context: ListContext): readonly TeacherRow[] {
  const cells = new ListCells(area, context.log, ['grade', 'subject']);
  const titles = listTitles(area, context);
  cells.takeHeader();
  const { sheet } = area.table;
  const rows: TeacherRow[] = [];
  for (const row of cells.rows()) {
    const cell = cells.cell(row, 'teacher');
    const name = foldWords(cells.text(row, 'teacher')).replace(/(?<=.)(?:老师|教师)$/u, '');
    // A note below the list.
    if (cell === undefined && area.table.filledColumns(row).length === 1) continue;
    cells.use(row, COLUMNS);
    if (name === '') {
      const message = { zh: '这一行没有教师姓名', en: 'this row has no name of a teacher' };
      context.log.report(sheetRowUnclear, message, sheet, cells.place(row, 'teacher'));
      continue;
    }
    const subjects = partsAt(cells, row, 'subject', (text) => {
      const content = context.content(text, sheet, cells.place(row, 'subject'));
      return content?.kind === 'course' ? content.subject : undefined;
    });
    const grades = partsAt(cells, row, 'grade', (text) => {
      const grade = context.grade(text);
      const message = { zh: `“${text}”不是年级`, en: `"${text}" is not a grade` };
      if (grade === undefined) context.log.report(sheetRowUnclear, message, sheet, cells.place(row, 'grade'));
      return grade;
    });
    const organisation = foldWords(cells.text(row, 'organisation'));
    rows.push({
      log: context.log,
      sheet,
      place: cells.place(row, 'teacher'),
      name,
      organisation: organisation === '' ? undefined : organisation,
      subjects,
      grades: grades.length === 0 && titles.grade !== undefined ? [titles.grade] : grades,
    });
  }
  return rows;
}

/** 语文、数学 */
function partsAt<Part>(
  cells: ListCells,
  row: number,
  kind: ColumnKind,
  read: (text: string) => Part | undefined,
): readonly Part[] {
  const words = cells
    .text(row, kind)
    .split(/[、,，;；/\n]+/u)
    .map(foldWords);
  return words.filter((word) => word !== '').flatMap((word) => read(word) ?? []);
}
