import { spokenLength } from '../calendar/spoken.js';
import { formatClock } from '../model/format-time.js';
import { HOUR } from '../model/time.js';
import type { Rule } from './rule.js';
import { type Excess, type LimitedDays, overLimit, type PlannedLesson } from './shared/limited-days.js';

const NOON = 12 * HOUR;

export const startsTooEarly: Rule = {
  id: 'starts-too-early',
  severity: 'warning',
  summary: { zh: '上午或下午的第一节课太早', en: 'The first lesson of a morning or an afternoon is too early' },
  rationale: {
    zh: '限值规定上午和下午的课最早几点开始，以保证睡眠和午休。请推后第一节课。',
    en: 'The limits say when lessons may begin in the morning and after noon, for pupils’ sleep and rest. Start the first lesson later.',
  },
  *check(input) {
    yield* overLimit(
      input,
      (profile) => profile.earliestStart,
      (days) => tooEarly(days, days.lessons[0]),
    );
    yield* overLimit(
      input,
      (profile) => profile.earliestAfternoon,
      (days) =>
        tooEarly(
          days,
          days.lessons.find(({ from }) => from >= NOON),
        ),
    );
  },
};

function tooEarly({ channel, grade, limit }: LimitedDays<number>, first: PlannedLesson | undefined): readonly Excess[] {
  if (first === undefined || first.from >= limit) return [];
  const [start, earliest, by] = [formatClock(first.from), formatClock(limit), spokenLength(limit - first.from)];
  const message = {
    zh: `“${grade.id}”在频道“${channel.id}”${start} 就上课，比最早的 ${earliest} 早 ${by.zh}，请推后`,
    en: `"${grade.id}" begins at ${start} on "${channel.id}", ${by.en} before the earliest time, ${earliest}; start later`,
  };
  return [{ pattern: start, item: first, message }];
}
