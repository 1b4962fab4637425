import { addToGroup } from '../../diagnostics/group-by.js';
import type { Subject } from '../../model/vocabulary.js';
import { cellSpan } from '../cell-name.js';
import { foldWords } from '../grid/fold-words.js';
import type { Content } from '../match/content.js';
import { sheetReadSo, sheetRowUnclear } from '../problems.js';
import type { ListedLesson, ListRow } from './list-row.js';

/** The lessons of a grade's courses as its lists have them, by number; those between that they lack are `undefined`. */
export type ListedCourses = ReadonlyMap<Subject, readonly (ListedLesson | undefined)[]>;

export interface DealtRows {
  /** In order of time; a cell that is not the next lesson of its course says which one. */
  readonly rows: readonly ListRow[];
  readonly courses: ListedCourses;
}

/** Which lesson of its course each row of a grade shows. `rows`: in order of time. */
export function dealRows(rows: readonly ListRow[]): DealtRows {
  const bySubject = new Map<Subject, ListRow[]>();
  for (const row of rows) if (row.content.kind === 'course') addToGroup(bySubject, row.content.subject, row);
  const contents = new Map<ListRow, Content>();
  const courses = new Map<Subject, readonly (ListedLesson | undefined)[]>();
  for (const [subject, own] of bySubject) courses.set(subject, dealSubject(subject, own, contents));
  return { rows: rows.map((row) => ({ ...row, content: contents.get(row) ?? row.content })), courses };
}

function dealSubject(subject: Subject, rows: readonly ListRow[], contents: Map<ListRow, Content>) {
  const shown = new Map<number, ListRow>();
  const [byFile, byTitle] = [new Map<string, number>(), new Map<string, number>()];
  let next = 1;
  for (const row of rows) {
    const title = row.title === undefined ? undefined : foldWords(row.title);
    const ofTitle = title === undefined ? undefined : byTitle.get(title);
    const known = row.number ?? (row.file === undefined ? undefined : byFile.get(row.file));
    const again = known ?? (row.isRepeat === true ? ofTitle : undefined);
    if (row.isRepeat === true && (again === undefined || !shown.has(again))) {
      refuse(row, REPEAT_OF_NOTHING);
      continue;
    }
    const number = again ?? next;
    const before = shown.get(number);
    if (before === undefined) {
      if (ofTitle !== undefined && row.number === undefined) noteSameTitle(row, shown.get(ofTitle));
      shown.set(number, row);
      if (row.file !== undefined && !byFile.has(row.file)) byFile.set(row.file, number);
      if (title !== undefined && !byTitle.has(title)) byTitle.set(title, number);
      if (number === next) while (shown.has(next)) next++;
      else contents.set(row, { kind: 'lesson', subject, number, isRepeat: false });
      continue;
    }
    if (row.isRepeat === false || !agree(row, before)) refuse(row, twice(number), before);
    contents.set(row, { kind: 'lesson', subject, number, isRepeat: true });
  }
  const count = Math.max(0, ...shown.keys());
  return Array.from({ length: count }, (_, index) => lessonOf(shown.get(index + 1)));
}

function agree(row: ListRow, before: ListRow): boolean {
  return (['title', 'file', 'teacher'] as const).every(
    (key) => row[key] === undefined || before[key] === undefined || foldWords(row[key]) === foldWords(before[key]),
  );
}

function lessonOf(row: ListRow | undefined): ListedLesson | undefined {
  if (row === undefined) return undefined;
  const { title, number, length, file, teacher, organisation } = row;
  return {
    ...(title !== undefined && { title }),
    ...(number !== undefined && { number }),
    ...(length !== undefined && length !== row.to - row.from && { length }),
    ...(file !== undefined && { file }),
    ...(teacher !== undefined && { teacher }),
    ...(organisation !== undefined && { organisation }),
  };
}

export interface Said {
  readonly zh: string;
  readonly en: string;
}

const REPEAT_OF_NOTHING: Said = {
  zh: '写着重播，却不知道重播的是哪一课；请写课号，或与首播相同的课题',
  en: 'this is a repeat, and of which lesson is not known; write its number, or the title that its first run has',
};

function twice(number: number): Said {
  return {
    zh: `第 ${number} 课已经播过，这里的课题、文件或教师却不同，或写着首播；请改正课号`,
    en: `lesson ${number} is on already, and here its title, file or teacher differs, or it is a first run; correct the number`,
  };
}

function noteSameTitle(row: ListRow, before: ListRow | undefined): void {
  const message = {
    zh: `与前面一课的课题相同，读作另一课；若是重播，请写上课号，或加一列“首播/重播”`,
    en: 'the title is that of an earlier lesson, and this is read as another one; if it is a repeat, write the number, or add a column 首播/重播',
  };
  row.log.report(sheetReadSo, message, row.sheet, row.place, related(before));
}

export function refuse(row: ListRow, message: Said, before?: ListRow): void {
  row.log.report(sheetRowUnclear, message, row.sheet, row.place, related(before));
}

function related(before: ListRow | undefined) {
  if (before === undefined) return [];
  const span = cellSpan(before.log.workbook, before.sheet, before.place);
  return [{ message: { zh: '先写的在这里', en: 'the first is here' }, span }];
}
