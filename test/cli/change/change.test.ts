import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { withBuildLock } from '../../../src/release/build-lock.js';
import { printedCommands } from '../printed-commands.js';
import { ChangeBench, EVENING, SCHOOL } from './change-bench.js';

const GRID = SCHOOL['timetables/p1.yaml'] ?? '';
const benches: ChangeBench[] = [];
afterEach(() => {
  for (const bench of benches.splice(0)) bench.remove();
});
const aBench = (files: Readonly<Record<string, string>> = {}) => {
  const bench = new ChangeBench(files);
  benches.push(bench);
  return bench;
};
const withEntry = (entry: string) => `${GRID}changes:\n  - ${entry}\n`;

describe('each kind writes its entry', () => {
  test.each([
    ['hold p1 2020-03-10 09:00', '{on: 2020-03-10, at: 09:00, cancel: true, reason: 录像晚到, rest: stays}'],
    ['postpone P1 明天 9:00', '{on: 2020-03-10, at: 09:00, cancel: true, reason: 录像晚到, rest: moves}'],
    [
      'cancel 小学一年级 3月10日 9点 --rest moves',
      '{on: 2020-03-10, at: 09:00, cancel: true, reason: 录像晚到, rest: moves}',
    ],
    ['cancel p1 tue 10:00', '{on: 2020-03-10, at: 10:00, cancel: true, reason: 录像晚到}'],
    ['cancel p1 today 18:00', '{on: 2020-03-09, at: 18:00, cancel: true, reason: 录像晚到}'],
    [
      'replace p1 3-10 9:00 math --rest stays',
      '{on: 2020-03-10, at: 09:00, show: math, reason: 录像晚到, rest: stays}',
    ],
    ['replace p1 3-10 9:00 chinese_2', '{on: 2020-03-10, at: 09:00, show: chinese 2, reason: 录像晚到}'],
    ['replace p1 周三 9:30 eyes', '{on: 2020-03-11, at: 09:30, show: eyes, reason: 录像晚到}'],
    [
      'hold p1 3-10 9:00 --show repeat_chinese_1',
      '{on: 2020-03-10, at: 09:00, show: repeat chinese 1, reason: 录像晚到, rest: stays}',
    ],
    [
      'hold p1 3-10 9:00 --show 重播_语文_1',
      '{on: 2020-03-10, at: 09:00, show: 重播 chinese 1, reason: 录像晚到, rest: stays}',
    ],
    ['slate p1 today 18:30', '{on: 2020-03-09, at: 18:30, show: wait, reason: 录像晚到}'],
    [
      'slate p1 3-10 9:00 --programme 节目稍后继续 --rest moves',
      '{on: 2020-03-10, at: 09:00, show: wait, reason: 录像晚到, rest: moves}',
    ],
  ])('%s', async (words, entry) => {
    const bench = aBench();
    const argv = words.split(' ').map((word) => word.replaceAll('_', ' '));
    const { code } = await bench.change(...argv, '--reason', '录像晚到', '--yes', '--no-build');
    expect({ code, text: bench.read() }).toEqual({ code: 0, text: withEntry(entry) });
  });

  test('and publishes it', async () => {
    const bench = aBench();
    const { out } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '录像晚到', '--yes');
    expect(out).toMatch(/Wrote timetables\/p1\.yaml\nPublished 000001/);
    expect(bench.read('out/current/one/guide.xml')).not.toContain('p1.P1-chinese-02');
  });
});

