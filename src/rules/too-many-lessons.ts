import type { Rule } from './rule.js';
import { overLimit } from './shared/limited-days.js';

export const tooManyLessons: Rule = {
  id: 'too-many-lessons',
  severity: 'warning',
  summary: { zh: '一天的电视课太多', en: 'A day has too many lessons' },
  rationale: {
    zh: '限值规定了学生一天在屏幕前上几节课。同一天的重播只算一次，重播前一天或一周的课不算。请用 ~ 空出几格，或移到别的日子。',
    en: 'The limits say how many lessons a pupil has on a screen in a day. A lesson that is repeated counts once; the day before or the week run again does not count. Empty some cells with ~, or move them to another day.',
  },
  *check(input) {
    yield* overLimit(
      input,
      (profile) => profile.lessonsPerDayMax,
      ({ channel, grade, lessons, limit }) => {
        const item = lessons[limit];
        if (item === undefined) return [];
        const over = lessons.length - limit;
        const message = {
          zh: `“${grade.id}”在频道“${channel.id}”一天有 ${lessons.length} 节课，比上限 ${limit} 节多 ${over} 节，请减去或移走`,
          en: `"${grade.id}" has ${lessons.length} lessons a day on "${channel.id}", ${over} more than the ${limit} allowed; drop or move ${over}`,
        };
        return [{ pattern: over, item, message }];
      },
    );
  },
};
