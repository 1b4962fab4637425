import { dayCells } from '../../change/day-cells.js';
import type { KnownProject } from '../../change/known-project.js';
import { channelOf } from '../difference/wanted-of-rows.js';
import { foldWords } from '../grid/fold-words.js';
import type { ListRow } from '../list/list-row.js';
import type { LessonRow } from '../list/read-lessons.js';
import { isUntitled } from './into-context.js';
import { namesOf } from './known-people.js';

/** What the rows of lists with times say of the lessons that they show: titles, files and teachers. */
export function lessonsListed(rows: readonly ListRow[], known: KnownProject): readonly LessonRow[] {
  const added = new Map<string, number>();
  return rows.flatMap((row): readonly LessonRow[] => {
    const { log, sheet, place, grade, content, title, file, teacher, organisation, standInReason } = row;
    if (content.kind !== 'course' && content.kind !== 'lesson') return [];
    const number = content.kind === 'lesson' ? content.number : numberOf(row, known, added);
    if (number === undefined) return [];
    // A row that shows a lesson once more says nothing new of it.
    const isRepeat = row.isRepeat === true || (content.kind === 'lesson' && content.isRepeat);
    if (isRepeat) return [];
    const length = row.length === undefined || row.length === row.to - row.from ? undefined : row.length;
    return [
      {
        log,
        sheet,
        place,
        grade,
        subject: content.subject,
        number,
        ...(title !== undefined && { title }),
        ...(length !== undefined && { length }),
        ...(file !== undefined && { file }),
        ...(teacher !== undefined && { teacher }),
        ...(organisation !== undefined && { organisation }),
        ...(standInReason !== undefined && { standInReason }),
      },
    ];
  });
}

/** That of its number or title; else the one that is on there, where it has no title yet; else one after the last. */
function numberOf(row: ListRow, known: KnownProject, added: Map<string, number>): number | undefined {
  const { content, grade, number, title, when, from } = row;
  if (number !== undefined) return number;
  if (content.kind !== 'course' || title === undefined) return undefined;
  const course = known.project.courses.get(`${grade.id}-${content.subject.id}`);
  const channel = channelOf(known, grade);
  if (course === undefined || channel === undefined || when.kind !== 'day') return undefined;
  const words = foldWords(title);
  const same = course.lessons.find((lesson) => namesOf(lesson.title).includes(words));
  if (same !== undefined) return same.number;
  const cell = dayCells(known.timeline, channel, when.day).find((one) => one.from === from);
  const there = cell?.item?.lesson;
  if (there?.course === course && isUntitled(there)) return there.number;
  // The course has no lesson left for its cell.
  if (cell?.cell?.kind !== 'next' || cell.cell.course !== course || there !== undefined) return undefined;
  const next = (added.get(course.id) ?? course.lessons.length) + 1;
  added.set(course.id, next);
  return next;
}