describe('what is shown before anything is written', () => {
  const HOLD = ['hold', 'p1', '3-10', '9:00', '--reason', '停电'];

  test('the cell with its weekday, the entry, the difference for viewers; in both languages', async () => {
    const bench = aBench();
    const { code, out, err } = await bench.change(...HOLD, '--dry-run');
    expect(code).toBe(0);
    expect(out).toContain(
      'Primary 1 (p1), 2020-03-10 Tuesday, 09:00–09:20: Primary 1 Chinese, lesson 2: cancelled, the later',
    );
    expect(out).toContain('  timetables/p1.yaml:11\n  + {on: 2020-03-10, at: 09:00, cancel: true');
    expect(out).toMatch(/09:00–09:20 {2}cancelled[\s\S]*18:00–18:20 {2}cancelled[\s\S]*Changes: cancelled 2\n/);
    expect(out).toContain('a rehearsal: nothing was written');
    expect(err).toContain('[lesson-never-aired]');
    const chinese = await bench.change(...HOLD, '--dry-run', '--lang', 'zh');
    expect(chinese.out).toContain(
      '小学一年级（p1） 2020-03-10 周二 09:00–09:20：小学一年级语文：二 取消，后面的课时间不变',
    );
    expect({ text: bench.read(), isBuilt: bench.has('out'), isKept: bench.has('.airclass') }).toEqual({
      text: GRID,
      isBuilt: false,
      isKept: false,
    });
  });

  test('without a terminal nothing is written without --yes', async () => {
    const bench = aBench();
    const { code, err } = await bench.change(...HOLD);
    expect({ code, text: bench.read(), isBuilt: bench.has('out') }).toEqual({ code: 2, text: GRID, isBuilt: false });
    expect(err).toContain('add --yes');
  });

  test('only new problems are shown; those of before stop nothing', async () => {
    const bench = aBench({ 'teachers.yaml': `${SCHOOL['teachers.yaml']}  wu: {name: 吴}\n` });
    expect((await bench.run(['check'])).out).toContain('teacher-unused');
    const { code, err } = await bench.change(...HOLD, '--yes');
    expect(code).toBe(0);
    expect(err).toContain('lesson-never-aired');
    expect(err).not.toContain('teacher-unused');
  });

  test('a change that causes an error is not written', async () => {
    const bench = aBench();
    const argv = ['replace', 'p1', '3-10', '9:00', 'chemistry', '--rest', 'stays', '--reason', '停电', '--yes'];
    const { code, err } = await bench.change(...argv);
    expect({ code, text: bench.read(), isBuilt: bench.has('out') }).toEqual({ code: 1, text: GRID, isBuilt: false });
    expect(err).toMatch(/timetables\/p1\.yaml:11:\d+ error[\s\S]*unknown-reference[\s\S]*nothing was written/);
  });
});

describe('a person is asked once', () => {
  test('yes writes and publishes', async () => {
    const bench = aBench();
    const { code, err } = await bench.typed(['hold', 'p1', '3-10', '9:00', '--reason', '停电'], ['\r']);
    expect({ code, isWritten: bench.read() !== GRID }).toEqual({ code: 0, isWritten: true });
    expect(err).toContain('Write this and publish?');
  });

  test('no writes nothing', async () => {
    const bench = aBench();
    const { code, out } = await bench.typed(['hold', 'p1', '3-10', '9:00', '--reason', '停电'], ['n', '\r']);
    expect({ code, text: bench.read(), isBuilt: bench.has('out') }).toEqual({ code: 0, text: GRID, isBuilt: false });
    expect(out).toContain('Nothing was written.');
  });

  test('what is missing is asked for: the rest of the course, the reason', async () => {
    const bench = aBench();
    const { code } = await bench.typed(['cancel', 'p1', '3-10', '9:00'], ['\u001b[B', '\r', '停 ', '电', '\r', '\r']);
    expect({ code, text: bench.read() }).toEqual({
      code: 0,
      text: withEntry('{on: 2020-03-10, at: 09:00, cancel: true, reason: 停 电, rest: moves}'),
    });
  });

  test('Ctrl+C writes nothing', async () => {
    const bench = aBench();
    const { code, err } = await bench.typed(['hold', 'p1', '3-10', '9:00', '--reason', '停电'], ['\u0003']);
    expect({ code, text: bench.read(), err }).toEqual({
      code: 2,
      text: GRID,
      err: expect.stringContaining('cancelled'),
    });
  });
});

