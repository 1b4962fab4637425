import { describe, expect, test } from 'vitest';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { SMALL_PROJECT } from '../../a-project.js';
import { TWO_ZONES } from '../../release/a-release.js';
import { aTimeline, changesOf, type Files } from './a-diff.js';

const BASE: Files = { ...SMALL_PROJECT, ...TWO_ZONES };

const edit = (path: string, from: string | RegExp, to: string): Files => {
  const text = BASE[path] ?? '';
  const edited = text.replace(from, to);
  if (edited === text) throw new Error(`nothing to edit in ${path}`);
  return { [path]: edited };
};
const grid = (from: string, to: string): Files => edit('timetables/p1.yaml', from, to);
const change = (...lines: readonly string[]): Files => ({
  'timetables/p1.yaml': `${BASE['timetables/p1.yaml']}changes:\n${lines.map((line) => `  - ${line}\n`).join('')}`,
});
const both = (...files: readonly Files[]): Files => Object.assign({}, ...files);

/** Zone `one` shows 9 to 11 March, zone `two` 9 and 10 March; a lesson repeats at 14:00 of its day. */
describe('what changes for viewers', () => {
  test.each<[string, Files, readonly string[]]>([
    ['nothing', {}, []],
    ['a reason alone', change('{on: 2020-03-10, at: 09:00, show: chinese, reason: 因故}'), []],
    [
      'a teacher’s id alone',
      both(edit('teachers.yaml', 'zhang:', 'zhang-min:'), edit('courses/p1.yaml', 'zhang', 'zhang-min')),
      [],
    ],
    [
      'a lesson cancelled: those after it move, the last one out of the release',
      change('{on: 2020-03-10, at: 09:00, cancel: true}'),
      [
        'moved p1 03-10 09:00 P1-chinese-02 > p1 03-11 09:00',
        'moved p1 03-10 14:00 P1-chinese-02* > p1 03-11 14:00',
        'postponed p1 03-11 09:00 P1-chinese-03 [one]',
        'postponed p1 03-11 14:00 P1-chinese-03* [one]',
      ],
    ],
    [
      'a lesson cancelled for a reason: where it went has it',
      change('{on: 2020-03-10, at: 09:00, cancel: true, reason: 停电}'),
      [
        'moved p1 03-10 09:00 P1-chinese-02 > p1 03-11 09:00 (停电)',
        'moved p1 03-10 14:00 P1-chinese-02* > p1 03-11 14:00 (停电)',
        'postponed p1 03-11 09:00 P1-chinese-03 [one]',
        'postponed p1 03-11 14:00 P1-chinese-03* [one]',
      ],
    ],
    [
      'a repeat cancelled for a reason',
      change('{on: 2020-03-10, at: 14:00, cancel: true, reason: 线路检修}'),
      ['cancelled p1 03-10 14:00 P1-chinese-02* (线路检修)'],
    ],
    [
      'the last lesson that a release holds',
      change('{on: 2020-03-11, at: 09:00, cancel: true, reason: 停电}'),
      ['postponed p1 03-11 09:00 P1-chinese-03 (停电) [one]', 'postponed p1 03-11 14:00 P1-chinese-03* (停电) [one]'],
    ],
    [
      'a lesson more: one comes from after the release',
      change('{on: 2020-03-11, at: 09:00, show: math}'),
      [
        'postponed p1 03-11 09:00 P1-chinese-03 [one]',
        'advanced p1 03-11 09:30 P1-math-04 [one]',
        'moved p1 03-11 09:30 P1-math-03 > p1 03-11 09:00 [one]',
        'postponed p1 03-11 14:00 P1-chinese-03* [one]',
        'advanced p1 03-11 14:30 P1-math-04* [one]',
        'moved p1 03-11 14:30 P1-math-03* > p1 03-11 14:00 [one]',
      ],
    ],
    [
      'two lessons change places',
      change('{on: 2020-03-10, at: 09:00, show: chinese 3}'),
      [
        'moved p1 03-10 09:00 P1-chinese-02 > p1 03-11 09:00',
        'moved p1 03-10 14:00 P1-chinese-02* > p1 03-11 14:00',
        'moved p1 03-11 09:00 P1-chinese-03 > p1 03-10 09:00',
        'moved p1 03-11 14:00 P1-chinese-03* > p1 03-10 14:00',
      ],
    ],
    [
      'a course is dropped for a programme',
      grid('09:00-09:20: chinese', '09:00-09:20: eyes'),
      [
        'added p1 03-09 09:00 eyes',
        'cancelled p1 03-09 09:00 P1-chinese-01',
        'added p1 03-09 14:00 eyes',
        'cancelled p1 03-09 14:00 P1-chinese-01*',
        'added p1 03-10 09:00 eyes',
        'cancelled p1 03-10 09:00 P1-chinese-02',
        'added p1 03-10 14:00 eyes',
        'cancelled p1 03-10 14:00 P1-chinese-02*',
        'added p1 03-11 09:00 eyes [one]',
        'cancelled p1 03-11 09:00 P1-chinese-03 [one]',
        'added p1 03-11 14:00 eyes [one]',
        'cancelled p1 03-11 14:00 P1-chinese-03* [one]',
      ],
    ],
    [
      'repeats are dropped',
      grid('09:00-10:00, at', '09:00-09:25, at'),
      [
        'cancelled p1 03-09 14:30 P1-math-01*',
        'cancelled p1 03-10 14:30 P1-math-02*',
        'cancelled p1 03-11 14:30 P1-math-03* [one]',
      ],
    ],
    [
      'another time: the repeats follow, nothing is added or cancelled',
      grid('09:00-09:20', '09:05-09:25'),
      [
        'moved p1 03-09 09:00 P1-chinese-01 > p1 03-09 09:05',
        'moved p1 03-09 14:00 P1-chinese-01* > p1 03-09 14:05',
        'moved p1 03-10 09:00 P1-chinese-02 > p1 03-10 09:05',
        'moved p1 03-10 14:00 P1-chinese-02* > p1 03-10 14:05',
        'moved p1 03-11 09:00 P1-chinese-03 > p1 03-11 09:05 [one]',
        'moved p1 03-11 14:00 P1-chinese-03* > p1 03-11 14:05 [one]',
      ],
    ],
    [
      'another end',
      grid('09:30-09:50: math', '09:30-09:55: math'),
      [
        'moved p1 03-09 09:30 P1-math-01 > p1 03-09 09:30',
        'moved p1 03-09 14:30 P1-math-01* > p1 03-09 14:30',
        'moved p1 03-10 09:30 P1-math-02 > p1 03-10 09:30',
        'moved p1 03-10 14:30 P1-math-02* > p1 03-10 14:30',
        'moved p1 03-11 09:30 P1-math-03 > p1 03-11 09:30 [one]',
        'moved p1 03-11 14:30 P1-math-03* > p1 03-11 14:30 [one]',
      ],
    ],
    ['a programme more', grid('  09:30', '  08:00-08:10: [eyes, ~, ~, ~, ~]\n  09:30'), ['added p1 03-09 08:00 eyes']],
    [
      'a title: once, however often it airs',
      edit('courses/p1.yaml', '二, 三', '第二, 三'),
      ['retitled P1-chinese-02 x2'],
    ],
    ['a programme’s title', edit('programmes.yaml', '台标', '频道标志'), ['retitled card x6']],
    [
      'a teacher',
      edit('courses/p1.yaml', 'teacher: li', 'teacher: zhang'),
      ['teacher P1-math-01 x2', 'teacher P1-math-02 x2', 'teacher P1-math-03 x2 [one]'],
    ],
    ['a file', edit('courses/p1.yaml', '二, 三', '{title: 二, file: other.mp4}, 三'), ['recording P1-chinese-02 x2']],
    ['a number', edit('zones/two.yaml', 'number: 2', 'number: 22'), ['renumbered two']],
    ['a name', edit('zones/two.yaml', 'name: 一年级', 'name: 一年级台'), ['renamed two']],
    ['an id', edit('zones/two.yaml', 'p1.two.example', 'q1.two.example'), ['id-changed two']],
    ['an address', edit('zones/two.yaml', '/p1.m3u8', '/q1.m3u8'), ['stream-changed two']],
    [
      'a further address',
      edit(
        'zones/two.yaml',
        'stream: "https://two.example/p1.m3u8"',
        'stream: ["https://two.example/p1.m3u8", "rtp://239.1.1.1:1"]',
      ),
      ['stream-changed two'],
    ],
    [
      'an address for looking back',
      edit(
        'zones/two.yaml',
        'outputs: {',
        'outputs: {channels: {catch-up: {days: 7, dialect: tvdr, source: "rtsp://two.example/{number}"}}, ',
      ),
      ['catch-up-changed two'],
    ],
    [
      'a zone more',
      {
        'zones/three.yaml': BASE['zones/two.yaml']?.replaceAll('two', 'three').replace('number: 2', 'number: 3') ?? '',
      },
      ['zone-added three'],
    ],
  ])('%s', async (_, files, expected) => {
    const [before, after] = await Promise.all([aTimeline(), aTimeline(files)]);
    expect(changesOf(before, after)).toEqual(expected);
    expect(changesOf(after, after)).toEqual([]);
  });
});

