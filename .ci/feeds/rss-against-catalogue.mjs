// A zone's RSS, read by python3-feedparser, against its on-demand catalogue and the release's first day.
// node rss-against-catalogue.mjs <release> <zone>
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const [release, zone] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(join(release, path), 'utf8'));
const begins = Date.parse(`${json('manifest.json').window.from}T06:00:00+08:00`);
const expected = new Map(json(`${zone}/on-demand.json`).items.map((item) => [item.id, item]));
const feed = join(release, zone, 'rss/feed.xml');
const rows = execFileSync('/usr/bin/python3', [join(import.meta.dirname, 'read-rss.py'), feed], {
  encoding: 'utf8',
  maxBuffer: 1 << 28,
});
const items = rows
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line));
const differences = [];
const seen = new Set();
for (const { guid, isAddress, title, link, opens, url, enclosure, seconds, credits } of items) {
  const id = guid.slice(guid.lastIndexOf('.') + 1);
  const lesson = expected.get(id);
  seen.add(id);
  const found = [isAddress, title, link, url, enclosure, opens, seconds, credits[0]];
  const wanted = lesson && [
    false,
    `${lesson['grade-title'].zh}${lesson['course-title'].zh}：${lesson.title.zh}`,
    lesson.url,
    lesson.url,
    lesson.url,
    Date.parse(lesson.opens),
    lesson['length-ms'] === undefined ? null : Math.round(lesson['length-ms'] / 1000),
    lesson.teacher.name.zh,
  ];
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    differences.push(`${guid}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`);
  if (opens >= begins) differences.push(`${guid} is listed before it is open`);
}
for (const { id, opens } of expected.values()) {
  const at = Date.parse(opens);
  if (at < begins && at >= begins - 30 * 86_400_000 && !seen.has(id)) differences.push(`${id} is not there`);
}
console.log(`${items.length} items, ${differences.length} differences`);
for (const line of differences.slice(0, 20)) console.log(line);
process.exitCode = differences.length === 0 && items.length > 0 ? 0 : 1;
