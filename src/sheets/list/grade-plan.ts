import type { Day, Weekday } from '../../model/time.js';
import type { Grade, Subject } from '../../model/vocabulary.js';
import type { LaidGrid, LaidRow } from '../lay-grid.js';
import type { Content } from '../match/content.js';
import type { ListedCourses } from './deal-rows.js';
import type { SheetChange } from './sheet-change.js';

/** What the files of a grade are written from. */
export interface GradePlan {
  readonly grade: Grade;
  readonly rows: readonly LaidRow[];
  readonly weekdays: readonly Weekday[];
  /** Who teaches, by subject. */
  readonly teachers: ReadonlyMap<string, string>;
  /** Where the sheets have them. */
  readonly courses: ListedCourses;
  readonly changes: readonly SheetChange[];
  /** From when the rows hold; the term's first day if left out. */
  readonly from?: Day;
}

export function planOfGrid({ grade, rows, area, teachers }: LaidGrid): GradePlan {
  const weekdays = area.days.map(({ weekday }) => weekday);
  return { grade, rows, weekdays, teachers, courses: new Map(), changes: [] };
}

/** All that a grade puts on air, in its grid and in its changes. */
export function contentsOf({ rows, changes }: GradePlan): readonly Content[] {
  const found = [
    ...rows.flatMap(({ cells }) => [...cells.values()]),
    ...changes.map((change) => ('content' in change ? change.content : undefined)),
  ];
  return found.flatMap((content) => {
    if (content === undefined) return [];
    return content.kind === 'weeks' ? [content.odd, content.even].filter((part) => part !== undefined) : [content];
  });
}

/** In the order in which they are met. */
export function subjectsOf(plan: GradePlan): readonly Subject[] {
  const found = new Set<Subject>();
  for (const content of contentsOf(plan))
    if (content.kind === 'course' || content.kind === 'lesson') found.add(content.subject);
  for (const subject of plan.courses.keys()) found.add(subject);
  return [...found];
}
