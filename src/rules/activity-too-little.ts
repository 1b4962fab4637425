import { spokenLength } from '../calendar/spoken.js';
import type { Rule } from './rule.js';
import { overLimit } from './shared/limited-days.js';

export const activityTooLittle: Rule = {
  id: 'activity-too-little',
  severity: 'warning',
  summary: { zh: '一天的活动时间不够', en: 'A day has too little time for activity' },
  rationale: {
    zh: '限值规定上课的日子每天活动多久。kind 为 exercise 或 activity 的节目计入，当天重播的不再计。请加排体育或户外活动。',
    en: 'The limits say how long pupils are active on a day of lessons. Programmes of kind exercise or activity count, repeats of the same day do not. Add sport, or time out of doors.',
  },
  *check(input) {
    yield* overLimit(
      input,
      (profile) => profile.activityPerDayMin,
      ({ channel, grade, lessons, programmes, limit }) => {
        const [item] = lessons;
        // A day that only runs earlier days again is for pupils who are back at school.
        if (item === undefined || lessons.every(({ copiedBy }) => copiedBy !== undefined)) return [];
        const active = programmes.filter(({ programme: { kind } }) => kind === 'exercise' || kind === 'activity');
        const total = active.reduce((sum, { from, to }) => sum + to - from, 0);
        if (total >= limit) return [];
        const [sum, min, missing] = [total, limit, limit - total].map(spokenLength);
        const message = {
          zh: `“${grade.id}”在频道“${channel.id}”上课的一天只有 ${sum?.zh}活动，比下限 ${min?.zh}少 ${missing?.zh}，请加排`,
          en: `"${grade.id}" is active for ${sum?.en} on a day of lessons on "${channel.id}", ${missing?.en} less than the ${min?.en} required; add some`,
        };
        return [{ pattern: total, item, message }];
      },
    );
  },
};
