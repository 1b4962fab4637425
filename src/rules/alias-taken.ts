import type { Span } from '../diagnostics/span.js';
import { fileNameKey } from '../model/feeds/file-name.js';
import type { LineupEntry } from '../model/zone.js';
import type { Rule } from './rule.js';

interface Known {
  readonly entry: LineupEntry;
  readonly span: Span;
}

export const aliasTaken: Rule = {
  id: 'alias-taken',
  severity: 'error',
  summary: { zh: '频道的别名与另一个频道相同', en: 'A channel’s alias is the name of another channel' },
  rationale: {
    zh: '应用按名称查找节目单，同一个名称只能属于一个频道，否则会显示另一个年级的课。名称、别名、频道号和节目单 id 都算，大小写不同也算相同。请改正其中一个。',
    en: 'Apps find a guide by a name, which must be that of one channel alone, or they show another grade’s lessons. Names, aliases, numbers and guide ids all count, and names that differ only in case are the same. Correct one of them.',
  },
  *check({ project }) {
    for (const { id, lineup } of project.zones.values()) {
      const known = new Map<string, Known>();
      for (const entry of lineup) {
        const names = [...Object.values(entry.name), String(entry.number), entry.id];
        for (const name of names) known.set(fileNameKey(name), { entry, span: entry.nameSpan });
      }
      for (const entry of lineup) {
        for (const alias of entry.aliases) {
          const twin = known.get(fileNameKey(alias));
          known.set(fileNameKey(alias), twin ?? { entry, span: entry.aliasesSpan });
          if (twin === undefined || twin.entry === entry) continue;
          const other = twin.entry.channel.id;
          yield {
            message: {
              zh: `专区“${id}”频道“${entry.channel.id}”的别名“${alias}”已用于频道“${other}”，请改正`,
              en: `in zone "${id}" the alias "${alias}" of channel "${entry.channel.id}" is taken by channel "${other}"; correct one`,
            },
            span: entry.aliasesSpan,
            related: [{ message: { zh: '另一个频道', en: 'the other channel' }, span: twin.span }],
            subject: id,
          };
        }
      }
    }
  },
};
