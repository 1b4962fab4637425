import { spokenLength } from '../calendar/spoken.js';
import type { Rule } from './rule.js';
import { overLimit, teachingEnd } from './shared/limited-days.js';

export const screenTime: Rule = {
  id: 'screen-time',
  severity: 'warning',
  summary: { zh: '一天看屏幕的时间太长', en: 'A day has too much time in front of a screen' },
  rationale: {
    zh: '把一天的课加起来，每课只算一次：写了 length 的按 length，没写的按整个时段。重播前一天或一周的课不算。请减课、缩短时段，或为课写明 length。',
    en: 'The lessons of a day are added up, each once: by their length where the course says it, else by the whole slot; the day before or the week run again does not count. Drop a lesson, shorten slots, or say the lessons’ length.',
  },
  *check(input) {
    yield* overLimit(
      input,
      (profile) => profile.screenPerDayMax,
      ({ channel, grade, lessons, limit }) => {
        const total = lessons.reduce((sum, lesson) => sum + teachingEnd(lesson) - lesson.from, 0);
        const item = lessons.at(-1);
        if (total <= limit || item === undefined) return [];
        const [sum, max, over] = [total, limit, total - limit].map(spokenLength);
        const message = {
          zh: `“${grade.id}”在频道“${channel.id}”一天要看 ${sum?.zh}，比上限 ${max?.zh}多 ${over?.zh}，请减课或缩短时段`,
          en: `"${grade.id}" watches ${sum?.en} a day on "${channel.id}", ${over?.en} more than the ${max?.en} allowed; drop a lesson or shorten slots`,
        };
        return [{ pattern: total, item, message }];
      },
    );
  },
};
