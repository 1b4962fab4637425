import { appendFileSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formats } from '../../src/load/formats.js';
import { readEvents } from '../../src/proof/dvb/read-events.js';
import { readSection } from '../../src/proof/dvb/read-section.js';
import { SectionStream } from '../../src/proof/dvb/section-stream.js';
import { SMALL_PROJECT } from '../a-project.js';
import { put } from '../media/media-bench.js';
import { schemaNamed } from '../outputs/a-view.js';
import { ffplayoutLog } from '../published/as-run/a-timeline.js';
import { runMain } from './run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-follow-'));
const at = (path: string) => join(folder, path);
const run = (clock: string, ...argv: readonly string[]) => runMain(folder, `2020-03-09T${clock}+08:00`, argv);
const follow = (clock: string, ...argv: readonly string[]) =>
  run(clock, 'follow', ...argv, '--filler', 'own/', '--once', '--lang', 'en');

const SCHOOL = {
  ...SMALL_PROJECT,
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  09:20-09:40: math\n  10:00-10:20: chinese\n',
  'zones/one.yaml': `id: one
title: 一区
lineup:
  p1: {number: 1, id: p1.edu, name: 一年级, stream: "https://live.example/p1.m3u8", service-id: 801}
outputs:
  xmltv: {days: 2, past-days: 0}
  channels: {catch-up: {days: 7, dialect: playseek}}
  dvb: {original-network-id: 1, transport-stream-id: 2, bitrate: 500kbps, languages: {zh: chi}}
`,
};

beforeAll(async () => {
  await put(folder, Object.fromEntries(Object.entries(SCHOOL).map(([path, text]) => [`school/${path}`, text])));
  const { code, err } = await run('05:00', 'build', 'school', '--from', '2020-03-09', '--quiet');
  if (code !== 0) throw new Error(err);
});
afterAll(() => rmSync(folder, { recursive: true }));

const live = (name: string) => readFileSync(at(`out/live/one/${name}`));
const now = () => JSON.parse(live('now.json').toString()).channels[0];

/** Times, running status and name of present and following, and their version. */
function tables() {
  const events = new Map<number, string>();
  let version = -1;
  const stream = new SectionStream(({ pid, bytes }) => {
    const section = readSection(bytes);
    if (pid !== 0x12 || typeof section === 'string') return;
    section.body.take(6);
    version = section.version;
    for (const { start, stop, status, texts } of readEvents(section.body)) {
      const clock = (instant: number) => new Date(instant + 8 * 3_600_000).toISOString().slice(11, 19);
      events.set(section.number, `${clock(start)}-${clock(stop)} ${status} ${[...texts.values()][0]?.name}`);
    }
  });
  stream.add(live('eit-pf.ts'));
  stream.end();
  return { version, present: events.get(0), following: events.get(1) };
}

const LATE = [
  '08:59:00 01:00 /edu/airclass-slate.png',
  '09:00:02 18:00 /edu/P1/chinese/01.mp4',
  '09:18:02 02:00 /edu/own/card.mp4',
];

describe('the log of a player', () => {
  test('is followed: now and next, guide, catch-up and EIT, each as its schema says', async () => {
    writeFileSync(at('p1.log'), ffplayoutLog(LATE.slice(0, 2)));
    expect(await follow('09:05:00', 'p1=p1.log')).toMatchObject({ code: 0 });
    expect(now()).toMatchObject({
      source: 'air',
      state: 'on-air',
      now: { lesson: 'P1-chinese-01', start: '2020-03-09T09:00:02+08:00' },
      next: { lesson: 'P1-math-01' },
    });
    expect(live('guide.xml').toString()).toMatch(
      /<programme start="20200309090002 \+0800" stop="20200309092000 \+0800" channel="p1.edu">\s*<title/,
    );
    const first = tables();
    expect(first).toMatchObject({
      present: '09:00:02-09:20:00 4 小学一年级语文：一',
      following: expect.stringMatching(/^09:20:00-09:40:00 1 /),
    });

    appendFileSync(at('p1.log'), ffplayoutLog([...LATE.slice(2), '09:20:01 20:00 /edu/P1/math/01.mp4']));
    expect(await follow('09:21:00', 'p1=p1.log')).toMatchObject({ code: 0 });
    const second = tables();
    expect(second.present).toMatch(/^09:20:01-09:40:00 4 小学一年级数学/);
    expect(second.version).toBe((first.version + 1) % 32);
    const [window] = JSON.parse(live('catch-up.json').toString()).channels[0].windows;
    expect(window).toMatchObject({
      event: 'p1.P1-chinese-01',
      start: '2020-03-09T09:00:02+08:00',
      stop: '2020-03-09T09:20:01+08:00',
      url: expect.stringContaining('playseek=20200309090002-20200309092001'),
    });

    const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, formats });
    for (const name of ['now', 'catch-up'] as const) {
      const validate = ajv.compile(await schemaNamed(`live-${name}`));
      validate(JSON.parse(live(`${name}.json`).toString()));
      expect(validate.errors).toBe(null);
    }
  });

  test('is gone after a rotation: what was on air stays known', async () => {
    renameSync(at('p1.log'), at('old.log'));
    writeFileSync(at('p1.log'), ffplayoutLog(['10:00:00.500 20:00 /edu/P1/chinese/02.mp4']));
    expect(await follow('10:05:00', 'p1=p1.log')).toMatchObject({ code: 0 });
    const guide = live('guide.xml').toString();
    for (const start of ['090002', '092001', '100001']) expect(guide).toContain(`start="20200309${start} +0800"`);
    expect(JSON.parse(live('catch-up.json').toString()).channels[0].windows).toHaveLength(2);
  });

  test('falls silent: that is said, and the plan is shown', async () => {
    const { err } = await follow('11:00:00', 'p1=p1.log');
    expect(err).toContain('one/p1: its source has fallen silent, the plan is shown (last line: 2020-03-09 10:00)');
    expect(now()).toMatchObject({ source: 'plan', state: 'silent' });
    expect(tables().present).toMatch(/ 0 /);
  });
});

