import { expect, test } from 'vitest';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { diffOfGrades, gradesOfChange, gradesOfChannels } from '../../../src/published/diff/grades-of-channels.js';
import { aTimeline, type Files } from './a-diff.js';

const zone = (lineup: readonly string[]): Files => ({
  'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n${lineup.map((line) => `  ${line}\n`).join('')}outputs: {xmltv: {days: 2, past-days: 0}}\n`,
  'zones/two.yaml':
    'id: two\ntitle: 二区\nlineup:\n  p1: {number: 1, id: p1.two, name: 一, stream: "https://two.example/1"}\noutputs: {xmltv: {days: 2, past-days: 0}}\n',
});
const entry = (channel: string, number: number) =>
  `${channel}: {number: ${number}, id: ${channel}.one, name: ${channel}, stream: "https://one.example/${channel}"}`;
const grid = (channel: string, ...lines: readonly string[]): Files => ({
  [`timetables/${channel}.yaml`]: `channel: ${channel}\nfrom: 2020-03-09\nweek:\n${lines.map((line) => `  ${line}\n`).join('')}`,
});
const BEFORE: Files = {
  'courses/p1.yaml': 'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三]}\n',
  'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [甲, 乙, 丙]}\n',
  ...zone([entry('p1', 1), entry('p2', 2), entry('old', 3)]),
  ...grid('p1', '09:00-09:20: P1 chinese', '09:40-09:50: eyes'),
  ...grid('p2', '09:00-09:20: P2 chinese', '10:00-10:10: eyes'),
  ...grid('old', '08:00-08:10: eyes', '11:00-11:20: P2 chinese'),
};
const AFTER: Files = {
  ...BEFORE,
  'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: li, lessons: [甲, 乙, 丙]}\n',
  ...zone([entry('p1', 11), entry('p2', 12), entry('new', 4)]),
  ...grid('p1', '09:05-09:25: P1 chinese', '09:40-09:50: eyes'),
  ...grid('p2', '09:00-09:20: P2 chinese', '10:00-10:10: card'),
  ...grid('new', '08:00-08:10: eyes'),
};

const sides = await Promise.all([aTimeline(BEFORE), aTimeline(AFTER)]);
const grades = gradesOfChannels(...sides);
const diff = compareReleases(...sides);

test('the grades of a channel are those of its lessons in either release', () => {
  expect([...grades].map(([channel, found]) => `${channel}: ${[...found].join(' ')}`).sort()).toEqual([
    'new: ',
    'old: P2',
    'p1: P1',
    'p2: P2',
  ]);
});

test('also where it has others now', async () => {
  const later = await aTimeline({ ...BEFORE, ...grid('p1', '09:00-09:20: P2 chinese') });
  expect([...(gradesOfChannels(sides[0], later).get('p1') ?? [])]).toEqual(['P1', 'P2']);
});

test('a lesson is for its grade, a programme for those of its channel', () => {
  const said = diff.changes.map((change) => `${change.kind} ${gradesOfChange(change, grades).join(' ')}`);
  expect(said.sort()).toEqual([
    ...['added P2', 'added P2', 'cancelled P2', 'cancelled P2', 'moved P1', 'moved P1'],
    ...['teacher P2', 'teacher P2'],
  ]);
  const [change] = diff.changes;
  expect(change && gradesOfChange(change, new Map())).toEqual(['P1']);
});

test.each([
  [['P1'], ['renumbered p1'], ['moved']],
  [['P2'], ['channel-lost', 'renumbered p2'], ['added', 'cancelled', 'teacher']],
  [
    ['P1', 'P2'],
    ['channel-lost', 'renumbered p1', 'renumbered p2'],
    ['added', 'cancelled', 'moved', 'teacher'],
  ],
  [['P3'], [], []],
])('what pupils of %j find changed', (asked, lineup, changes) => {
  const own = diffOfGrades(diff, asked, grades);
  const lines = own.lineup.map((change) => `${change.kind}${'after' in change ? ` ${change.after.channel}` : ''}`);
  expect(lines.sort()).toEqual(lineup);
  expect([...new Set(own.changes.map(({ kind }) => kind))].sort()).toEqual(changes);
  expect(own.zones).toEqual(diff.zones);
});

test('a whole zone that comes or goes is everybody’s', async () => {
  const { 'zones/two.yaml': _, ...rest } = BEFORE;
  const [all, fewer] = await Promise.all([
    aTimeline(BEFORE),
    aTimeline({ ...rest, 'zones/two.yaml': BEFORE['zones/two.yaml']?.replaceAll('two', 'three') ?? '' }),
  ]);
  const own = diffOfGrades(compareReleases(all, fewer), ['P9'], grades);
  expect(own.lineup.map(({ kind }) => kind).sort()).toEqual(['zone-added', 'zone-lost']);
});
