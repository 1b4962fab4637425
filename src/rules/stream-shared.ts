import type { Finding } from '../diagnostics/problem.js';
import type { LineupEntry, Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

export const streamShared: Rule = {
  id: 'stream-shared',
  severity: 'warning',
  summary: { zh: '两个频道用同一个直播流', en: 'Two channels use one stream' },
  rationale: {
    zh: '其中一个频道会整天播错年级，或回看到别的年级，多半是复制后忘了改。请改正 stream 或 catch-up。',
    en: 'One of them would show another grade’s lessons all day, or when looking back; usually a line was copied and not changed. Correct stream or catch-up.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) {
      yield* sharedStreams(zone);
      yield* sharedCatchUp(zone);
    }
  },
};

function* sharedStreams({ id: zone, lineup }: Zone): Iterable<Finding> {
  const seen = new Map<string, LineupEntry>();
  for (const entry of lineup) {
    for (const stream of entry.streams) {
      const twin = seen.get(stream);
      seen.set(stream, twin ?? entry);
      if (twin === undefined || twin === entry) continue;
      yield {
        message: {
          zh: `专区“${zone}”的频道“${entry.channel.id}”与“${twin.channel.id}”用同一个流“${stream}”，请改正`,
          en: `in zone "${zone}" channel "${entry.channel.id}" has the stream of "${twin.channel.id}", "${stream}"; correct one`,
        },
        span: entry.span,
        related: [{ message: { zh: '另一个频道', en: 'the other channel' }, span: twin.span }],
        subject: zone,
      };
    }
  }
}

function* sharedCatchUp({ id: zone, lineup }: Zone): Iterable<Finding> {
  const seen = new Map<string, LineupEntry>();
  for (const entry of lineup) {
    const { catchUp, catchUpSpan, channel } = entry;
    const twin = catchUp === undefined ? undefined : seen.get(catchUp);
    if (catchUp !== undefined) seen.set(catchUp, twin ?? entry);
    if (twin === undefined) continue;
    yield {
      message: {
        zh: `专区“${zone}”的频道“${channel.id}”与“${twin.channel.id}”用同一个回看地址“${catchUp}”，请改正`,
        en: `in zone "${zone}" channel "${channel.id}" looks back at the address of "${twin.channel.id}", "${catchUp}"; correct one`,
      },
      span: catchUpSpan,
      related: [{ message: { zh: '另一个频道', en: 'the other channel' }, span: twin.catchUpSpan }],
      subject: zone,
    };
  }
}
