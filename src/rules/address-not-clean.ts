import type { Finding } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import type { Zone } from '../model/zone.js';
import type { Rule } from './rule.js';

/** What RFC 3986 forbids and lists, playlists and XML attributes stumble over. */
const UNCLEAN = /[\s"'<>\\^`|]/;

export const addressNotClean: Rule = {
  id: 'address-not-clean',
  severity: 'error',
  summary: { zh: '网址含有空格或引号', en: 'An address has a blank or a quote' },
  rationale: {
    zh: '播放器在空格和引号处切断网址，频道就没有画面或台标。请写成百分号形式（空格为 %20，" 为 %22，\' 为 %27），或换一个文件名。',
    en: 'Players cut an address at a blank or a quote, and the channel has no picture or no logo. Write its percent form (%20 for a blank, %22 for ", %27 for \'), or rename the file.',
  },
  *check({ project }) {
    for (const zone of project.zones.values()) {
      const where = { zh: `专区“${zone.id}”`, en: `zone "${zone.id}"` };
      for (const { address, span } of addresses(zone)) yield* unclean(address, where, { span, subject: zone.id });
    }
    for (const { id, source, span } of project.programmes.values()) {
      if (source?.includes('://'))
        yield* unclean(source, { zh: `节目“${id}”`, en: `programme "${id}"` }, { span, subject: id });
    }
  },
};

function* unclean(address: string, where: Text, place: Pick<Finding, 'span' | 'subject'>): Iterable<Finding> {
  const [character] = UNCLEAN.exec(address) ?? [];
  if (character === undefined) return;
  const named = /\s/.test(character) ? { zh: '空格', en: 'a blank' } : { zh: character, en: character };
  yield {
    message: {
      zh: `${where.zh}的网址“${address}”含有${named.zh}，请写成 ${percent(character)}`,
      en: `the address "${address}" in ${where.en} has ${named.en}: write ${percent(character)}`,
    },
    ...place,
  };
}

function* addresses({ lineup, channels, onDemand, feeds }: Zone) {
  for (const { streams, streamSpan, catchUp, catchUpSpan, logo, logoSpan } of lineup) {
    for (const address of streams) yield { address, span: streamSpan };
    if (catchUp !== undefined) yield { address: catchUp, span: catchUpSpan };
    if (logo !== undefined) yield { address: logo, span: logoSpan };
  }
  if (channels?.guideUrl !== undefined) yield { address: channels.guideUrl, span: channels.span };
  for (const address of [channels?.proxy?.live, channels?.proxy?.catchUp])
    if (channels?.proxy !== undefined && address !== undefined) yield { address, span: channels.proxy.span };
  if (onDemand?.url !== undefined) yield { address: onDemand.url, span: onDemand.span };
  if (feeds?.rss !== undefined) yield { address: feeds.rss.link, span: feeds.rss.span };
}

function percent(character: string): string {
  return `%${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0')}`;
}
