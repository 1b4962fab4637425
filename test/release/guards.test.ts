import { cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

/** 08:30 in Shanghai, on the first day of the term. */
const NOW = '2020-03-09T00:30:00Z';
const LOCKED = TWO_ZONES['zones/one.yaml']?.replace('lineup:', 'lock-time: 2h\nlineup:') ?? '';
const BASE: Readonly<Record<string, string>> = { ...SMALL_PROJECT, ...TWO_ZONES, 'zones/one.yaml': LOCKED };

let folder = '';
const write = (files: Readonly<Record<string, string>>) => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const build = (...argv: readonly string[]) => runMain(folder, NOW, ['build', '--from', '2020-03-09', ...argv]);
const current = () => readlinkSync(join(folder, 'out/current'));
const manifest = () => JSON.parse(readFileSync(join(folder, 'out/current/manifest.json'), 'utf8'));

const template = mkdtempSync(join(tmpdir(), 'airclass-guards-'));
beforeAll(async () => {
  folder = template;
  write(BASE);
  expect(await build()).toMatchObject({ code: 0 });
});
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-guards-'));
  cpSync(template, folder, { recursive: true, verbatimSymlinks: true });
});
afterAll(() => rmSync(template, { recursive: true, force: true }));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (path: string, from: string | RegExp, to: string) => {
  const text = BASE[path] ?? '';
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`nothing to edit in ${path}`);
  return { [path]: edited };
};
const timetable = (from: string, to: string) => edit('timetables/p1.yaml', from, to);
const change = (line: string) => ({ 'timetables/p1.yaml': `${BASE['timetables/p1.yaml']}changes:\n  - ${line}\n` });

test.each([
  ['gone', (path: string) => rmSync(path)],
  ['empty', (path: string) => writeFileSync(path, '')],
  ['of other bytes', (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('01.mp4', '02.mp4'))],
])('a playout list of the current release that is %s is not a day without a promise', async (_, lose) => {
  lose(join(folder, 'out/current/one/playout/p1/ffplayout/2020/03/2020-03-09.json'));
  write(edit('courses/p1.yaml', '加', '加法'));
  const { code, err } = await build();
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('--accept-unknown') });
  expect(err).toContain('2020-03-09.json is missing or has other bytes');
});

describe('a surprise is refused, and published where it is allowed', () => {
  test.each([
    ['a number', edit('zones/two.yaml', 'number: 2', 'number: 22'), 'two p1: number 2 becomes 22', '--accept-renumber'],
    [
      'an id',
      edit('zones/two.yaml', 'p1.two.example', 'q1.two.example'),
      'two p1: id p1.two.example becomes q1.two.example',
      '--accept-renumber',
    ],
    [
      'fewer days',
      edit('zones/two.yaml', 'days: 2', 'days: 1'),
      'two: the guide reached to 2020-03-11T00:00:00+08:00, and now ends at 2020-03-10T00:00:00+08:00',
      '--accept-shrink',
    ],
    [
      'no guide',
      edit('zones/two.yaml', 'xmltv: {days: 2, past-days: 0}, ', ''),
      'two: had a guide, and has none now',
      '--accept-shrink',
    ],
    [
      'no playout list of a kind',
      edit('zones/one.yaml', /formats: \[ffplayout[^\]]*\]/, 'formats: [ffconcat]'),
      'one: had playout/ffplayout/*.json, and has none now',
      '--accept-shrink',
    ],
    [
      'no catalogue',
      edit('zones/two.yaml', ', on-demand: {closes: 30d}', ''),
      'two: had on-demand.json, and has none now',
      '--accept-shrink',
    ],
    [
      'fewer lessons',
      timetable('repeats:\n  - {of: today, from: 09:00-10:00, at: 14:00}\n', ''),
      'one: 4 h of lessons become 2 h from 2020-03-09T00:00:00+08:00 to 2020-03-12T00:00:00+08:00; neither timetable nor calendar gives a reason for 2 h of what is lost',
      '--accept-shrink --break-lock',
    ],
    [
      'what is on air within the lock',
      timetable('09:30-09:50: math', '09:35-09:55: math'),
      'one p1: 2020-03-09T09:20:00+08:00 is locked: was p1.between.20200309T092000 (2020-03-09T09:20:00+08:00 – 2020-03-09T09:30:00+08:00), becomes p1.between.20200309T092000 (2020-03-09T09:20:00+08:00 – 2020-03-09T09:35:00+08:00)',
      '--break-lock',
    ],
    [
      'a cancelled lesson within the lock',
      change('{on: 2020-03-09, at: "09:30", cancel: true, reason: 停电}'),
      'one p1: 2020-03-09T09:20:00+08:00 is locked: was p1.between',
      '--break-lock',
    ],
    [
      'another recording within the lock',
      edit('courses/p1.yaml', '[加,', '[{title: 加, file: new.mp4},'),
      'one p1: 2020-03-09T09:30:00+08:00 is locked: the playout list played /edu/P1/math/01.mp4 (2020-03-09T09:30:00+08:00 – 2020-03-09T09:50:00+08:00), and now /edu/new.mp4',
      '--break-lock',
    ],
  ])('%s', async (_, files, message, option) => {
    const before = current();
    write(files);
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toContain(`airclass: ${message}`);
    expect(err).toContain(
      `nothing was published; what was published before is unchanged. If this is meant, add ${option}`,
    );
    expect(current()).toBe(before);
    expect((await build('--lang', 'zh')).err).toMatch(/没有发布；已发布的内容没有改动。若以上变化是有意的，请加上 --/);
    const allowed = option.split(' ');
    const breaks = allowed.includes('--break-lock');
    expect(await build(...allowed, ...(breaks ? ['--reason', '停电'] : []))).toMatchObject({ code: 0 });
    expect(current()).not.toBe(before);
    expect(manifest().allowed).toEqual(allowed.map((word) => word.replace(/^--(accept-)?/, '')));
    expect(manifest().reason).toBe(breaks ? '停电' : undefined);
  });

  test.each([
    ['ersatztv', '/edu/P1/math/01.mp4', '/edu/new.mp4'],
    ['xspf', 'file:///edu/P1/math/01.mp4', 'file:///edu/new.mp4'],
  ])('another recording within the lock of a zone whose only list is %s', async (format, was, is) => {
    const zone = edit('zones/one.yaml', /formats: \[ffplayout[^\]]*\]/, `formats: [${format}]`);
    write(zone);
    expect(await build('--accept-shrink')).toMatchObject({ code: 0 });
    write(edit('courses/p1.yaml', '[加,', '[{title: 加, file: new.mp4},'));
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toContain(`the playout list played ${was} (`);
    expect(err).toContain(`and now ${is} (`);
  });

  test('a zone or a channel that is gone', async () => {
    const { code, err } = await build('--zone', 'one');
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('two: the new release does not have this zone'),
    });
    const p2 = {
      'courses/p2.yaml':
        'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n',
      'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
    };
    write({
      ...p2,
      ...edit(
        'zones/two.yaml',
        'outputs',
        '  p2: {number: 5, id: p2.two.example, name: 二, stream: "https://two.example/p2.m3u8"}\noutputs',
      ),
    });
    expect(await build()).toMatchObject({ code: 0 });
    write(BASE);
    expect((await build()).err).toContain('two p2: was number 5, and is gone (--accept-shrink)');
  });
});

