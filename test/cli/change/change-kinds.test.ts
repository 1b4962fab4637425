import { afterEach, describe, expect, test } from 'vitest';
import { ChangeBench, SCHOOL } from './change-bench.js';

const GRID = SCHOOL['timetables/p1.yaml'] ?? '';
const P2: Readonly<Record<string, string>> = {
  'courses/p2.yaml':
    'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六, 七, 八, 九, 十, 十一, 十二]}\n',
  'timetables/p2.yaml': 'channel: p2\ngrade: P2\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n',
};
const benches: ChangeBench[] = [];
afterEach(() => {
  for (const bench of benches.splice(0)) bench.remove();
});
const aBench = (files: Readonly<Record<string, string>> = {}) => {
  const bench = new ChangeBench(files);
  benches.push(bench);
  return bench;
};
const GIVEN = ['--reason', '停电', '--yes', '--no-build'];
const argvOf = (words: string) => words.split(' ').map((word) => word.replaceAll('_', ' '));

describe('each kind writes its entry, and undo gives the same bytes', () => {
  test.each([
    ['swap p1 3-10 9:00 9:30', '{on: 2020-03-10, at: 09:00, swap-with: 09:30, reason: 停电}'],
    ['swap p1 3-10 9:00 周四_9:30', '{on: 2020-03-10, at: 09:00, swap-with: 2020-03-12 09:30, reason: 停电}'],
    ['move p1 3-10 10:00 --to 10:20', '{on: 2020-03-10, at: 10:00, moved-to: 10:20, reason: 停电}'],
    ['move p1 3-10 10:00 --length 15分钟', '{on: 2020-03-10, at: 10:00, length: 15m, reason: 停电}'],
    ['extra p1 3-10 16:00 20m chinese', '{on: 2020-03-10, at: 16:00, extra: chinese, length: 20m, reason: 停电}'],
    [
      'insert p1 3-10 10:00 10m --programme 节目稍后继续',
      '{on: 2020-03-10, at: 10:00, insert: wait, length: 10m, reason: 停电}',
    ],
    ['off p1 3-10 --rest stays', '{on: 2020-03-10, off: true, reason: 停电, rest: stays}'],
    ['off p1 3-12/3-13 --rest moves', '{on: 2020-03-12/2020-03-13, off: true, reason: 停电, rest: moves}'],
    ['follow p1 周六 周三', '{on: 2020-03-14, as: wed, reason: 停电}'],
    ['follow p1 3-14 3-10', '{on: 2020-03-14, as: 2020-03-10, reason: 停电}'],
    ['swap-days p1 3-10 3-11', '{on: 2020-03-10, swap-with: 2020-03-11, reason: 停电}'],
  ])('%s', async (words, entry) => {
    const bench = aBench();
    const { code, err } = await bench.change(...argvOf(words), ...GIVEN);
    expect({ code, err: code === 0 ? '' : err, text: bench.read() }).toEqual({
      code: 0,
      err: '',
      text: `${GRID}changes:\n  - ${entry}\n`,
    });
    expect((await bench.change('undo', '--yes', '--no-build')).code).toBe(0);
    expect(bench.read()).toBe(GRID);
  });
});

