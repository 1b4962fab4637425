import { spokenLength } from '../calendar/spoken.js';
import { formatClock } from '../model/format-time.js';
import { type Day, HOUR } from '../model/time.js';
import { onDays } from '../timeline/days-text.js';
import type { Rule } from './rule.js';
import { dayPatterns } from './shared/day-patterns.js';
import { lessonsOf, type PlannedLesson } from './shared/limited-days.js';

const LAST_SMALL_YEAR = 3;
/** Ours: no authority states one for television. Primary pupils are to sleep by 21:20 (Ministry of Education, 2021). */
const EVENING = 20 * HOUR;

export const eveningForSmallChildren: Rule = {
  id: 'evening-for-small-children',
  severity: 'warning',
  summary: { zh: '低年级的课播到晚上', en: 'Lessons for small children are on air in the evening' },
  rationale: {
    zh: '小学一至三年级的课（含重播）不宜在 20:00 以后播出。20:00 是本工具的提醒线；限值若写了 latest-end，就按限值，不再提醒。请把重播移到下午。',
    en: 'Lessons for Primary 1 to 3, repeats too, do not belong after 20:00. That hour is this tool’s own reminder: limits that state latest-end take its place. Move the repeat to the afternoon.',
  },
  *check({ project, timeline }) {
    const isSmall = ({ stage, year }: { stage: string; year: number | undefined }) =>
      stage === 'primary' && year !== undefined && year <= LAST_SMALL_YEAR;
    const hasOwnLimit = (grade: string) => project.limits.some(({ latestEnd }) => latestEnd.has(grade));
    const small = [...project.channels.values()].flatMap(({ grades }) => grades).filter(isSmall);
    if (small.every(({ id }) => hasOwnLimit(id))) return;
    const found = new Map<string, { item: PlannedLesson; grade: string; days: Day[] }>();
    for (const { channel, days, items } of dayPatterns(timeline)) {
      for (const grade of channel.grades) {
        if (!isSmall(grade) || hasOwnLimit(grade.id)) continue;
        const item = lessonsOf({ items }, grade).shown.find(({ to }) => to > EVENING);
        if (item === undefined) continue;
        const key = `${channel.id} ${grade.id} ${item.from}`;
        const before = found.get(key);
        if (before === undefined) found.set(key, { item, grade: grade.id, days: [...days] });
        else before.days.push(...days);
      }
    }
    for (const { item, grade, days } of found.values()) {
      const when = onDays(
        days.reduce((first, day) => (day < first ? day : first)),
        days.length,
      );
      const over = spokenLength(item.to - EVENING);
      const [from, to] = [formatClock(item.from), formatClock(item.to)];
      yield {
        message: {
          zh: `“${grade}”的课在 ${from}-${to} 播出，比 20:00 晚 ${over.zh}，请移到下午${when.zh}（本工具的提醒线，限值没有写 latest-end）`,
          en: `a lesson of "${grade}" is on air at ${from}-${to}, ${over.en} past 20:00; move it to the afternoon${when.en} (this tool’s own mark: no limits state latest-end)`,
        },
        span: item.span,
        subject: grade,
      };
    }
  },
};
