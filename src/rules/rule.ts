import type { Finding, Problem } from '../diagnostics/problem.js';
import type { SourceFiles } from '../load/source-file.js';
import type { Recordings } from '../media/recording.js';
import type { Project } from '../model/project.js';
import type { Instant } from '../model/time.js';
import type { LessonUses } from '../timeline/lesson-use.js';
import type { Timeline } from '../timeline/timeline.js';

export interface RuleInput {
  /** The files as they are written: for rules of style alone. */
  readonly sources: SourceFiles;
  readonly project: Project;
  readonly timeline: Timeline;
  readonly uses: LessonUses;
  readonly recordings: Recordings;
  readonly now: Instant;
}

/** A problem and its check. Pure; one defect, one message. */
export interface Rule extends Problem {
  /**
   * It finds the same where it looks at each file, or each course and the uses of its lessons, by itself: nothing is
   * compared or counted across them. A workspace then runs it for what has changed alone. What it finds besides, e.g. of
   * programmes, is found with each of them, and reported once.
   */
  readonly each?: 'file' | 'course';
  /** What a plan has and a locality does not use is no fault: the plan is for others too. */
  readonly inPlans?: false;
  check(input: RuleInput): Iterable<Finding>;
}
