import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { timelineTables } from '../../../src/outputs/timeline/timeline-tables.js';
import { readTimeline } from '../../../src/published/read-timeline.js';
import { airingAt } from '../../../src/published/release-timeline.js';
import { listingOf } from '../../published/listing.js';
import { aView, schemaNamed, zoneFile } from '../a-view.js';

const VIEW = {
  files: {
    ...zoneFile('{xmltv: {days: 2, past-days: 1}, channels: {catch-up: {days: 3, dialect: playseek, clock: utc}}}'),
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, chinese, chinese, chinese, chinese]\nrepeats:\n  - {of: today, from: 09:00-09:20, at: 14:00}\nchanges:\n  - {on: 2020-03-10, at: 09:00, show: chinese 1, reason: 再看一遍}\n  - {on: 2020-03-10, at: 14:00, cancel: true, reason: {zh: 停电, en: A power cut}}\n  - {on: 2020-03-09, at: 14:00, cancel: true, reason: 检修}\n  - {on: 2020-03-11, at: 09:00, cancel: true, reason: 太远}\n',
  },
  lengths: { 'P1/chinese/01.mp4': 1_100_000 },
};

async function written() {
  const view = await aView(VIEW);
  return new Map(
    [...timelineTables([view])].map(
      ({ path, chunks }) => [path, Buffer.concat([...chunks()].map((chunk) => Buffer.from(chunk))).toString()] as const,
    ),
  );
}

test('a table is as its schema says', async () => {
  const files = await written();
  expect([...files.keys()]).toEqual(['timeline/p1.json', 'timeline/zones.json']);
  const check = new Ajv2020({ strictTuples: false }).compile(schemaNamed('timeline'));
  check(JSON.parse(files.get('timeline/p1.json') ?? ''));
  expect(check.errors).toBeNull();
});

test('what is written is read again: days without a gap, first runs, repeats, reasons, what was measured', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-timeline-'));
  try {
    for (const [path, text] of await written()) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const timeline = readTimeline(folder, listingOf(folder));
    const p1 = timeline?.channels.get('p1');
    if (timeline === undefined || p1 === undefined) throw new Error('no table');
    expect(p1.airings[0]?.start).toBe(p1.from);
    expect(p1.airings.at(-1)?.stop).toBe(p1.until);
    for (const [index, { stop }] of p1.airings.entries()) expect(p1.airings[index + 1]?.start ?? p1.until).toBe(stop);
    const first = airingAt(p1, Date.parse('2020-03-09T09:10:00+08:00'));
    expect(first).toMatchObject({
      id: 'p1.P1-chinese-01',
      run: 'first',
      item: { lesson: 'P1-chinese-01', recording: { file: 'P1/chinese/01.mp4', 'length-ms': 1_100_000 } },
    });
    expect(airingAt(p1, Date.parse('2020-03-10T09:00:00+08:00'))?.reason).toMatchObject({ zh: '再看一遍' });
    const at = (time: string) => Date.parse(`2020-03-${time}:00+08:00`);
    expect(p1.cancelled).toEqual([
      { from: at('09T14:00'), until: at('09T14:20'), reason: { zh: '检修' } },
      { from: at('10T14:00'), until: at('10T14:20'), reason: { zh: '停电', en: 'A power cut' } },
    ]);
    expect(airingAt(p1, p1.until)).toBeUndefined();
    expect(timeline.zones).toMatchObject([
      {
        id: 'one',
        'catch-up': { days: 3, dialect: 'playseek', clock: 'utc' },
        channels: [{ channel: 'p1', number: 701 }],
      },
    ]);
    expect(readTimeline(join(folder, 'nowhere'), {})).toBeUndefined();
  } finally {
    rmSync(folder, { recursive: true });
  }
});
