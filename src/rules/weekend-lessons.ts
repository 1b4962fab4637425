import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import type { Weekday } from '../model/time.js';
import type { Rule } from './rule.js';

const WEEKEND: readonly Weekday[] = ['sat', 'sun'];

export const weekendLessons: Rule = {
  id: 'weekend-lessons',
  severity: 'warning',
  summary: { zh: '周末排了新课', en: 'New lessons are on air at weekends' },
  rationale: {
    zh: '周末是休息日，不宜上新课；重播和按官方调休补的课不算。请从 calendar.yaml 的 weekdays 中去掉，或把这些课格写成 ~。',
    en: 'Weekends are for rest: no new lessons. Repeats and official make-up days do not count. Take the day out of weekdays in calendar.yaml, or write ~ in its cells.',
  },
  *check({ project }) {
    for (const weekday of WEEKEND) {
      if (!project.calendar.weekdays.includes(weekday)) continue;
      const cells = [...project.channels.values()].flatMap((channel) =>
        channel.timetables.flatMap(({ rows }) =>
          rows.flatMap(({ cells: row }) => {
            const cell = row.get(weekday);
            return cell?.kind === 'next' || cell?.kind === 'pinned' ? [{ channel, cell }] : [];
          }),
        ),
      );
      const [first] = cells;
      if (first === undefined) continue;
      const channels = new Set(cells.map(({ channel }) => channel)).size;
      yield {
        message: {
          zh: `${WEEKDAY_NAMES[weekday].zh}有 ${cells.length} 格新课（${channels} 个频道，首先是“${first.channel.id}”），请移到平日`,
          en: `${cells.length} cell${cells.length === 1 ? ' has a new lesson' : 's have new lessons'} on ${WEEKDAY_NAMES[weekday].en} (${channels} channel${channels === 1 ? '' : 's'}, the first is "${first.channel.id}"); move them to weekdays`,
        },
        span: first.cell.span,
        subject: first.channel.id,
      };
    }
  },
};
