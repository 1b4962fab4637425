import type { KnownProject } from '../../change/known-project.js';
import type { Text } from '../../diagnostics/text.js';
import type { Course, Lesson } from '../../model/course.js';
import type { ListRow } from '../list/list-row.js';
import type { Mapping } from '../match/mapping.js';
import { sheetRowUnclear } from '../problems.js';
import type { FileEdits } from './file-edits.js';
import { type KnownPeople, namesOf } from './known-people.js';

/** What the rows of lists are written into a project with. */
export interface IntoContext {
  readonly known: KnownProject;
  readonly edits: FileEdits;
  readonly people: KnownPeople;
  readonly mapping: Mapping;
  /** Where a row gives none. */
  readonly reason: string;
}

export function refuse({ log, sheet, place }: Pick<ListRow, 'log' | 'sheet' | 'place'>, message: Text): void {
  log.report(sheetRowUnclear, message, sheet, place);
}

/** What a lesson has until somebody gives it a title. */
export function isUntitled({ title, number }: Pick<Lesson, 'title' | 'number'>): boolean {
  return namesOf(title).every((own) => own === `第 ${number} 课` || own.toLowerCase() === `lesson ${number}`);
}

/** As `airclass init` and `airclass import` name the teacher of a course until somebody does. */
export function isUnnamed({ teacher, subject }: Pick<Course, 'teacher' | 'subject'>): boolean {
  return namesOf(teacher.name).includes(`${subject.name.zh}老师`);
}
