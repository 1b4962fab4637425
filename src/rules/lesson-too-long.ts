import { spokenLength } from '../calendar/spoken.js';
import type { Lesson } from '../model/course.js';
import type { Day, Millis } from '../model/time.js';
import type { LimitProfile } from '../model/vocabulary.js';
import type { Rule } from './rule.js';
import { profileText } from './shared/limited-days.js';

interface TooLong {
  readonly lesson: Lesson;
  readonly profile: LimitProfile;
  readonly length: Millis;
  readonly max: Millis;
  readonly day: Day;
  readonly count: number;
}

export const lessonTooLong: Rule = {
  id: 'lesson-too-long',
  severity: 'warning',
  each: 'course',
  summary: { zh: '一节课太长', en: 'A lesson is too long' },
  rationale: {
    zh: '限值规定一节课最多讲多久。先看录像实际多长，再看课的 length，都没有才看时段：一节课不等于它的时段。请剪短录像，写明 length，或把时段分成讲授和练习。',
    en: 'The limits say how long a lesson may teach. Its recording counts, else the length that the course says, else the slot: a lesson is not its slot. Shorten the recording, say the length, or split the slot into teaching and exercise.',
  },
  *check({ project, timeline, uses, recordings }) {
    const found = new Map<string, TooLong>();
    for (const profile of project.limits) {
      if (profile.lessonMax.size === 0) continue;
      for (const [lesson, { first }] of uses) {
        const max = profile.lessonMax.get(lesson.course.grade.id);
        if (max === undefined) continue;
        const recording = recordings.get(lesson.file);
        const taught = recording?.state === 'ok' && !recording.still ? recording.length : lesson.length;
        const length = Math.min(first.end - first.start, taught ?? Number.POSITIVE_INFINITY);
        if (length <= max) continue;
        const day = timeline.calendarDayOf(first.start);
        if (profile.from !== undefined && day < profile.from) continue;
        const key = `${profile.id} ${lesson.course.id} ${length}`;
        const before = found.get(key);
        const count = (before?.count ?? 0) + 1;
        found.set(
          key,
          before !== undefined && before.day <= day
            ? { ...before, count }
            : { lesson, profile, length, max, day, count },
        );
      }
    }
    for (const { lesson, profile, length, max, day, count } of found.values()) {
      const [long, allowed, by] = [length, max, length - max].map(spokenLength);
      const limits = profileText(profile, project);
      const more = count - 1;
      yield {
        message: {
          zh: `“${lesson.id}”（${day} 首播）${more ? `等 ${count} 课` : ''}长 ${long?.zh}，比上限 ${allowed?.zh}长 ${by?.zh}，请缩短或写明 length（${limits.zh}）`,
          en: `"${lesson.id}", first on ${day}, ${more ? `and ${more} more of its course last` : 'lasts'} ${long?.en}, ${by?.en} more than the ${allowed?.en} allowed; shorten it or say its length (${limits.en})`,
        },
        span: lesson.span,
        related: [
          {
            message: { zh: '在这里排定播出', en: 'scheduled here' },
            span: uses.get(lesson)?.first.span ?? lesson.span,
          },
        ],
        subject: lesson.course.id,
      };
    }
  },
};
