import type { Text } from '../diagnostics/text.js';
import type { CatchUpDialect } from '../model/zone.js';
import type { Rule } from './rule.js';

const OF_DIALECT = /[?&](playseek|tvdr|starttime|endtime)=/i;

export const catchUpAddressOdd: Rule = {
  id: 'catch-up-address-odd',
  severity: 'error',
  summary: { zh: '回看地址与回看方式不符', en: 'A catch-up address does not fit its dialect' },
  rationale: {
    zh: 'playseek、tvdr、starttime 由工具在地址后面加上时间，地址里不能再有；template 则要在地址里用 {begin} 和 {end} 写明时间的位置。否则服务器收到两份时间，或一份也没有。',
    en: 'With playseek, tvdr and starttime the times are added to the address, which must not have them yet; with template the address has {begin} and {end} in their places. Otherwise the server gets the times twice, or not at all.',
  },
  *check({ project }) {
    for (const { id, lineup, channels } of project.zones.values()) {
      const { catchUp } = channels ?? {};
      if (catchUp === undefined) continue;
      let reported = false;
      for (const { channel, catchUp: address, catchUpSpan } of lineup) {
        const why = oddness(address, catchUp.dialect);
        const span = address === undefined ? catchUp.span : catchUpSpan;
        // The zone's own source is at fault once, not for each channel.
        if (why === undefined || (span.start === catchUp.span.start && reported)) continue;
        reported ||= span.start === catchUp.span.start;
        yield {
          message: {
            zh: `专区“${id}”频道“${channel.id}”的回看：${why.zh}`,
            en: `catch-up of channel "${channel.id}" in zone "${id}": ${why.en}`,
          },
          span,
          related: [{ message: { zh: '回看在这里设置', en: 'catch-up is set here' }, span: catchUp.span }],
          subject: id,
        };
      }
    }
  },
};

function oddness(address: string | undefined, dialect: CatchUpDialect): Text | undefined {
  const missing = ['{begin}', '{end}'].filter((place) => address?.includes(place) !== true);
  if (dialect === 'template') {
    if (missing.length === 0) return undefined;
    return {
      zh: `dialect 为 template，而地址“${address ?? ''}”没有 ${missing.join('、')}，请写明`,
      en: `dialect is template, and the address "${address ?? ''}" has no ${missing.join(' and no ')}; write it`,
    };
  }
  if (address !== undefined && missing.length < 2) {
    return {
      zh: `地址“${address}”用了 {begin}、{end}，请把 dialect 写成 template`,
      en: `the address "${address}" has {begin} or {end}; set dialect to template`,
    };
  }
  const [, twice] = OF_DIALECT.exec(address ?? '') ?? [];
  if (twice === undefined) return undefined;
  return {
    zh: `地址“${address}”已有 ${twice}=，${dialect} 会再加一次，请删去`,
    en: `the address "${address}" has ${twice}= already, and ${dialect} adds the times once more; take it out`,
  };
}
