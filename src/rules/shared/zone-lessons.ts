import type { Lesson } from '../../model/course.js';
import type { Zone } from '../../model/zone.js';
import type { LessonUse, LessonUses } from '../../timeline/lesson-use.js';

/** Lessons on air whose grades the zone carries, with where they are used. */
export function zoneLessons({ lineup }: Zone, uses: LessonUses): readonly (readonly [Lesson, LessonUse])[] {
  const grades = new Set(lineup.flatMap(({ channel }) => channel.grades));
  return [...uses].filter(([{ course }]) => grades.has(course.grade));
}
