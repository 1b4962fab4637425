import type { Lesson } from '../../model/course.js';
import { fillPattern } from '../../model/lesson-pattern.js';

/** An address without percent forms: formats that escape some of its characters mean the same address. */
export function plainAddress(address: string): string {
  return address.replace(/(?:%[0-9a-f]{2})+/gi, (run) => {
    try {
      return decodeURIComponent(run);
    } catch {
      return run;
    }
  });
}

/** A pattern of the project with a lesson's places filled in; `undefined` where it has none. */
export function lessonAddress(pattern: string | undefined, { course, number, id }: Lesson): string | undefined {
  return pattern && fillPattern(pattern, { grade: course.grade.id, course: course.subject.id, number, lesson: id });
}