describe('what is not a surprise', () => {
  test.each([
    ['after the lock', timetable('at: 14:00', 'at: 15:00')],
    ['a tenth of the lessons at most', change('{on: 2020-03-11, at: "14:30", show: eyes, reason: 停电}')],
    ['more', timetable('  09:30', '  10:30-10:50: eyes\n  09:30')],
  ])('%s', async (_, files) => {
    write(files);
    expect(await build()).toMatchObject({ code: 0, out: expect.stringContaining('Published 000002') });
  });

  test('a stream that moves is a warning', async () => {
    write(edit('zones/one.yaml', 'https://one.example/p1', 'https://new.example/p1'));
    const { code, err } = await build();
    expect(code).toBe(0);
    expect(err).toContain(
      'one p1: stream-changed: stream https://one.example/p1.m3u8 becomes https://new.example/p1.m3u8\n',
    );
  });

  test('the next night', async () => {
    const { code, out } = await runMain(folder, '2020-03-10T00:30:00Z', ['build']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Published 000002') });
  });

  test('a current release that is damaged does not stand in the way of a good one', async () => {
    writeFileSync(join(folder, 'out/current/manifest.json'), '{');
    const { code, err } = await build();
    expect({ code, err }).toMatchObject({ code: 0, err: expect.stringContaining('cannot be read to compare with it') });
  });
});

describe('an earlier first day', () => {
  test('is refused where it is the clock’s', async () => {
    const night = (...argv: readonly string[]) => runMain(folder, '2020-03-08T00:30:00Z', ['build', ...argv]);
    const { code, err } = await night();
    expect(code).toBe(1);
    expect(err).toContain(
      'the first day 2020-03-08 is before the 2020-03-09 of the current release; check the clock (--accept-earlier)',
    );
    expect(await night('--accept-earlier', '--accept-shrink')).toMatchObject({ code: 0 });
  });

  test('is a warning where it was asked for', async () => {
    const { code, err } = await runMain(folder, NOW, ['build', '--from', '2020-03-08', '--days', '4']);
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('the first day 2020-03-08 is before'),
    });
  });
});

test.each([[['--break-lock']], [['--break-lock', '--reason', ' ']]])('%j is not a command line', async (argv) => {
  expect(await build(...argv)).toMatchObject({ code: 2, out: '' });
});
