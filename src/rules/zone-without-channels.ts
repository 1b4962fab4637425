import type { Rule } from './rule.js';

export const zoneWithoutChannels: Rule = {
  id: 'zone-without-channels',
  severity: 'error',
  summary: { zh: '专区没有频道', en: 'A zone carries no channel' },
  rationale: {
    zh: '没有频道就没有节目单、频道列表和播出单可写，机顶盒会得到空文件。请在 lineup 中列出频道；不用的专区请删去文件。',
    en: 'Without a channel there is no guide, no list and no playout to write, and boxes would get empty files. Name the channels in lineup; delete the file of a zone that is not used.',
  },
  *check({ project }) {
    for (const { id, lineup, span } of project.zones.values()) {
      if (lineup.length > 0) continue;
      const message = { zh: `专区“${id}”的 lineup 没有频道`, en: `the lineup of zone "${id}" has no channel` };
      yield { message, span, subject: id };
    }
  },
};
