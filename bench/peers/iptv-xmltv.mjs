import { writeFileSync } from 'node:fs';
import { writeXmltv } from '@iptv/xmltv';
import { syntheticProgrammes } from '../synthetic-project.mjs';

const [out, channels, days] = process.argv.slice(2);
const texts = (list) => list.map(([lang, text]) => ({ lang, _value: text }));
const programmes = [];
for (const p of syntheticProgrammes({ channels: Number(channels), days: Number(days) })) {
  programmes.push({
    start: new Date(p.start),
    stop: new Date(p.stop),
    channel: p.channel,
    title: texts(p.titles),
    subTitle: texts(p.subTitles),
    desc: texts(p.descriptions),
    credits: { actor: [{ _value: p.presenter, role: '主讲教师' }], presenter: [{ _value: p.presenter }] },
    category: texts(p.categories),
    keyword: texts(p.keywords.map((text) => ['zh', text])),
    episodeNum: p.episodes.map(([system, _value]) => ({ system, _value })),
    ...(p.previousStart === undefined ? {} : { previouslyShown: { start: new Date(p.previousStart) } }),
  });
}
writeFileSync(out, writeXmltv({ programmes }));
