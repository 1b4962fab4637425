import { writeFileSync } from 'node:fs';
import { create } from 'xmlbuilder2';
import { syntheticProgrammes, xmltvTime } from '../synthetic-project.mjs';

const [out, channels, days] = process.argv.slice(2);
const tv = create({ version: '1.0', encoding: 'UTF-8' }).ele('tv');
for (const p of syntheticProgrammes({ channels: Number(channels), days: Number(days) })) {
  const node = tv.ele('programme', { start: xmltvTime(p.start), stop: xmltvTime(p.stop), channel: p.channel });
  for (const [lang, text] of p.titles) node.ele('title', { lang }).txt(text);
  for (const [lang, text] of p.subTitles) node.ele('sub-title', { lang }).txt(text);
  for (const [lang, text] of p.descriptions) node.ele('desc', { lang }).txt(text);
  const credits = node.ele('credits');
  credits.ele('actor', { role: '主讲教师' }).txt(p.presenter);
  credits.ele('presenter').txt(p.presenter);
  for (const [lang, text] of p.categories) node.ele('category', { lang }).txt(text);
  for (const text of p.keywords) node.ele('keyword', { lang: 'zh' }).txt(text);
  for (const [system, text] of p.episodes) node.ele('episode-num', { system }).txt(text);
  if (p.previousStart !== undefined) node.ele('previously-shown', { start: xmltvTime(p.previousStart) });
}
writeFileSync(out, tv.end({ prettyPrint: true }));
