import type { Rule } from './rule.js';

export const zoneClocksDisagree: Rule = {
  id: 'zone-clocks-disagree',
  severity: 'warning',
  summary: { zh: '节目单与回看的时钟不一致', en: 'A zone’s guide and its catch-up use different clocks' },
  rationale: {
    zh: '一个用当地时间、一个用 UTC 时，回看会差出时差（中国为 8 小时）。tvdr 的 UTC 时间带 GMT 标记，不会误解；其余的没有标记，服务器只能按约定理解。请让 xmltv.clock 与 catch-up.clock 一致。',
    en: 'With one local and one UTC, catch-up is off by the zone’s offset (8 hours in China). Times of tvdr in UTC are marked GMT and cannot be mistaken; the others are taken as agreed. Give xmltv.clock and catch-up.clock one value.',
  },
  *check({ project }) {
    for (const { id, xmltv, channels } of project.zones.values()) {
      const catchUp = channels?.catchUp;
      if (xmltv === undefined || catchUp === undefined || xmltv.clock === catchUp.clock) continue;
      // Its UTC times say GMT, so no server can mistake them.
      if (catchUp.dialect === 'tvdr' && catchUp.clock === 'utc') continue;
      yield {
        message: {
          zh: `专区“${id}”的回看（${catchUp.dialect}）用 ${catchUp.clock}，节目单用 ${xmltv.clock}，请统一`,
          en: `in zone "${id}" catch-up (${catchUp.dialect}) uses ${catchUp.clock} time and the guide ${xmltv.clock}; let them agree`,
        },
        span: catchUp.span,
        related: [{ message: { zh: '节目单的设置', en: 'the guide’s settings' }, span: xmltv.span }],
        subject: id,
      };
    }
  },
};