describe('what is refused in one sentence, and nothing is written', () => {
  const changed = withEntry('{on: 2020-03-10, at: 09:00, cancel: true, reason: 停电, rest: moves}');

  test.each([
    ['no reason', ['hold', 'p1', '3-10', '9:00'], 2, /needs its reason/],
    ['an empty reason', ['hold', 'p1', '3-10', '9:00', '--reason', ' '], 2, /needs its reason/],
    [
      'nothing starts then',
      ['hold', 'p1', '3-10', '9:10'],
      1,
      /nothing starts on 2020-03-10 Tuesday at 09:10; near it there is 09:00–09:20 Primary 1 Chinese, lesson 2; 09:30–09:50 Primary 1 Mathematics, lesson 2; 10:00–10:10 眼保健操$/,
    ],
    ['an empty cell', ['cancel', 'p1', '周三', '9:30'], 1, /an empty cell: there is nothing to cancel/],
    ['a programme is put off', ['postpone', 'p1', '3-10', '10:00'], 1, /not a lesson in the order of a course/],
    ['nothing is said of the rest', ['cancel', 'p1', '3-10', '9:00'], 2, /--rest moves puts them off/],
    ['a day off', ['cancel', 'p1', '周六', '9:00'], 1, /2020-03-14 Saturday: .* no lessons/],
    ['outside the term', ['cancel', 'p1', '2020-08-03', '9:00'], 1, /outside the term \(2020-03-09 to 2020-03-20\)/],
    ['a day that is over', ['cancel', 'p1', '昨天', '9:00'], 1, /2020-03-08 Sunday is over/],
    ['what has aired', ['cancel', 'p1', '今天', '9:00', '--rest', 'moves'], 1, /has already aired/],
    ['an unknown channel', ['cancel', 'p9', '3-10', '9:00'], 2, /no channel "p9"/],
    ['an unknown programme', ['slate', 'p1', '3-10', '10:00', '--programme', 'x'], 2, /no programme "x"/],
    ['no day', ['cancel', 'p1', '10/3', '9:00'], 2, /"10\/3" is not a day/],
    ['no time', ['cancel', 'p1', '3-10', '25:00'], 2, /"25:00" is not a time/],
  ])('%s', async (_, argv, code, says) => {
    const bench = aBench();
    const given = argv.includes('--reason') || says.source.includes('reason') ? [] : ['--reason', '停电'];
    const ran = await bench.refused(...argv, ...given, '--yes');
    expect({ code: ran.code, text: bench.read(), isBuilt: bench.has('out') }).toEqual({
      code,
      text: GRID,
      isBuilt: false,
    });
    expect(ran.says).toEqual([
      { en: expect.stringMatching(says), zh: expect.stringMatching(/^airclass: .*\p{Script=Han}/u) },
    ]);
  });

  test('a title that two programmes have', async () => {
    const programmes = `${SCHOOL['programmes.yaml']}`.replace(
      'fill:',
      '  later: {title: 节目稍后继续, kind: card}\nfill:',
    );
    const bench = aBench({ 'programmes.yaml': programmes });
    const asked = ['--programme', '节目稍后继续', '--reason', '停电', '--yes'];
    const { code, err } = await bench.change('slate', 'p1', '3-10', '10:00', ...asked);
    expect({ code, text: bench.read() }).toEqual({ code: 2, text: GRID });
    expect(err).toMatch(/2 programmes have the title "节目稍后继续": wait, later; write the id/);
  });

  test('two changes of one cell: the other one and its reason are named', async () => {
    const bench = aBench({ 'timetables/p1.yaml': changed });
    const { code, err } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '检修', '--yes');
    expect({ code, text: bench.read() }).toEqual({ code: 1, text: changed });
    expect(err).toMatch(/has a change already \(timetables\/p1\.yaml:11\): \{on: 2020-03-10, .*reason: 停电/);
  });

  test('a file with faults', async () => {
    const bench = aBench({ 'timetables/p1.yaml': `${GRID}changes: [\n` });
    const { code, err } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '检修', '--yes');
    expect({ code, text: bench.read() }).toEqual({ code: 1, text: `${GRID}changes: [\n` });
    expect(err).toMatch(/yaml-unclosed[\s\S]*so nothing was written/);
  });

  test('a layout that cannot be edited with certainty is left to a person, with the entry to write', async () => {
    const text = `${GRID}... # end\n`;
    const bench = aBench({ 'timetables/p1.yaml': text });
    const { code, err } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '检修', '--yes');
    expect({ code, text: bench.read(), isBuilt: bench.has('out') }).toEqual({ code: 1, text, isBuilt: false });
    expect(err).toContain('add this under changes yourself: - {on: 2020-03-10, at: 09:00, cancel: true, reason: 检修');
  });

  test('a colleague’s change or build that is under way', async () => {
    const bench = aBench();
    const change = () => bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes');
    for (const [folder, says] of [
      ['.airclass', /somebody else is changing the timetables/],
      ['out', /another airclass is publishing/],
    ] as const) {
      const { code, err } = await withBuildLock(join(bench.folder, folder), () => change());
      expect({ folder, code, text: bench.read() }).toEqual({ folder, code: 75, text: GRID });
      expect(err).toMatch(says);
    }
    expect((await change()).code).toBe(0);
  });
});

describe('a file that somebody has open', () => {
  test.each(['.p1.yaml.swp', '.#p1.yaml', '.~lock.p1.yaml#'])('%s', async (mark) => {
    const bench = aBench();
    symlinkSync('li@studio.1234', join(bench.folder, 'timetables', mark));
    const { code, err } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes');
    expect({ code, text: bench.read(), isBuilt: bench.has('out') }).toEqual({ code: 75, text: GRID, isBuilt: false });
    expect(err).toContain(`open in an editor (${mark} is beside it)`);
  });
});

