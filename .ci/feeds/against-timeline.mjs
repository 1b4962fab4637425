// The calendars of a zone, read by a program that we did not write, against the release's timeline: every first run of
// the calendar's window that the tables cover, each once, at its time, and nothing else.
// node against-timeline.mjs <release> <zone> <days from the first on> <reader> [arguments of the reader]
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [release, zone, days, reader, ...readerArguments] = process.argv.slice(2);
const json = (path) => JSON.parse(readFileSync(join(release, path), 'utf8'));
const DAY = 86_400_000;

const { channels } = json('timeline/zones.json').zones.find(({ id }) => id === zone);
const manifest = json('manifest.json');
const runs = new Map();
let [from, until] = [0, 0];
for (const { channel } of channels) {
  const table = json(`timeline/${channel}.json`);
  [from, until] = [table.from, table.until];
  for (const [id, start, length, item, run] of table.airings) {
    const { grade, teacher, title } = table.items[item];
    if (run === 2) runs.set(id, { start, end: start + length, grade, teacher: teacher.id, title: title.zh });
  }
}
const begins = Date.parse(`${manifest.window.from}T06:00:00+08:00`);
const window = { from: Math.max(from, begins - 7 * DAY), until: Math.min(until, begins + Number(days) * DAY) };

const differences = [];
let count = 0;
for (const [of, owner] of [
  ['grades', 'grade'],
  ['teachers', 'teacher'],
]) {
  const folder = join(release, zone, 'calendar', of);
  if (!existsSync(folder)) continue;
  const paths = readdirSync(folder).map((name) => join(folder, name));
  const rows = execFileSync(reader, [...readerArguments, ...paths], { encoding: 'utf8', maxBuffer: 1 << 28 });
  const found = new Map(paths.map((path) => [path, new Map()]));
  for (const line of rows.split('\n').filter((text) => text !== '')) {
    const event = JSON.parse(line);
    const [id] = event.uid.split('@');
    if (found.get(event.path).has(id)) differences.push(`${event.path}: ${id} twice`);
    found.get(event.path).set(id, event);
  }
  for (const [path, events] of found) {
    const who = basename(path, '.ics');
    for (const [id, run] of runs) {
      if (run[owner] !== who || run.start < window.from || run.start >= window.until) continue;
      const event = events.get(id);
      count += 1;
      if (event === undefined || event.status !== 'CONFIRMED') differences.push(`${path}: no ${id}`);
      else if (event.start !== run.start || event.end !== run.end || event.summary !== run.title)
        differences.push(`${path}: ${id}: ${JSON.stringify(event)} instead of ${JSON.stringify(run)}`);
    }
    for (const [id, event] of events) {
      const isCovered = event.start >= window.from && event.start < window.until;
      const run = runs.get(id);
      const isOnAir = run !== undefined && run[owner] === who;
      if (isCovered && isOnAir !== (event.status === 'CONFIRMED'))
        differences.push(`${path}: ${id} is ${event.status}`);
    }
  }
}
console.log(`${count} events, ${differences.length} differences`);
for (const line of differences.slice(0, 20)) console.log(line);
process.exitCode = differences.length === 0 && count > 0 ? 0 : 1;