describe('what all channels share', () => {
  const INSERT = ['insert', 'all', '3-10', '10:00', '10m', '--programme', 'wait'];

  test('is one entry of changes.yaml; undo takes the file away that it has made', async () => {
    const bench = aBench(P2);
    expect(await bench.change(...INSERT, ...GIVEN)).toMatchObject({ code: 0 });
    expect(bench.read('changes.yaml')).toBe(
      'changes:\n  - {on: 2020-03-10, at: 10:00, insert: wait, length: 10m, reason: 停电}\n',
    );
    expect(await bench.change('off', 'all', '3-12', '--rest', 'moves', ...GIVEN)).toMatchObject({ code: 0 });
    expect(bench.read('changes.yaml')).toMatch(/10m.*\n {2}- \{on: 2020-03-12, off: true/);
    expect((await bench.change('undo', '--yes', '--no-build')).code).toBe(0);
    expect((await bench.change('undo', '--yes', '--no-build')).code).toBe(0);
    expect({ isThere: bench.has('changes.yaml'), text: bench.read() }).toEqual({ isThere: false, text: GRID });
  });

  test('a file that was there keeps all but the entry', async () => {
    const text = '# 全台\nchanges: []\n';
    const bench = aBench({ ...P2, 'changes.yaml': text });
    expect(await bench.change(...INSERT, ...GIVEN)).toMatchObject({ code: 0 });
    expect(bench.read('changes.yaml')).toMatch(/^# 全台\nchanges: \[\{on: .*\}\]\n$/);
    expect((await bench.change('undo', '--yes', '--no-build')).code).toBe(0);
    expect(bench.read('changes.yaml')).toBe(text);
  });

  test('several channels have an entry each, or none at all', async () => {
    const bench = aBench(P2);
    expect(await bench.change('cancel', 'p1,p2', '3-10', '9:00', '--rest', 'moves', ...GIVEN)).toMatchObject({
      code: 0,
    });
    expect([bench.read(), bench.read('timetables/p2.yaml')].map((text) => text.match(/cancel/g)?.length)).toEqual([
      1, 1,
    ]);
    expect(await bench.change('cancel', 'p1,p2', '3-10', '10:00', ...GIVEN)).toMatchObject({ code: 1 });
    expect(bench.read()).not.toContain('at: 10:00');
  });
});

describe('a colleague’s broken grade', () => {
  const broken = (bench: ChangeBench) => bench.write('timetables/p2.yaml', `${P2['timetables/p2.yaml']}changes: [\n`);
  const LINEUP = 'lineup:\n  p2: {number: 2, id: p2.example, name: 二年级, stream: "https://example.org/p2.m3u8"}\n';
  const FILES = { ...P2, 'zones/one.yaml': (SCHOOL['zones/one.yaml'] ?? '').replace('lineup:\n', LINEUP) };

  test('stops no change of another, and the rest is published', async () => {
    const bench = aBench(FILES);
    expect((await bench.run(['build'])).code).toBe(0);
    broken(bench);
    const { code, err } = await bench.change('hold', 'p1', '3-10', '9:00', '--reason', '停电', '--yes');
    expect({ code, text: bench.read() }).toMatchObject({ code: 3, text: expect.stringContaining('rest: stays') });
    expect(err).toMatch(/1 of 2 channels/);
    expect(err).not.toContain('but not published');
    expect(bench.read('out/current/one/guide.xml')).not.toContain('p1.P1-chinese-02');
    expect((await bench.change('undo', '--yes')).code).toBe(3);
    expect(bench.read()).toBe(GRID);
  });

  test('is not changed itself', async () => {
    const bench = aBench(FILES);
    await bench.run(['build']);
    broken(bench);
    const text = bench.read('timetables/p2.yaml');
    const { code, err } = await bench.change('hold', 'p2', '3-10', '9:00', '--reason', '停电', '--yes');
    expect({ code, text: bench.read('timetables/p2.yaml') }).toEqual({ code: 1, text });
    expect(err).toMatch(/timetables\/p2\.yaml or another file of its channel has errors/);
  });
});

describe('what is refused in one sentence, and nothing is written', () => {
  test.each([
    ['swap p1 3-10 9:00 9:00', 1, /cannot change places with itself/],
    ['swap p1 3-10 9:00 周三_9:00', 1, /both cells are of one course/],
    ['swap p1 3-10 9:00 周三_9:30', 1, /an empty cell/],
    ['swap p1 3-10 9:00 18:00', 1, /\(repeat\), which cannot be swapped/],
    ['swap p1 3-10 9:00 9:10', 1, /nothing starts on .* at 09:10; near it/],
    ['swap p1 3-10 9:00 p2_9:00_1', 2, /cells of two channels cannot be swapped/],
    ['swap both 3-10 9:00 9:30', 1, /grades cannot swap lessons/],
    ['move p1 3-10 9:00', 2, /say to what time/],
    ['move p1 周三 9:30 --to 9:40', 1, /nothing to move/],
    ['insert p1 3-10 10:00 15h --programme wait', 1, /15h from 10:00 on is longer than the day/],
    ['insert p1 3-10 10:00 ten --programme wait', 2, /"ten" is not a length/],
    ['insert p1 3-10 10:00 10m --programme none', 2, /no programme "none"/],
    ['insert p1 today 10:00 10m --programme wait', 1, /is over: nothing can be added/],
    ['extra p1 3-10 9:10 20m chinese', 1, /the time is not free: 09:00–09:20 Primary 1 Chinese, lesson 2/],
    [
      'insert p1 3-10 9:05 10m --programme wait',
      1,
      /09:05 is in the middle of what p1 show \(09:00–09:20 .*\), .*; the nearest time that suits is 09:00/,
    ],
    ['insert p1,both 3-10 9:15 10m --programme wait', 1, /what p1, both show .* suits is 09:20/],
    ['off p1 today --rest moves', 1, /has aired, so the whole day cannot be changed/],
    ['off p1 3-14 --rest moves', 1, /2020-03-14 Saturday: .* no lessons/],
    ['off p1 3-10', 2, /--rest moves puts them off/],
    ['off p1 3-12/3-10 --rest moves', 2, /the last day .* is before the first/],
    ['swap-days p1 3-10 3-10', 1, /two different days/],
    ['follow p1 8-3 wed', 1, /outside the term/],
  ])('%s', async (words, code, says) => {
    const both = 'channel: both\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 chinese\n  09:30-09:50: P2 chinese\n';
    const files = words.includes('both') ? { ...P2, 'timetables/p2.yaml': both } : {};
    const bench = aBench(files);
    const ran = await bench.refused(...argvOf(words), ...GIVEN);
    expect({ code: ran.code, text: bench.read() }).toEqual({ code, text: GRID });
    expect(ran.says).toEqual([
      { en: expect.stringMatching(says), zh: expect.stringMatching(/^airclass: .*\p{Script=Han}/u) },
    ]);
  });

  test('what the timetable itself refuses is shown at the entry', async () => {
    const bench = aBench();
    const ran = await bench.change(...argvOf('move p1 3-10 9:00 --to 9:35'), ...GIVEN);
    expect({ code: ran.code, text: bench.read() }).toEqual({ code: 1, text: GRID });
    expect(ran.err).toMatch(/^timetables\/p1\.yaml:11:\d+ error[\s\S]*nothing was written/);
  });
});
