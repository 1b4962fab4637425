import type { Rule } from './rule.js';

export const catchUpNotAsked: Rule = {
  id: 'catch-up-not-asked',
  severity: 'error',
  summary: { zh: '频道的地址不能用来请求回看', en: 'A channel’s address cannot serve catch-up' },
  rationale: {
    zh: '回看时播放器在地址后面加上时间参数，再向服务器请求；组播（udp、rtp、igmp）没有可以请求的服务器，回看只会黑屏。请在频道的 catch-up 或专区 catch-up 的 source 写明 http 或 rtsp 的回看地址，或去掉该专区的 catch-up。',
    en: 'For catch-up, a player adds the times to an address and asks its server. Multicast (udp, rtp, igmp) has no server to ask, and viewers would see nothing. Give an http or rtsp address for catch-up, as catch-up of the channel or as source of the zone’s catch-up, or take catch-up out of the zone.',
  },
  *check({ project }) {
    for (const { id, lineup, channels } of project.zones.values()) {
      const { catchUp } = channels ?? {};
      if (catchUp === undefined) continue;
      for (const { channel, streams, streamSpan, catchUp: own, catchUpSpan } of lineup) {
        const addresses = own === undefined ? streams : [own];
        if (addresses.some((address) => /^(https?|rtsps?):/i.test(address))) continue;
        const named = addresses.join(' ');
        yield {
          message: {
            zh: `专区“${id}”要回看，而频道“${channel.id}”的地址“${named}”不是 http 或 rtsp，无从请求`,
            en: `zone "${id}" wants catch-up, and the address "${named}" of channel "${channel.id}" is neither http nor rtsp: there is no server to ask`,
          },
          span: own === undefined ? streamSpan : catchUpSpan,
          related: [{ message: { zh: '回看在这里设置', en: 'catch-up is set here' }, span: catchUp.span }],
          subject: id,
        };
      }
    }
  },
};
