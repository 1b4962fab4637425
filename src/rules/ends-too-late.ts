import { spokenLength } from '../calendar/spoken.js';
import { formatClock } from '../model/format-time.js';
import type { Rule } from './rule.js';
import { overLimit } from './shared/limited-days.js';

export const endsTooLate: Rule = {
  id: 'ends-too-late',
  severity: 'warning',
  summary: { zh: '课播到太晚', en: 'Lessons are on air too late' },
  rationale: {
    zh: '限值规定最晚几点结束。重播也算，因为学生会跟着看。请提早，或只留点播。',
    en: 'The limits say when the last lesson ends; repeats count, because pupils watch them too. Move it forward, or leave it to on demand.',
  },
  *check(input) {
    yield* overLimit(
      input,
      (profile) => profile.latestEnd,
      ({ channel, grade, shown, limit }) => {
        const late = shown.filter(({ to }) => to > limit);
        const [item] = late;
        if (item === undefined) return [];
        const last = Math.max(...late.map(({ to }) => to));
        const [end, latest, by] = [formatClock(last), formatClock(limit), spokenLength(last - limit)];
        const message = {
          zh: `“${grade.id}”在频道“${channel.id}”的课播到 ${end}，比最晚的 ${latest} 晚 ${by.zh}，请提早`,
          en: `lessons of "${grade.id}" end at ${end} on "${channel.id}", ${by.en} after the latest time, ${latest}; move them forward`,
        };
        return [{ pattern: end, item, message }];
      },
    );
  },
};