describe('a build that fails after the change was written', () => {
  test('says so, and how to go on', async () => {
    const bench = aBench();
    expect((await bench.run(['build'])).code).toBe(0);
    bench.write('zones/one.yaml', (SCHOOL['zones/one.yaml'] ?? '').replace('number: 1', 'number: 2'));
    const { code, err } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes');
    expect({ code, isWritten: bench.read() !== GRID }).toEqual({ code: 1, isWritten: true });
    const [[words = []] = []] = printedCommands(err);
    expect(words).toEqual(['airclass', 'build', '--reason', '停电', '--accept-renumber']);
    expect(err).toMatch(/written, but not published\..* run: airclass build .*: airclass change undo$/m);
    expect((await bench.run(words.slice(1))).code).toBe(0);
  });

  test('its commands have the folders and the options that were given', async () => {
    const bench = aBench();
    const at = (...argv: readonly string[]) => bench.run(argv, EVENING, dirname(bench.folder));
    const project = basename(bench.folder);
    const where = ['--out', `${project}/a folder`, '--media', project, '--now', '2020-03-09T17:00'];
    expect((await at('build', project, ...where)).code).toBe(0);
    bench.write('zones/one.yaml', (SCHOOL['zones/one.yaml'] ?? '').replace('number: 1', 'number: 2'));
    const hold = ['hold', 'p1', '3-10', '9:00', project, '--reason', 'no power', '--by', 'wu', '--yes', ...where];
    const { code, err } = await at('change', ...hold, '--allow-missing', 'P1-chinese-03', '--break-lock');
    const [[words = []] = []] = printedCommands(err);
    const given = ['--by', 'wu', '--break-lock', '--allow-missing', 'P1-chinese-03', '--reason', 'no power'];
    expect({ code, words }).toEqual({
      code: 1,
      words: ['airclass', 'build', project, ...where, ...given, '--accept-renumber'],
    });
    expect(err).toContain(`airclass change undo ${project} --out '${project}/a folder'\n`);
    const built = await at(...words.slice(1));
    expect({ code: built.code, out: built.out }).toEqual({
      code: 0,
      out: expect.stringContaining(`see airclass diff previous current --out '${project}/a folder')`),
    });
    const next = await at('change', 'cancel', 'p1', '3-10', '10:00', project, '--reason', '停电', '--yes', ...where);
    expect(next.err).toContain(`diff previous current --out '${project}/a folder' --notice notice\n`);
    expect(next.err).toContain(`To take it back: airclass change undo ${project} --out '${project}/a folder'\n`);
  });

  test('an undo that was not published leads to a build, and not to one more undo', async () => {
    const bench = aBench();
    expect((await bench.run(['build'])).code).toBe(0);
    for (const words of [
      ['hold', 'p1', '3-10', '9:00'],
      ['cancel', 'p1', '3-10', '10:00'],
    ])
      expect((await bench.change(...words, '--reason', '停电', '--yes')).code).toBe(0);
    const one = bench.read();
    bench.write('zones/one.yaml', (SCHOOL['zones/one.yaml'] ?? '').replace('number: 1', 'number: 2'));
    const { code, err } = await bench.change('undo', '--yes');
    expect(code).toBe(1);
    expect(err).not.toContain('change undo');
    const [[words = []] = []] = printedCommands(err);
    expect(words).toEqual(['airclass', 'build', '--reason', 'undo: 停电', '--accept-renumber']);
    expect((await bench.run(words.slice(1))).code).toBe(0);
    expect(one.startsWith(bench.read())).toBe(true);
    expect(bench.read()).toContain('at: 09:00');
  });

  test('what is locked is refused before anything is written', async () => {
    const bench = aBench({ 'zones/one.yaml': `${SCHOOL['zones/one.yaml']}lock-time: 2h\n` });
    const argv = ['cancel', 'p1', 'today', '18:00', '--reason', '停电', '--yes'];
    expect((await bench.run(['build'])).code).toBe(0);
    const { code, err } = await bench.change(...argv);
    expect({ code, text: bench.read() }).toEqual({ code: 1, text: GRID });
    expect(err).toMatch(
      /airclass: Tonight 18:00 "Primary 1 .*" \(repeat\) airs in 1 hour and is locked \(2 h, zone one\): .*nothing was written\.\n/,
    );
    expect(printedCommands(err)).toEqual([[['airclass', 'change', ...argv, '--break-lock']]]);
    expect((await bench.change(...argv, '--break-lock')).code).toBe(0);
    expect(bench.read('out/current/manifest.json')).toContain('"reason": "停电"');
  });
});

