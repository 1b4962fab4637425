import { cpSync, mkdirSync, mkdtempSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { printedCommands } from '../cli/printed-commands.js';
import { runMain } from '../cli/run-main.js';
import { TWO_ZONES } from './a-release.js';

/** 08:30 in Shanghai, on the first day of the term. */
const NOW = '2020-03-09T00:30:00Z';
type Files = Readonly<Record<string, string>>;
/** In the order in which the manifest lists them. */
const ALLOWED = ['shrink', 'renumber', 'break-lock'];
const byPermission = (a: string, b: string) => ALLOWED.indexOf(a) - ALLOWED.indexOf(b);
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

/** Runs the command that a refusal prints, word for word. */
const goOn = (err: string) => {
  const [[words = []] = []] = printedCommands(err);
  expect(words[0]).toBe('airclass');
  return runMain(folder, NOW, words.slice(1));
};

describe('a surprise is refused in words, and the printed command publishes it', () => {
  test.each<[string, Files, readonly [en: string, zh: string], string, (string | undefined)?]>([
    [
      'a number',
      edit('zones/two.yaml', 'number: 2', 'number: 22'),
      ['two p1: number 2 becomes 22', 'two 的 p1：频道号由 2 变为 22'],
      '--accept-renumber',
    ],
    [
      'an id',
      edit('zones/two.yaml', 'p1.two.example', 'q1.two.example'),
      ['two p1: id p1.two.example becomes q1.two.example', '频道 id 由 p1.two.example 变为 q1.two.example'],
      '--accept-renumber',
    ],
    [
      'fewer days',
      edit('zones/two.yaml', 'days: 2', 'days: 1'),
      [
        'two: the guide ends tomorrow 00:00 instead of Wed 11 March 00:00',
        'two：节目单只排到 明天 00:00，原来排到 3 月 11 日 周三 00:00',
      ],
      '--accept-shrink',
    ],
    [
      'no guide',
      edit('zones/two.yaml', 'xmltv: {days: 2, past-days: 0}, ', ''),
      ['two: there is no guide any more', 'two：不再有节目单'],
      '--accept-shrink',
    ],
    [
      'no playout list of a kind',
      edit('zones/one.yaml', /formats: \[ffplayout[^\]]*\]/, 'formats: [ffconcat]'),
      ['one: playout/ffplayout/*.json is no longer written', 'one：不再写 playout/ffplayout/*.json'],
      '--accept-shrink',
    ],
    [
      'no catalogue',
      edit('zones/two.yaml', ', on-demand: {closes: 30d}', ''),
      ['two: on-demand.json is no longer written', 'two：不再写 on-demand.json'],
      '--accept-shrink',
    ],
    [
      'fewer lessons',
      timetable('repeats:\n  - {of: today, from: 09:00-10:00, at: 14:00}\n', ''),
      [
        'one: lessons from today 00:00 to Thu 12 March 00:00 take 2 h instead of 4 h; neither timetable nor calendar gives a reason for 2 h of that',
        'one：今天 00:00 至 3 月 12 日 周四 00:00 的课由 4 小时减为 2 小时，其中 2 小时在课表和校历中没有写明原因',
      ],
      '--break-lock --accept-shrink',
      'what was locked has changed',
    ],
    [
      'what is on air within the lock',
      timetable('09:30-09:50: math', '09:35-09:55: math'),
      [
        'Today 09:30 "Primary 1 Mathematics, lesson 1" airs in 1 hour and is locked (2 h, zone one): it would start today 09:35',
        '今天 09:30 “小学一年级数学：加”1 小时后播出，已锁定（2 小时，专区 one）：要改到今天 09:35',
      ],
      '--break-lock',
      '2020-03-09 09:30 Primary 1 Mathematics, lesson 1 moved',
    ],
    [
      'a cancelled lesson within the lock',
      change('{on: 2020-03-09, at: "09:30", cancel: true, reason: 停电}'),
      [
        'Today 09:30 "Primary 1 Mathematics, lesson 1" airs in 1 hour and is locked (2 h, zone one): it would start tomorrow 09:30',
        '要改到明天 09:30',
      ],
      '--break-lock',
      '停电',
    ],
    [
      'another lesson within the lock, for a reason that a shell would read',
      change('{on: 2020-03-09, at: "09:30", show: repeat chinese 1, reason: "it\'s $(late) & `new`", rest: moves}'),
      [
        '"Primary 1 Chinese, lesson 1" (repeat) would be shown instead',
        '要改播“小学一年级语文：一”（重播），它改到明天 09:30',
      ],
      '--break-lock',
      "it's $(late) & `new`",
    ],
    [
      'another recording within the lock',
      edit('courses/p1.yaml', '[加,', '[{title: 加, file: new.mp4},'),
      ['the recording would be new.mp4 instead of P1/math/01.mp4', '录像要由 P1/math/01.mp4 换为 new.mp4'],
      '--break-lock',
      '2020-03-09 09:30 Primary 1 Mathematics, lesson 1 recording',
    ],
  ])('%s', async (_, files, [en, zh], options, reason) => {
    const before = current();
    write(files);
    const { code, err } = await build();
    expect(code).toBe(1);
    expect(err).toContain(en);
    expect(err).toMatch(
      /nothing was published: \d+ things? (?:is|are) to be confirmed first\. What was published before is unchanged\./,
    );
    const { err: chinese } = await build('--lang', 'zh');
    expect(chinese).toContain(zh);
    expect(chinese).toMatch(/没有发布，有 \d+ 处要先确认；已发布的内容没有改动。/);
    // Neither event ids nor instants as machines write them.
    expect(err + chinese).not.toMatch(/\d{2}T\d{2}:?\d{2}|undefined|NaN/);
    expect(current()).toBe(before);
    expect(await goOn(err)).toMatchObject({ code: 0 });
    expect(current()).not.toBe(before);
    expect(manifest().allowed).toEqual(
      options
        .split(' ')
        .map((word) => word.replace(/^--(accept-)?/, ''))
        .sort(byPermission),
    );
    expect(manifest().reason).toBe(reason);
  });

  test('the user’s own options stay in the command', async () => {
    write(timetable('09:30-09:50: math', '09:35-09:55: math'));
    const { err } = await build('--lang', 'en', '--keep', '3', '--reason', "the sender's test");
    expect(printedCommands(err)).toEqual([
      [
        [
          'airclass',
          'build',
          '--from',
          '2020-03-09',
          '--lang',
          'en',
          '--keep',
          '3',
          '--reason',
          "the sender's test",
          '--break-lock',
        ],
      ],
    ]);
  });

  test('many are the first ones and a count, with the command that lists them', async () => {
    const rows = Array.from(
      { length: 9 },
      (_, index) => `  09:${String(index * 2 + 30)}-09:${String(index * 2 + 32)}: eyes\n`,
    );
    write(timetable('  09:30-09:50: math\n', rows.join('')));
    expect(await build('--break-lock', '--reason', 'x', '--accept-shrink')).toMatchObject({ code: 0 });
    write(timetable('  09:30-09:50: math\n', rows.join('').replaceAll('eyes', 'card')));
    const { err } = await build();
    expect(err.match(/is locked \(/g)).toHaveLength(5);
    expect(err).toContain('\n  and 4 more; see all: airclass diff current . --expand --out out\n');
    const listed = await runMain(folder, NOW, ['diff', 'current', '.', '--expand', '--out', 'out']);
    expect(listed.out.match(/09:\d\d–09:\d\d +cancelled/g)?.length).toBeGreaterThanOrEqual(9);
  });

  test.each([['ersatztv'], ['xspf']])(
    'another recording within the lock of a zone whose only list is %s',
    async (format) => {
      const zone = edit('zones/one.yaml', /formats: \[ffplayout[^\]]*\]/, `formats: [${format}]`);
      write(zone);
      expect(await build('--accept-shrink')).toMatchObject({ code: 0 });
      write(edit('courses/p1.yaml', '[加,', '[{title: 加, file: new.mp4},'));
      const { code, err } = await build();
      expect(code).toBe(1);
      expect(err).toContain('the recording would be new.mp4 instead of P1/math/01.mp4');
      expect(await goOn(err)).toMatchObject({ code: 0 });
    },
  );

  test('a zone or a channel that is gone', async () => {
    const { code, err } = await build('--zone', 'one');
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining(
        'two: this zone is no longer published (zones/two.yaml is gone, or --zone does not name it)',
      ),
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
    const { err: gone } = await build();
    expect(gone).toContain('two p2: number 5 is gone');
    expect(await goOn(gone)).toMatchObject({ code: 0 });
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

  test('what is over by now, though the release that is on air shows it', async () => {
    write(change('{on: 2020-03-09, at: "09:00", cancel: true, reason: 停电}'));
    const { code, out } = await runMain(folder, '2020-03-09T02:00:00Z', ['build', '--from', '2020-03-09']);
    expect({ code, out }).toMatchObject({ code: 0, out: expect.stringContaining('Published 000002') });
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

  test('a current release that is damaged does not keep a good one from being published', async () => {
    writeFileSync(join(folder, 'out/current/manifest.json'), '{');
    const { code, err } = await build();
    expect({ code, err }).toMatchObject({
      code: 0,
      err: expect.stringContaining('is damaged and cannot be compared with'),
    });
  });
});

describe('an earlier first day', () => {
  test('is refused where it is the clock’s', async () => {
    const night = (...argv: readonly string[]) => runMain(folder, '2020-03-08T00:30:00Z', ['build', ...argv]);
    const { code, err } = await night();
    expect(code).toBe(1);
    expect(err).toContain(
      'the first day 2020-03-08 is before 2020-03-09, the first day of the current release; check the clock first',
    );
    const [[words = []] = []] = printedCommands(err);
    expect(await runMain(folder, '2020-03-08T00:30:00Z', words.slice(1))).toMatchObject({ code: 0 });
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
