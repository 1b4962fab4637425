import { spokenLength } from '../calendar/spoken.js';
import { formatClock } from '../model/format-time.js';
import type { Rule } from './rule.js';
import { overLimit, teachingEnd } from './shared/limited-days.js';

export const breakTooShort: Rule = {
  id: 'break-too-short',
  severity: 'warning',
  summary: { zh: '两节课之间的休息太短', en: 'The break between two lessons is too short' },
  rationale: {
    zh: '限值规定课间至少多长，好让眼睛休息、身体活动。课写了 length 的，从讲授结束算起。请推后后一节，或缩短前一节的时段。',
    en: 'The limits say how long eyes rest between two lessons. Where a lesson’s length is said, the break begins when the teaching ends. Start the second lesson later, or shorten the slot of the first.',
  },
  *check(input) {
    yield* overLimit(
      input,
      (profile) => profile.breakMin,
      ({ channel, grade, lessons, limit }) =>
        lessons.flatMap((lesson, index) => {
          const before = lessons[index - 1];
          if (before === undefined) return [];
          const pause = lesson.from - teachingEnd(before);
          // Overlapping lessons are a separate error.
          if (pause >= limit || pause < 0) return [];
          const [rest, min, missing] = [pause, limit, limit - pause].map(spokenLength);
          const [end, start] = [formatClock(teachingEnd(before)), formatClock(lesson.from)];
          const message = {
            zh: `“${grade.id}”在频道“${channel.id}”的课间（如 ${end}-${start}）只有 ${rest?.zh}，比下限 ${min?.zh}少 ${missing?.zh}，请推后 ${start} 的课`,
            en: `a break of "${grade.id}" on "${channel.id}", as at ${end}-${start}, lasts ${rest?.en}, ${missing?.en} less than the ${min?.en} required; start the ${start} lesson later`,
          };
          const related = [{ message: { zh: '前一节课', en: 'the lesson before it' }, span: before.span }];
          // Breaks of one length are one pattern of the grid: only the first is reported.
          return [{ pattern: pause, item: lesson, message, related }];
        }),
    );
  },
};
