// Every event of a zone's eit.ts, as GStreamer, tshark and aribts read it, against the release's timeline tables.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { aribtsRows, tsharkRows } from './event-rows.mjs';

const [release, zone, days, file = join(release, zone, 'dvb/eit.ts')] = process.argv.slice(2);
const json = (...path) => JSON.parse(readFileSync(join(release, ...path), 'utf8'));

/** What the tables say is on air in this many days from their first on air, by service and event id. */
function expected() {
  const { services } = json(zone, 'dvb/numbers.json');
  const { window } = json('manifest.json');
  const wanted = new Map();
  for (const [channel, { 'service-id': service, events }] of Object.entries(services)) {
    const numbers = new Map(events.map(([id, number]) => [id, number]));
    const { airings, items } = json('timeline', `${channel}.json`);
    const from = Date.parse(`${window.from}T06:00:00+08:00`);
    for (const [id, start, length, item] of airings.flatMap(inHalfDays)) {
      if (start < from || start >= from + Number(days) * DAY) continue;
      wanted.set(`${service}/${numbers.get(id)}`, {
        id,
        start: new Date(start).toISOString().replace('.000', ''),
        seconds: length / 1000,
        item: items[item],
      });
    }
  }
  return wanted;
}

const DAY = 86_400_000;

/** A duration of DVB is below 24 hours: what lasts longer is announced in pieces of 12 hours, each with its number. */
function inHalfDays([id, start, length, item]) {
  if (length < DAY) return [[id, start, length, item]];
  const pieces = [];
  for (let at = 0; at < length; at += DAY / 2)
    pieces.push([`${id}.${pieces.length + 1}`, start + at, Math.min(DAY / 2, length - at), item]);
  return pieces;
}

/** GB 2312's dash and middle dot go by two names in Unicode: one pair of bytes, and each reader's table has its own. */
const sign = (text) => text?.replaceAll('―', '—').replaceAll('・', '·');

/** What differs, one per line. */
function differences(rows, wanted) {
  const found = [];
  const seen = new Set();
  for (const row of rows) {
    const key = `${row.service}/${row.id}`;
    const event = wanted.get(key);
    if (event === undefined || seen.has(key)) {
      found.push(`${key}: ${event === undefined ? 'not in the tables' : 'read twice'}`);
      continue;
    }
    seen.add(key);
    const { title, teacher, number } = event.item;
    const { zho = {}, eng = {} } = row.texts;
    const pairs = [
      ['start', row.start, event.start],
      ['duration', row.seconds, event.seconds],
      ['title', sign(zho.name), sign(title.zh)],
      ['English title', eng.name, title.en],
      ['teacher', teacher === undefined || zho.text?.startsWith(`主讲：${teacher.name.zh}`), true],
      ['lesson', number === undefined || zho.details?.includes(`第 ${number} 课`), true],
    ];
    for (const [what, is, should] of pairs)
      if (is !== should) found.push(`${event.id}: ${what} is ${is}, should be ${should}`);
  }
  for (const [key, { id }] of wanted) if (!seen.has(key)) found.push(`${id}: not read`);
  return found;
}

const wanted = expected();
const readers = {
  async tshark() {
    const { rows, crcs } = tsharkRows(file);
    return { rows, note: `${crcs} sections, every CRC good` };
  },
  async GStreamer() {
    const script = join(import.meta.dirname, 'gst-events.py');
    const out = execFileSync('/usr/bin/python3', [script, file], { maxBuffer: 1 << 28 }).toString();
    return {
      rows: out
        .trimEnd()
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line)),
      note: '',
    };
  },
  async aribts() {
    const { rows, drops } = await aribtsRows(file);
    if (drops > 0) throw new Error(`${drops} packets out of turn`);
    return { rows, note: '' };
  },
};
for (const [name, read] of Object.entries(readers)) {
  try {
    const { rows, note } = await read();
    const found = differences(rows, wanted);
    console.log(
      `${found.length === 0 ? 'ok' : 'FAILED'}: ${name}: ${rows.length} of ${wanted.size} events, ${found.length} differences ${note}`.trimEnd(),
    );
    for (const line of found.slice(0, 10)) console.log(`  ${line}`);
  } catch (error) {
    console.log(`FAILED: ${name}: ${error.message}`);
  }
}
