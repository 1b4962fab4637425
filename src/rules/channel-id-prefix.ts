import type { Rule } from './rule.js';

export const channelIdPrefix: Rule = {
  id: 'channel-id-prefix',
  severity: 'warning',
  summary: { zh: '一个频道标识是另一个的开头', en: 'A channel’s id is the beginning of another’s' },
  rationale: {
    zh: '有的机顶盒和服务器只比较标识的开头，例如把 edu.p10 当成 edu.p1，整天播错频道。请补零（edu.p01），或把号码放到前面（p1.edu）。',
    en: 'Some boxes and servers compare only the beginning, take edu.p10 for edu.p1 and show the wrong channel all day. Pad the number (edu.p01), or put it first (p1.edu).',
  },
  *check({ project }) {
    for (const { id: zone, lineup } of project.zones.values()) {
      for (const entry of lineup) {
        const short = entry.id.toLowerCase();
        const longer = lineup.find((other) => other !== entry && other.id.toLowerCase().startsWith(short));
        // Two equal ids are a separate error.
        if (longer === undefined || longer.id.length === entry.id.length) continue;
        yield {
          message: {
            zh: `专区“${zone}”的标识“${entry.id}”是“${longer.id}”的开头，请改名或补零`,
            en: `in zone "${zone}" the id "${entry.id}" is the beginning of "${longer.id}"; rename one, or pad the number`,
          },
          span: entry.span,
          related: [{ message: { zh: '较长的标识', en: 'the longer id' }, span: longer.span }],
          subject: zone,
        };
      }
    }
  },
};
