import { valueDigest } from '../files/value-digest.js';
import type { Course } from './course.js';
import type { Project } from './project.js';

/**
 * Digests of the courses and lessons of a project, which refer to each other: each stands for its whole course, since a
 * lesson leads to all the others.
 */
export function modelDigests({ courses }: Pick<Project, 'courses'>): WeakMap<object, string> {
  const known = new WeakMap<object, string>();
  for (const course of courses.values()) {
    const digests = lately.get(course) ?? digestsOf(course);
    lately.set(course, digests);
    known.set(course, digests.own);
    for (const [index, lesson] of course.lessons.entries()) known.set(lesson, digests.lessons[index] ?? '');
  }
  return known;
}

interface CourseDigests {
  readonly own: string;
  readonly lessons: readonly string[];
}

/** Where one project is built after the other, they may have a course in common. */
const lately = new WeakMap<Course, CourseDigests>();

function digestsOf(course: Course): CourseDigests {
  const { lessons, ...rest } = course;
  const own = valueDigest([rest, lessons.map(({ course: _, ...lesson }) => lesson)]);
  return { own, lessons: lessons.map((_, index) => valueDigest([own, index])) };
}
