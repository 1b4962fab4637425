import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { gradesOfChannels } from '../../../src/published/diff/grades-of-channels.js';
import type { DiffReport } from '../../../src/report/diff/diff-report.js';
import { aTimeline, type Files } from '../../published/diff/a-diff.js';

const zone = (id: string, lineup: readonly string[], outputs = '{xmltv: {days: 3, past-days: 0}}'): Files => ({
  [`zones/${id}.yaml`]: `id: ${id}\ntitle: {zh: ${id} 区, en: Zone ${id}}\nlineup:\n${lineup.map((line) => `  ${line}\n`).join('')}outputs: ${outputs}\n`,
});
const entry = (channel: string, number: number, name: string, host: string, id = `${channel}.${host}`) =>
  `${channel}: {number: ${number}, id: ${id}, name: ${name}, stream: "https://${host}/${channel}.m3u8"}`;
const CATCH_UP = (path: string) =>
  `{xmltv: {days: 3, past-days: 0}, channels: {catch-up: {days: 7, dialect: tvdr, clock: utc, source: "rtsp://x/${path}/{number}"}}}`;

const BEFORE: Files = {
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一, 二, 三, 四, 五, 六]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方]}\n',
  'courses/p2.yaml': 'grade: P2\ncourses:\n  chinese: {teacher: zhang, lessons: [甲, 乙, 丙, 丁, 戊, 己]}\n',
  'timetables/p1.yaml':
    'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 chinese\n  09:30-09:50: P1 math\n  11:00-11:20: P2 chinese\nrepeats:\n  - {of: today, from: 09:00-10:00, at: 14:00}\n',
  'timetables/p2.yaml': 'channel: p2\nfrom: 2020-03-09\nweek:\n  08:00-08:10: eyes\n',
  ...zone('one', [entry('p1', 1, '一年级', 'one.example'), entry('p2', 2, '二年级', 'one.example')], CATCH_UP('old')),
  ...zone('two', [entry('p1', 7, '一年级', 'two.example'), entry('p2', 8, '二年级', 'two.example')]),
  ...zone('old', [entry('p1', 9, '一年级', 'old.example')]),
};
const AFTER: Files = {
  ...BEFORE,
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: ["一 | <b>", {title: 二, file: other.mp4}, 三, 四, 五, 六]}\n  math: {teacher: zhang, lessons: [加, 减, 乘, 除, 余, 方]}\n',
  'timetables/p1.yaml': `${BEFORE['timetables/p1.yaml']}changes:\n  - {on: 2020-03-10, at: 09:30, show: eyes, reason: 停课}\n  - {on: 2020-03-10, at: 14:00, cancel: true, reason: {zh: 检修, en: repairs}}\n`,
  'timetables/p2.yaml': 'channel: p2\nfrom: 2020-03-09\nweek:\n  08:00-08:10: [eyes, eyes, card, eyes, eyes]\n',
  ...zone(
    'one',
    [entry('p1', 11, '一年级台', 'one.example', 'new.one.example'), entry('p2', 2, '二年级', 'one.example')],
    CATCH_UP('new'),
  ),
  ...zone('two', [entry('p1', 7, '一年级', 'b.example', 'p1.two.example'), entry('p3', 3, '三年级', 'two.example')]),
  ...zone('three', [entry('p1', 4, '一年级', 'three.example')]),
  'timetables/p3.yaml': 'channel: p3\nfrom: 2020-03-09\nweek:\n  08:00-08:10: eyes\n',
  'zones/old.yaml': '',
};

const { 'zones/old.yaml': _, ...later } = AFTER;
export const LATER: Files = later;
export const [was, is, shifted] = await Promise.all([
  aTimeline(BEFORE),
  aTimeline(LATER),
  aTimeline({
    ...BEFORE,
    'timetables/p1.yaml':
      'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [~, P1 chinese, P1 chinese, P1 chinese, P1 chinese]\n  11:00-11:20: P2 chinese\n',
  }),
]);

/** What changes between two releases that differ in every kind of change. */
export function aReport(before = was, after = is, more: Partial<DiffReport> = {}): DiffReport {
  return {
    before: { kind: 'release', id: '000007-0123456789ab' },
    after: { kind: 'timetable', id: 'small' },
    isExpanded: false,
    diff: compareReleases(before, after),
    grades: gradesOfChannels(before, after),
    gradeNames: new Map([['P1', { zh: '小学一年级', en: 'Primary 1' }]]),
    ...{ language: 'en', colour: false, ...more },
  };
}