describe('the time that both show', () => {
  test('days that enter and leave are no change', async () => {
    const [first, second] = await Promise.all([aTimeline(), aTimeline({}, '2020-03-10')]);
    expect(changesOf(first, second)).toEqual([]);
    expect(changesOf(second, first)).toEqual([]);
  });

  test('a lesson that moves out of it is followed as far as the other release knows', async () => {
    const later = await aTimeline(change('{on: 2020-03-11, at: 09:00, cancel: true}'), '2020-03-10');
    expect(changesOf(await aTimeline(), later)).toEqual([
      'moved p1 03-11 09:00 P1-chinese-03 > p1 03-12 09:00 [one]',
      'moved p1 03-11 14:00 P1-chinese-03* > p1 03-12 14:00 [one]',
    ]);
  });

  test('a repeat keeps its distance from its lesson, also over the end', async () => {
    const nextDay = '  - {of: yesterday, from: 09:00-09:20, at: 06:30}\n';
    const before = await aTimeline({ 'timetables/p1.yaml': BASE['timetables/p1.yaml'] + nextDay });
    const after = await aTimeline({
      'timetables/p1.yaml': `${BASE['timetables/p1.yaml']}${nextDay}changes:\n  - {on: 2020-03-10, at: 09:00, cancel: true}\n`,
    });
    expect(changesOf(before, after)).toContain('postponed p1 03-11 06:30 P1-chinese-02* [one]');
    expect(changesOf(after, before)).toContain('advanced p1 03-11 06:30 P1-chinese-02* [one]');
  });

  test('without one, only the zones are compared', async () => {
    const after = await aTimeline(
      both(edit('zones/two.yaml', 'number: 2', 'number: 22'), grid('09:30', '09:35')),
      '2020-03-16',
    );
    const before = await aTimeline();
    expect(changesOf(before, after)).toEqual(['renumbered two']);
    expect(compareReleases(before, after).zones.map(({ shared }) => shared)).toEqual([undefined, undefined]);
  });

  test('from a day on', async () => {
    const [before, after] = await Promise.all([aTimeline(), aTimeline(grid('09:30', '09:35'))]);
    const from = Date.parse('2020-03-11T00:00:00+08:00');
    expect(changesOf(before, after, { zones: [], from }).map((text) => text.slice(0, 14))).toEqual([
      'moved p1 03-11',
      'moved p1 03-11',
    ]);
  });

  test('one zone', async () => {
    const [before, after] = await Promise.all([aTimeline(), aTimeline(grid('09:30-09:50: math', '09:30-09:55: math'))]);
    const scope = { zones: ['two'], from: undefined };
    expect(changesOf(before, after, scope)).toHaveLength(4);
  });
});

