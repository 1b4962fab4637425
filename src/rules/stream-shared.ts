import type { LineupEntry } from '../model/zone.js';
import type { Rule } from './rule.js';

export const streamShared: Rule = {
  id: 'stream-shared',
  severity: 'warning',
  summary: { zh: '两个频道用同一个直播流', en: 'Two channels use one stream' },
  rationale: {
    zh: '其中一个频道会整天播错年级，多半是复制后忘了改。请改正 stream。',
    en: 'One of them would show another grade’s lessons all day; mostly a line was copied and not changed. Correct the stream.',
  },
  *check({ project }) {
    for (const { id: zone, lineup } of project.zones.values()) {
      const seen = new Map<string, LineupEntry>();
      for (const entry of lineup) {
        const twin = seen.get(entry.stream);
        if (twin === undefined) {
          seen.set(entry.stream, entry);
          continue;
        }
        yield {
          message: {
            zh: `分区“${zone}”的频道“${entry.channel.id}”与“${twin.channel.id}”用同一个流“${entry.stream}”，请改正`,
            en: `in zone "${zone}" channel "${entry.channel.id}" has the stream of "${twin.channel.id}", "${entry.stream}"; correct one`,
          },
          span: entry.span,
          related: [{ message: { zh: '另一个频道', en: 'the other channel' }, span: twin.span }],
          subject: zone,
        };
      }
    }
  },
};
