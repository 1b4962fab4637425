import type { Lesson } from '../course.js';
import { fillPattern } from '../lesson-pattern.js';

/** Where the carrier fetches a lesson's recording. */
export function movieUrl(pattern: string, { course, number, id, file }: Lesson): string {
  if (!pattern.includes('{')) {
    const path = file.split('/').map(encodeURIComponent).join('/');
    return `${pattern.replace(/\/$/, '')}/${path}`;
  }
  return fillPattern(pattern, { grade: course.grade.id, course: course.subject.id, number, lesson: id });
}
