import type { Finding } from '../../diagnostics/problem.js';
import type { Lesson } from '../../model/course.js';
import type { Instant } from '../../model/time.js';
import type { RuleInput } from '../rule.js';

/** When what a finding is about airs next, if its subject is a lesson on air; the first run where all are past. */
export type NextAirings = (finding: Pick<Finding, 'subject'>) => readonly Instant[] | undefined;

export function nextAirings({ project, uses }: Pick<RuleInput, 'project' | 'uses'>): NextAirings {
  return ({ subject }) => {
    const lesson = subject === undefined ? undefined : lessonNamed(subject, project);
    const use = lesson && uses.get(lesson);
    return use && [(use.next ?? use.first).start];
  };
}

/** `P1-chinese-03` is of the course `P1-chinese`. */
function lessonNamed(id: string, { courses }: RuleInput['project']): Lesson | undefined {
  return courses.get(id.slice(0, Math.max(0, id.lastIndexOf('-'))))?.lessons.find((lesson) => lesson.id === id);
}