test('samples of a monitor: a lesson begins where its offset says', async () => {
  const sample = (clock: string, more: object) =>
    `${JSON.stringify({ at: `2020-03-09T${clock}+08:00`, zone: 'one', channel: 'p1', ...more })}\n`;
  writeFileSync(
    at('monitor.jsonl'),
    [
      sample('09:01:00', { state: 'as-planned', lesson: 'P1-chinese-01', offset: 57.1 }),
      sample('09:02:00', { state: 'as-planned', recording: 'P1/chinese/01.mp4', offset: 117.2 }),
      sample('09:03:00', { state: 'unreachable' }),
      '{"at":"later"}\n',
      '{"at":"2020-03-0',
    ].join(''),
  );
  const { code, err } = await follow('09:04:00', 'monitor.jsonl', '--to', 'heard');
  expect(code).toBe(0);
  expect(err).toContain('this line is not JSON with at, channel and state: {"at":"later"}');
  const [one] = JSON.parse(readFileSync(at('heard/one/now.json'), 'utf8')).channels;
  expect(one).toMatchObject({
    state: 'on-air',
    now: { lesson: 'P1-chinese-01', start: '2020-03-09T09:00:02.900+08:00' },
  });
});

test('CSV with names of channels, and one of a channel that is not there', async () => {
  writeFileSync(
    at('day.csv'),
    'channel,start,duration,file\np1.edu,2020-03-09 09:00:01,20:00,P1/chinese/01.mp4\np9,2020-03-09 09:00:01,20:00,x\n',
  );
  const { code, err } = await follow('09:05:00', 'day.csv', '--to', 'of-csv');
  expect(code).toBe(0);
  expect(err).toContain('names the channel "p9"');
  const [one] = JSON.parse(readFileSync(at('of-csv/one/now.json'), 'utf8')).channels;
  expect(one).toMatchObject({ state: 'on-air', now: { start: '2020-03-09T09:00:01+08:00' } });
});

describe('what cannot be followed', () => {
  test.each([
    ['a clock that is ahead', ['p1=ahead.log'], 0, 'the clock of its source is ahead'],
    ['a file that is not there', ['p1=none.log'], 1, '"none.log" does not exist'],
    ['another kind of file', ['p1=school/project.yaml'], 0, 'is neither ffplayout’s log'],
    ['a folder', ['p1=school'], 1, 'not a regular file'],
    ['a channel that the release lacks', ['p7=p1.log'], 2, 'the release has no channel "p7"'],
    ['a zone that the release lacks', ['two/p1=p1.log'], 2, 'the release has no zone "two"'],
    ['a release as the place to write to', ['p1=p1.log', '--to', 'out/releases/x'], 2, 'belongs to releases'],
  ])('%s', async (_, argv, code, says) => {
    writeFileSync(at('ahead.log'), ffplayoutLog(['10:00:00 20:00 /edu/P1/chinese/02.mp4']));
    const ran = await follow('09:05:00', ...argv, ...(argv.includes('--to') ? [] : ['--to', 'other']));
    expect({ code: ran.code, err: ran.err.replaceAll(`${folder}/`, '') }).toMatchObject({
      code,
      err: expect.stringContaining(says),
    });
  });

  test('a state that is damaged is reported, and nothing is taken from it', async () => {
    writeFileSync(at('out/live/one/state.json'), '{"version":1,"channels":');
    const { code, err } = await follow('10:05:00', 'p1=p1.log');
    expect(code).toBe(0);
    expect(err).toContain('state.json" cannot be read and is made anew');
  });
});

test('nothing is written into the release', () => {
  expect(readdirSync(at('out')).sort()).toContain('live');
  expect(readdirSync(at('out/current')).sort()).not.toContain('live');
});