describe('undo', () => {
  const hold = (bench: ChangeBench, day = '3-10') =>
    bench.change('hold', 'p1', day, '9:00', '--reason', '停电', '--yes', '--no-build');

  test('gives the same bytes, one change after the other, and publishes', async () => {
    const bench = aBench();
    await hold(bench);
    const between = bench.read();
    await hold(bench, '3-11');
    expect((await bench.change('undo', '--yes')).code).toBe(0);
    expect(bench.read()).toBe(between);
    const { code, out } = await bench.change('undo', '--yes');
    expect({ code, text: bench.read() }).toEqual({ code: 0, text: GRID });
    expect(out).toMatch(/Takes back the change of li, 2020-03-09 17:00 \(reason: 停电\)[\s\S]*- \{on: 2020-03-10/);
    expect(out).toMatch(/The same as 000001|Published 000002/);
    expect(await bench.change('undo', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('nothing to undo'),
    });
  });

  test('leaves alone what was edited around it', async () => {
    const bench = aBench();
    await hold(bench);
    const more = '  - {on: 2020-03-12, at: 09:00, show: math, rest: stays}\n';
    bench.write('timetables/p1.yaml', `# 改过\n${bench.read()}${more}`);
    expect((await bench.change('undo', '--yes')).code).toBe(0);
    expect(bench.read()).toBe(`# 改过\n${GRID}changes:\n${more}`);
  });

  test.each([
    ['edited', (text: string) => text.replace('停电', '检修')],
    ['removed', () => GRID],
    ['there twice', (text: string) => `${text}${text.split('\n').at(-2)}\n`],
  ])('refuses an entry that was %s meanwhile', async (_, edit) => {
    const bench = aBench();
    await hold(bench);
    const edited = edit(bench.read());
    bench.write('timetables/p1.yaml', `# 改过\n${edited}`);
    const { code, err } = await bench.change('undo', '--yes');
    expect({ code, text: bench.read() }).toEqual({ code: 1, text: `# 改过\n${edited}` });
    expect(err).toContain('nothing was undone');
  });

  test('refuses what has aired, and asks as the others do', async () => {
    const bench = aBench();
    await hold(bench);
    const written = bench.read();
    expect((await bench.run(['change', 'undo', '--yes'], '2020-03-11T08:00+08:00')).err).toContain('cannot be undone');
    expect((await bench.change('undo')).err).toContain('add --yes');
    expect((await bench.change('undo', '--dry-run')).out).toContain('rehearsal');
    expect(bench.read()).toBe(written);
    expect(await bench.typed(['undo', '--no-build'], ['\r'])).toMatchObject({ code: 0 });
    expect(bench.read()).toBe(GRID);
  });

  test('a damaged record is not taken for none', async () => {
    const bench = aBench({ '.airclass/changes-made.json': '{' });
    expect(await bench.change('undo', '--yes')).toMatchObject({ code: 2, err: expect.stringContaining('is damaged') });
    const { code } = await hold(bench);
    expect({ code, text: bench.read() }).toEqual({ code: 2, text: GRID });
  });
});

describe('files', () => {
  test('a BOM, the mode and Windows’ line ends stay', async () => {
    const text = `\uFEFF${GRID.replaceAll('\n', '\r\n')}`;
    const bench = aBench({ 'timetables/p1.yaml': text });
    chmodSync(join(bench.folder, 'timetables/p1.yaml'), 0o640);
    expect((await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes', '--no-build')).code).toBe(0);
    expect(bench.read()).toBe(
      `${text}changes:\r\n  - {on: 2020-03-10, at: 09:00, cancel: true, reason: 停电, rest: stays}\r\n`,
    );
    expect((await bench.change('undo', '--yes', '--no-build')).code).toBe(0);
    expect(bench.read()).toBe(text);
  });

  test('git sees the timetable change, and nothing else', async () => {
    const bench = aBench();
    const git = (...words: readonly string[]) =>
      execFileSync('git', ['-C', bench.folder, '-c', 'user.name=t', '-c', 'user.email=t@e', ...words], {
        encoding: 'utf8',
      });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'all');
    await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes', '--no-build');
    expect(git('status', '--porcelain')).toBe(' M timetables/p1.yaml\n');
  });

  test('--notice writes the sheets of schools, --no-build publishes nothing', async () => {
    const bench = aBench();
    await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes', '--no-build', '--notice', 'n');
    expect({ isBuilt: bench.has('out'), sheet: bench.read('n/zh/P1.md').includes('停电') }).toEqual({
      isBuilt: false,
      sheet: true,
    });
  });
});
