import { deadlineAt } from '../calendar/deadline-at.js';
import { spokenTime } from '../calendar/spoken.js';
import { addToGroup } from '../diagnostics/group-by.js';
import type { Lesson } from '../model/course.js';
import type { Deadline } from '../model/deadline.js';
import { owingOrganisation } from '../model/owing-organisation.js';
import type { Instant } from '../model/time.js';
import type { Rule } from './rule.js';

interface Late {
  readonly lesson: Lesson;
  readonly airs: Instant;
}

export const deadlineAfterBroadcast: Rule = {
  id: 'deadline-after-broadcast',
  severity: 'warning',
  summary: { zh: '交片期限晚于播出', en: 'A deadline is after the broadcast' },
  rationale: {
    zh: '录像应在播出前交到；清单里仍以播出时刻为限。请把 deadline 的 days-before 写大，或把 at 写早。',
    en: 'A recording is to be there before it airs; lists take the broadcast itself for the deadline. Give more days-before, or an earlier time, in deadline.',
  },
  *check({ project, uses }) {
    const { media, timeZone } = project;
    if (media === undefined) return;
    const late = new Map<Deadline, Late[]>();
    for (const [lesson, { first }] of uses) {
      const deadline = owingOrganisation(lesson.course)?.deadline ?? media.deadline;
      if (deadlineAt(first.start, deadline, timeZone) <= first.start) continue;
      addToGroup(late, deadline, { lesson, airs: first.start });
    }
    for (const [{ span }, lessons] of late) {
      const { lesson, airs } = lessons.reduce((soonest, other) => (other.airs < soonest.airs ? other : soonest));
      const time = spokenTime(airs, timeZone);
      const count = lessons.length;
      yield {
        message: {
          zh: `交片期限晚于 ${count} 课的播出，最早的是“${lesson.id}”，${time} 播出；请提前几天，或改早`,
          en: `this deadline is after the broadcast of ${count} ${count === 1 ? 'lesson' : 'lessons'}, the first of them "${lesson.id}" at ${time}; set it on an earlier day or hour`,
        },
        span,
        subject: owingOrganisation(lesson.course)?.id ?? project.id,
      };
    }
  },
};
