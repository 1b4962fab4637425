import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { schemaNamed } from '../outputs/a-view.js';
import { TWO_ZONES } from '../release/a-release.js';
import { runMain } from './run-main.js';

/** 09:10 in Shanghai. */
const NOW = '2020-03-09T01:10:00Z';
const CATCH_UP = 'channels: {catch-up: {days: 7, dialect: tvdr, clock: utc}, ';
const BASE: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  ...TWO_ZONES,
  'zones/one.yaml': (TWO_ZONES['zones/one.yaml'] ?? '').replace('channels: {', CATCH_UP),
};
const folder = mkdtempSync(join(tmpdir(), 'airclass-on-air-'));
const run = (...argv: readonly string[]) => runMain(folder, NOW, ['on-air', ...argv]);
const json = async (...argv: readonly string[]) => JSON.parse((await run(...argv, '--format', 'json')).out);
const write = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** The second release shows maths at 09:00 of 10 March, and both begin on 9 March at 00:00. */
beforeAll(async () => {
  write(BASE);
  const build = () => runMain(folder, NOW, ['build', '--from', '2020-03-09', '--quiet', '--accept-shrink']);
  expect(await build()).toMatchObject({ code: 0 });
  write({
    'courses/p1.yaml': (BASE['courses/p1.yaml'] ?? '').replace('一, 二', '第一课, 二'),
    'timetables/p1.yaml': `${BASE['timetables/p1.yaml']}changes:\n  - {on: 2020-03-10, at: 09:00, show: math, reason: 停电}\n  - {on: 2020-03-11, at: 09:30, cancel: true, reason: 设备检修}\n  - {on: 2020-03-20, at: 09:30, cancel: true}\n`,
  });
  expect(await build()).toMatchObject({ code: 0 });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('an answer', () => {
  test('for people: now, next, then, what the release before said, files, catch-up', async () => {
    const { code, out } = await run('--at', '2020-03-10 09:05');
    expect(code).toBe(0);
    expect(out.replaceAll(/\d{6}-\w{12}/g, (id) => id.slice(0, 6))).toBe(`2020-03-10 Tue 09:05  release 000002

p1  一年级
  now   09:00–09:20  Primary 1 Mathematics, lesson 2 (停电)
  was   09:00–09:20  Primary 1 Chinese, lesson 2 (release 000001)
  next  09:20–09:30  Break
  then  09:30–09:50  Primary 1 Mathematics, lesson 3
  one  1  lesson  /edu/P1/math/02.mp4  5:00 / 20:00
    catch-up https://one.example/p1.m3u8?tvdr=20200310010000GMT-20200310012000GMT
  two  2  lesson  P1/math/02.mp4       5:00
`);
  });

  test('a cell that is cancelled says why, for as long as it would have lasted', async () => {
    const now = async (time: string) =>
      /now .*/.exec((await run('--at', `2020-03-11 ${time}`, '--zone', 'one')).out)?.[0];
    expect(await now('09:29')).not.toContain('设备检修');
    expect(await now('09:30')).toMatch(/now {3}09:20–\S+ {2}\D+ \(设备检修\)$/);
    expect(await now('09:49')).toContain('设备检修');
    expect(await now('09:50')).not.toContain('设备检修');
    const [channel] = (await json('--at', '2020-03-11 09:35')).channels;
    expect(channel).toMatchObject({ now: { run: 'fill', reason: { zh: '设备检修' } } });
  });

  test('in Chinese, at the clock’s time', async () => {
    expect((await run('--lang', 'zh', '--zone', 'one')).out).toMatch(
      /^2020-03-09 周一 09:10 {2}版本 000002[^\n]+\n\np1 {2}一年级\n {2}正在播 {2}09:00–09:20 {2}小学一年级语文：第一课\n {2}原为 {4}09:00–09:20 {2}小学一年级语文：一（版本 000001-\w+）\n {2}接着播 /,
    );
  });

  test('as JSON, as its schema says', async () => {
    const check = new Ajv2020().compile(schemaNamed('on-air'));
    const report = await json('--at', '2020-03-10 09:05');
    check(report);
    expect(check.errors).toBeNull();
    expect(report).toMatchObject({ at: '2020-03-10T09:05:00+08:00', until: '2020-03-12T00:00:00+08:00' });
    expect(report.channels).toMatchObject([
      {
        channel: 'p1',
        now: { lesson: 'P1-math-02', run: 'first', reason: { zh: '停电' } },
        before: { lesson: 'P1-chinese-02' },
        next: { run: 'fill', start: '2020-03-10T09:20:00+08:00' },
        planned: { lesson: 'P1-math-03' },
        zones: [
          {
            zone: 'one',
            covered: true,
            plays: { kind: 'recording', source: '/edu/P1/math/02.mp4', 'position-ms': 300_000 },
          },
          { zone: 'two', covered: true, plays: { source: 'P1/math/02.mp4' } },
        ],
      },
    ]);
  });

  test('nothing is said of the release before where it says the same', async () => {
    expect(Object.keys((await json('--at', '14:40')).channels[0])).not.toContain('before');
  });

  test.each([
    ['the first instant of a lesson is its own', '2020-03-09 09:00', 'P1-chinese-01', '09:20', 'recording'],
    ['its end is what follows', '2020-03-09 09:20', undefined, '09:30', 'slate'],
    ['the first instant of a broadcast day', '2020-03-10 00:00', undefined, '09:00', 'slate'],
    ['the last second of a broadcast day', '2020-03-09 23:59:59', undefined, '00:00', 'slate'],
  ])('%s', async (_, at, lesson, stop, kind) => {
    const { now, next, zones } = (await json('--at', at)).channels[0];
    expect([now.lesson, now.stop.slice(11, 16), next.start, zones[0].plays.kind]).toEqual([
      lesson,
      stop,
      now.stop,
      kind,
    ]);
  });

  test('at the release’s end there is no next, and zones that end before say so', async () => {
    const { out } = await run('--at', '2020-03-11 23:00');
    expect(out).toContain('\n  next  2020-03-12 00:00');
    expect(out).toContain('the release ends');
    expect(out).toContain('\n  two  2  does not cover this time\n');
  });

  test.each([['p1'], ['1'], ['p1.two.example']])('--channel %s', async (channel) => {
    expect((await json('--channel', channel)).channels[0].channel).toBe('p1');
  });

  test('of an earlier release there is none before it', async () => {
    const [first = ''] = (await runMain(folder, NOW, ['releases'])).out.match(/000001-\w+/) ?? [];
    const report = await json('--release', first, '--at', '2020-03-10 09:05');
    expect([report.release, report.previous, report.channels[0].now.lesson]).toEqual([
      first,
      undefined,
      'P1-chinese-02',
    ]);
  });
});

test.each([
  [
    ['--at', '2020-04-01 09:00'],
    /release 000002-\w+ has 2020-03-09 00:00 to 2020-03-12 00:00, and not 2020-04-01 09:00: name a time within it with --at/,
  ],
  [['--at', '2020-03-12 00:00'], /, and not 2020-03-12 00:00/],
  [['--now', '2020-03-01'], /, and not 2020-03-01 00:00/],
  [['--at', 'noon'], /--at is not a time: "noon"/],
  [['--zone', 'tow'], /there is no zone "tow"; did you mean "two"\?/],
  [['--channel', 'p7'], /there is no channel "p7"/],
  [['--release', '000009-none'], /there is no release "000009-none"/],
  [['--out', 'none'], /nothing was published into/],
])('%j is refused in one line', async (argv, says) => {
  const { code, out, err } = await run(...argv);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^airclass: [^\n]+\n(?:To go on, run:\n {2}airclass [^\n]+\n)?$/);
  expect(err).toMatch(says);
});

test('the flat layout has a current release too', async () => {
  const build = ['build', '--from', '2020-03-09', '--quiet', '--layout', 'flat', '--out', 'flat'];
  expect(await runMain(folder, NOW, build)).toMatchObject({ code: 0 });
  expect((await json('--out', 'flat', '--at', '2020-03-10 09:05')).channels[0].now.lesson).toBe('P1-math-02');
  const { out } = await runMain(folder, NOW, ['diff', 'current', 'flat']);
  expect(out).toMatch(/^release 000002-\w+ → release 000001-\w+, [^\n]+\nNothing changes for viewers\.\n$/);
});

describe('what is damaged', () => {
  const releases = async () => (await runMain(folder, NOW, ['releases'])).out.match(/00000\d-\w+/g) ?? [];

  test('in the release before: that is said, and there is an answer', async () => {
    const [first = ''] = await releases();
    const path = join(folder, 'out/releases', first, 'timeline/p1.json');
    const text = readFileSync(path);
    writeFileSync(path, '{');
    const { code, out, err } = await run('--at', '2020-03-10 09:05');
    writeFileSync(path, text);
    expect({ code, err }).toEqual({ code: 0, err: expect.stringMatching(/timeline.* is damaged: [^\n]+\n$/) });
    expect(out).toContain('lesson 2 (停电)');
    expect(out).not.toContain('  was ');
  });

  test('in the current one: a list that cannot be read is not an answer', async () => {
    const path = join(folder, 'out/current/one/playout/p1/ffplayout/2020/03/2020-03-10.json');
    const text = readFileSync(path);
    writeFileSync(path, '{');
    const { code, err } = await run('--at', '2020-03-10 09:05');
    writeFileSync(path, text);
    expect({ code, err }).toEqual({
      code: 1,
      err: expect.stringMatching(/^airclass: [^\n]+2020-03-10\.json" is damaged; see airclass verify\n$/),
    });
  });
});
