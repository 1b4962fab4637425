import type { Finding } from '../diagnostics/problem.js';
import type { Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

const MULTICAST = /^(rtp|udp|igmp):/i;

export const addressUnused: Rule = {
  id: 'address-unused',
  severity: 'warning',
  summary: { zh: '写了地址却用不上', en: 'An address is never used' },
  rationale: {
    zh: '频道的回看地址要在专区 outputs.channels 里设置 catch-up 才会写进列表；网关 proxy 的 live、fcc 只用于组播，catch-up 只用于 RTSP 回看。请补上设置，或删去地址。',
    en: 'A channel’s catch-up address is written only where outputs.channels of the zone has catch-up; live and fcc of proxy serve multicast alone, its catch-up RTSP alone. Add the setting, or take the address out.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) {
      yield* unusedCatchUp(zone);
      yield* unusedProxy(zone);
    }
  },
};

function* unusedCatchUp({ id, lineup, channels }: Zone): Iterable<Finding> {
  if (channels?.catchUp !== undefined) return;
  for (const { channel, catchUp, catchUpSpan } of lineup) {
    if (catchUp === undefined) continue;
    yield {
      message: {
        zh: `频道“${channel.id}”有回看地址，而专区“${id}”的 outputs.channels 没有 catch-up，不会写进列表`,
        en: `channel "${channel.id}" has a catch-up address, and outputs.channels of zone "${id}" has no catch-up: it is not written`,
      },
      span: catchUpSpan,
      subject: id,
    };
  }
}

function* unusedProxy({ id, lineup, channels }: Zone): Iterable<Finding> {
  const { proxy, catchUp } = channels ?? {};
  if (proxy === undefined) return;
  const isMulticast = lineup.some(({ streams }) => streams.some((address) => MULTICAST.test(address)));
  const isRtsp = lineup.some(({ catchUp: own, streams }) =>
    [own ?? streams].flat().some((address) => /^rtsps?:/i.test(address)),
  );
  const unused = [
    ...(proxy.live !== undefined && !isMulticast ? ['live'] : []),
    ...(proxy.fcc !== undefined && (proxy.live === undefined || !isMulticast) ? ['fcc'] : []),
    ...(proxy.catchUp !== undefined && (catchUp === undefined || !isRtsp) ? ['catch-up'] : []),
  ];
  for (const key of unused) {
    yield {
      message: {
        zh: `专区“${id}”的 proxy.${key} 用不上：没有它所转换的地址`,
        en: `proxy.${key} of zone "${id}" is unused: there is no address that it would precede`,
      },
      span: proxy.span,
      subject: id,
    };
  }
}
