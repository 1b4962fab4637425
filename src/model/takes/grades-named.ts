import type { SourceFileOf } from '../../load/source-file.js';
import { wordsOfCell } from '../empty-cell.js';
import { findGrade } from '../find-grade.js';
import type { Grade, Vocabulary } from '../vocabulary.js';

/** That of the channel, or those that the cells of a shared one name, those of its changes included. */
export function gradesNamed({ data }: SourceFileOf<'timetable'>, { grades }: Vocabulary): ReadonlySet<Grade> {
  const own = data.grade === undefined ? undefined : findGrade(grades, data.grade);
  const found = new Set<Grade>(own === undefined ? [] : [own]);
  if (data.grade !== undefined) return found;
  const look = (value: unknown): void => {
    if (typeof value === 'string') {
      for (const word of (wordsOfCell(value) ?? '').split(/\s+/u).slice(0, 2)) {
        const grade = findGrade(grades, word);
        if (grade !== undefined) found.add(grade);
      }
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(look);
  };
  look(data.week);
  for (const change of data.changes ?? []) {
    if ('show' in change) look(change.show);
    if ('extra' in change) look(change.extra);
    if ('insert' in change) look(change.insert);
  }
  return found;
}
