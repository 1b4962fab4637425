import { dayCells } from '../../change/day-cells.js';
import { formatClock } from '../../model/format-time.js';
import { channelOf } from '../difference/wanted-of-rows.js';
import type { ChangeRow } from '../list/read-changes.js';
import type { LessonRow } from '../list/read-lessons.js';
import { type IntoContext, refuse } from './into-context.js';
import { editLessons } from './lesson-edits.js';

/** Who stands in for whom, as the rows of a list of changes say it by day and time. `known`: once the days are changed. */
export function editStandIns(rows: readonly ChangeRow[], context: IntoContext): void {
  const { known } = context;
  const lessons = rows.flatMap((row): readonly LessonRow[] => {
    const { standIn, grade, day, at, to } = row;
    const channel = channelOf(known, grade);
    if (standIn === undefined || channel === undefined) return [];
    const place = to ?? { day, at };
    const cell = dayCells(known.timeline, channel, place.day).find(({ from }) => from === place.at);
    const lesson = cell?.item?.lesson;
    if (lesson === undefined) {
      const when = place.at === undefined ? place.day : `${place.day} ${formatClock(place.at)}`;
      refuse(row, {
        zh: `${when} 没有课，不需要代课教师`,
        en: `there is no lesson on ${when}, and none to stand in for`,
      });
      return [];
    }
    const { log, sheet, place: own, reason } = row;
    const { subject } = lesson.course;
    const said = { number: lesson.number, teacher: standIn, ...(reason !== undefined && { standInReason: reason }) };
    return [{ log, sheet, place: own, grade, subject, ...said }];
  });
  editLessons(lessons, context);
}
