import { XMLBuilder } from 'fast-xml-parser';
import { xmltvTime } from '../synthetic-project.mjs';

export const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
const texts = (list) => list.map(([lang, text]) => ({ '@lang': lang, '#text': text }));

/** A programme as the builder takes it. */
export function programmeOf(p) {
  return {
    '@start': xmltvTime(p.start),
    '@stop': xmltvTime(p.stop),
    '@channel': p.channel,
    title: texts(p.titles),
    'sub-title': texts(p.subTitles),
    desc: texts(p.descriptions),
    credits: { actor: { '@role': '主讲教师', '#text': p.presenter }, presenter: p.presenter },
    category: texts(p.categories),
    keyword: p.keywords.map((text) => ({ '@lang': 'zh', '#text': text })),
    'episode-num': p.episodes.map(([system, text]) => ({ '@system': system, '#text': text })),
    ...(p.previousStart === undefined ? {} : { 'previously-shown': { '@start': xmltvTime(p.previousStart) } }),
  };
}