/** Zone `one` carries both channels, zone `two` only the first; lessons of P2 go from one channel to the other. */
describe('channels', () => {
  const channels = (p2: string): Files => ({
    'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [甲, 乙, 丙, 丁, 戊]}\n',
    'timetables/p1.yaml': `channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 chinese\n${p2 === 'p1' ? '  10:00-10:20: P2 chinese\n' : ''}`,
    'timetables/p2.yaml': `channel: p2\nfrom: 2020-03-09\nweek:\n  08:00-08:10: eyes\n${p2 === 'p2' ? '  10:00-10:20: P2 chinese\n' : ''}`,
    ...edit(
      'zones/one.yaml',
      'outputs:',
      '  p2: {number: 5, id: p2.one.example, name: 二年级, stream: "https://one.example/p2.m3u8"}\noutputs:',
    ),
  });

  test('a lesson on another channel has moved for those who get both, and is gone for the others', async () => {
    const [before, after] = await Promise.all([aTimeline(channels('p1')), aTimeline(channels('p2'))]);
    expect(changesOf(before, after)).toEqual([
      'cancelled p1 03-09 10:00 P2-chinese-01 [two]',
      'moved p1 03-09 10:00 P2-chinese-01 > p2 03-09 10:00 [one]',
      'cancelled p1 03-10 10:00 P2-chinese-02 [two]',
      'moved p1 03-10 10:00 P2-chinese-02 > p2 03-10 10:00 [one]',
      'moved p1 03-11 10:00 P2-chinese-03 > p2 03-11 10:00 [one]',
    ]);
  });

  test('what a lost or new channel shows is not counted one by one', async () => {
    const [before, after] = await Promise.all([aTimeline(), aTimeline(channels('p2'))]);
    expect(changesOf(before, after)).toEqual(expect.arrayContaining(['channel-added one']));
    expect(changesOf(before, after).filter((text) => text.includes('p2'))).toEqual([]);
    expect(changesOf(after, before)[0]).toBe('channel-lost one');
  });
});
