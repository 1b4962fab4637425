import { closeSync, openSync, writeSync } from 'node:fs';
import { XMLBuilder } from 'fast-xml-parser';
import { syntheticProgrammes, xmltvTime } from '../synthetic-project.mjs';

const [out, channels, days] = process.argv.slice(2);
const builder = new XMLBuilder({ ignoreAttributes: false, attributeNamePrefix: '@', format: true });
const file = openSync(out, 'w');
writeSync(file, '<?xml version="1.0" encoding="UTF-8"?>\n<tv>\n');
const texts = (list) => list.map(([lang, text]) => ({ '@lang': lang, '#text': text }));
for (const p of syntheticProgrammes({ channels: Number(channels), days: Number(days) })) {
  const programme = {
    '@start': xmltvTime(p.start),
    '@stop': xmltvTime(p.stop),
    '@channel': p.channel,
    title: texts(p.titles),
    'sub-title': texts(p.subTitles),
    desc: { '@lang': 'zh', '#text': p.description },
    credits: { actor: { '@role': '主讲教师', '#text': p.presenter }, presenter: p.presenter },
    category: texts(p.categories),
    keyword: p.keywords.map((text) => ({ '@lang': 'zh', '#text': text })),
    length: { '@units': 'minutes', '#text': p.lengthMinutes },
    'episode-num': { '@system': 'xmltv_ns', '#text': p.episode },
    'previously-shown': { '@start': xmltvTime(p.previousStart) },
  };
  writeSync(file, builder.build({ programme }));
}
writeSync(file, '</tv>\n');
closeSync(file);
