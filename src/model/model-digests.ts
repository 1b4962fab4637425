import { valueDigest } from '../files/value-digest.js';
import type { Project } from './project.js';

/**
 * Digests of the courses and lessons of a project, which refer to each other: each stands for its whole course, since a
 * lesson leads to all the others.
 */
export function modelDigests({ courses }: Pick<Project, 'courses'>): WeakMap<object, string> {
  const known = new WeakMap<object, string>();
  for (const course of courses.values()) {
    const { lessons, ...own } = course;
    const digest = valueDigest([own, lessons.map(({ course: _, ...lesson }) => lesson)], known);
    known.set(course, digest);
    for (const [index, lesson] of lessons.entries()) known.set(lesson, valueDigest([digest, index]));
  }
  return known;
}
