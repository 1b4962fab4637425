import type { Rule } from './rule.js';

export const zoneLacksChannel: Rule = {
  id: 'zone-lacks-channel',
  severity: 'warning',
  summary: { zh: '有的专区没有转播某个频道', en: 'A zone does not carry a channel that others carry' },
  rationale: {
    zh: '同一年级的课在各专区同时播出。新增年级时容易漏写一个专区的 lineup，该专区的学生就看不到。请补上；若本来就不转播，请在 project.yaml 中按专区豁免。',
    en: 'A grade’s lessons are on air in every zone at once. When a grade is added, the lineup of one zone is easily forgotten, and its pupils see nothing. Add the channel; waive this for a zone that is not to carry it.',
  },
  *check({ project }) {
    const zones = [...project.zones.values()].filter(({ lineup }) => lineup.length > 0);
    const carriedBy = (id: string) => zones.filter(({ lineup }) => lineup.some(({ channel }) => channel.id === id));
    for (const zone of zones) {
      const lacking = [...project.channels.values()].filter(({ id }) => {
        const carriers = carriedBy(id);
        return carriers.length > 0 && !carriers.includes(zone);
      });
      if (lacking.length === 0) continue;
      const [zh, en] = ['、', ', '].map((comma) => lacking.map(({ id }) => `“${id}”`).join(comma));
      yield {
        message: {
          zh: `专区“${zone.id}”没有转播频道${zh}，别的专区有；请加入 lineup`,
          en: `zone "${zone.id}" does not carry ${en?.replace(/[“”]/g, '"')}, which other zones do; add ${lacking.length === 1 ? 'it' : 'them'} to its lineup`,
        },
        span: zone.span,
        subject: zone.id,
      };
    }
  },
};
