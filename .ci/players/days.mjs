// node days.mjs <release>: every playout list against the schema of its format, and its lengths against the day.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { XMLParser } from 'fast-xml-parser';

const [release] = process.argv.slice(2);
const DAY = 24 * 3_600_000;
const formats = { day: /^\d{4}-\d\d-\d\d$/ };
const schema = (name) =>
  new Ajv2020({ strict: true, formats }).compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')));
const schemas = { ffplayout: schema('ffplayout'), ersatztv: schema('ersatztv-playout') };
const xml = new XMLParser({ isArray: (name) => name === 'track' || name === 'vlc:option', parseTagValue: false });
const millis = (seconds) => Math.round(Number(seconds) * 1000);
const sum = (lengths) => lengths.reduce((total, length) => total + length, 0);

/** How long the day's items last, each as its player counts. */
const LENGTHS = {
  ffplayout: ({ program }) => sum(program.map((item) => millis(item.out) - millis(item.in))),
  ersatztv: ({ items }) => {
    const gaps = items.slice(1).filter(({ start }, index) => start !== items[index].finish);
    if (gaps.length > 0) throw new Error(`a gap at ${gaps[0].start}`);
    return sum(items.map(({ start, finish }) => Date.parse(finish) - Date.parse(start)));
  },
  xspf: ({ playlist }) => sum(playlist.trackList.track.map(({ duration }) => Number(duration))),
  ffconcat: (text) => sum([...text.matchAll(/^duration (\S+)$/gm)].map(([, seconds]) => millis(seconds))),
};

const counts = {};
let failed = 0;
for (const path of readdirSync(release, { recursive: true, encoding: 'utf8' }).sort()) {
  const [, format] = /\/playout\/[^/]+\/(\w+)\/.*\.(?:json|xspf|ffconcat)$/.exec(path) ?? [];
  if (format === undefined) continue;
  const text = readFileSync(join(release, path), 'utf8');
  const data = format === 'xspf' ? xml.parse(text) : format === 'ffconcat' ? text : JSON.parse(text);
  const check = schemas[format];
  const lasts = LENGTHS[format](data);
  counts[format] = (counts[format] ?? 0) + 1;
  if (lasts === DAY && (check === undefined || check(data))) continue;
  failed++;
  console.log(`${path}: ${lasts} ms; ${JSON.stringify(check?.errors ?? [])}`);
}
console.log(JSON.stringify(counts));
const all = ['ffconcat', 'ffplayout', 'ersatztv', 'xspf'];
process.exitCode = failed === 0 && all.every((format) => counts[format] > 0) ? 0 : 1;
