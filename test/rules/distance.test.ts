import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { officialList } from '../../src/calendar/official-days.js';
import type { AskedWindow } from '../../src/calendar/published-window.js';
import { compile } from '../../src/compile.js';
import { DAY } from '../../src/model/time.js';
import { SMALL_PROJECT } from '../a-project.js';

type Files = Readonly<Record<string, string>>;

const official = officialList({
  holidays: { '2020-10-01': 'National Day,国庆节,3' },
  workdays: { '2020-04-26': 'Labour Day,劳动节,5' },
});

/** The severities of one problem at 08:00 in Shanghai. */
async function severities(files: Files, problem: string, day: string, asked: AskedWindow = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-distance-'));
  try {
    for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...LONG, ...files })) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const now = Date.parse(`${day}T08:00:00+08:00`);
    const { diagnostics } = await compile(folder, { now, asked, official, environment: {} });
    return diagnostics.filter(({ problem: { id } }) => id === problem).map(({ severity }) => severity);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lessons = (count: number) => Array.from({ length: count }, (_, index) => `第 ${index + 1} 课`).join(', ');
const calendar = (rest = '') => ({
  'calendar.yaml': `term: {first-day: 2020-03-09, last-day: 2020-07-10}\n${rest}`,
});
const course = (count: number, more = '') => ({
  'courses/p1.yaml': `grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [${lessons(count)}${more}]}\n`,
});
const week = (rows: string, more = '') => ({
  'timetables/p1.yaml': `channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n${rows}${more}`,
});
const LONG: Files = { ...calendar(), ...course(90), ...week('  09:00-09:20: chinese\n') };

/** Each has its fault on one day: 2020-04-30, or another that it names. */
const FAULTS: Readonly<Record<string, { readonly files: Files; readonly on?: string }>> = {
  // 38 teaching days before 30 April, which is a Thursday.
  'lessons-run-out': { files: course(38) },
  'change-hits-nothing': {
    files: week('  09:00-09:20: chinese\n', 'changes: [{on: 2020-04-30, at: 10:00, cancel: true}]\n'),
  },
  'changes-collide': {
    files: week(
      '  09:00-09:20: chinese\n',
      'changes: [{on: 2020-04-30, at: 09:00, cancel: true}, {on: 2020-04-30, at: 09:00, cancel: true}]\n',
    ),
  },
  'airtime-overlap': {
    files: {
      ...week('  09:00-09:20: chinese\n'),
      'timetables/p1-late.yaml':
        'channel: p1\ngrade: P1\nfrom: 2020-04-30\nweek:\n  09:00-09:20: chinese\n  09:10-09:30: card\n',
    },
  },
  'repeat-without-first-run': {
    files: week('  09:00-09:20: chinese\n', 'changes: [{on: 2020-04-30, at: 09:00, show: repeat chinese 90}]\n'),
  },
  'repeat-before-first-run': {
    files: week('  09:00-09:20: chinese\n', 'changes: [{on: 2020-04-30, at: 09:00, show: repeat chinese 60}]\n'),
  },
  'make-up-day-undecided': { files: calendar('holidays: CN\n'), on: '2020-04-26' },
  'make-up-weekday-not-taught': { files: calendar('make-up-days: {2020-04-25: sat}\n'), on: '2020-04-25' },
  // The 39th lesson is that of 30 April.
  'teacher-changes': { files: course(38, ', {title: 别人的课, teacher: li}, 末') },
  'slot-too-small': { files: course(38, ', {title: 长课, length: 25m}, 末') },
  'review-after-air': { files: course(38, ', {title: 迟审, reviewed: {on: 2020-06-01, by: 教务处}}, 末') },
};

const dayBefore = (day: string, count: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) - count * DAY).toISOString().slice(0, 10);

describe('severity follows distance', () => {
  test.each(Object.entries(FAULTS))('%s', async (problem, { files, on = '2020-04-30' }) => {
    // A guide shows seven days, today included.
    for (const [ahead, severity] of [
      [30, 'warning'],
      [7, 'warning'],
      [6, 'error'],
      [0, 'error'],
    ] as const)
      expect([ahead, ...(await severities(files, problem, dayBefore(on, ahead)))]).toEqual([ahead, severity]);
  });

  test('holidays that are not known yet', async () => {
    const files = {
      'calendar.yaml': 'term: {first-day: 2020-09-01, last-day: 2021-01-22}\nholidays: CN\n',
      ...course(200),
    };
    const at = (day: string) => severities(files, 'holidays-unknown', day);
    expect([await at('2020-09-01'), await at('2020-12-25'), await at('2020-12-26')]).toEqual([
      ['warning'],
      ['warning'],
      ['error'],
    ]);
  });

  test('a release that is asked to hold more or other days', async () => {
    const { files } = FAULTS['lessons-run-out'] ?? {};
    const at = (asked: AskedWindow) => severities(files ?? {}, 'lessons-run-out', '2020-03-10', asked);
    expect([await at({ days: 51 }), await at({ days: 52 }), await at({ from: '2020-04-24' })]).toEqual([
      ['warning'],
      ['error'],
      ['error'],
    ]);
  });

  test.each([
    ['outputs: {xmltv: {days: 14}}', 13],
    ['outputs: {playout: {media-folder: /srv, formats: [ffconcat], days: 9}}', 8],
    ['outputs: {feeds: {calendar: {of: [grades], days: 20}}}', 19],
    ['outputs: {airings: {days: 10}}', 9],
  ])('the widest of a zone’s files counts: %s', async (outputs, last) => {
    const zone = SMALL_PROJECT['zones/one.yaml']?.replace('outputs: {}', outputs) ?? '';
    const files = { ...course(38), 'zones/one.yaml': zone };
    const at = (ahead: number) => severities(files, 'lessons-run-out', dayBefore('2020-04-30', ahead));
    expect([await at(last + 1), await at(last)]).toEqual([['warning'], ['error']]);
  });

  test('what is over, and what has no date, stays an error', async () => {
    expect(await severities(course(38), 'lessons-run-out', '2020-08-01')).toEqual(['error']);
    const kindergarten = {
      'vocabulary.yaml': 'grades: {P1: {name: {zh: 大班, en: Big ones}, stage: kindergarten}}\n',
    };
    expect(await severities(kindergarten, 'stage-not-broadcast', '2020-03-09')).toEqual(['error']);
  });

  test('also where the project grades the rule itself', async () => {
    const graded = {
      'project.yaml': `${SMALL_PROJECT['project.yaml']}rules: {titles-repeat: {severity: error}, slot-too-small: {severity: error}}\n`,
    };
    const { files } = FAULTS['slot-too-small'] ?? {};
    const at = (day: string) => severities({ ...files, ...graded }, 'slot-too-small', day);
    expect([await at('2020-03-10'), await at('2020-04-28')]).toEqual([['warning'], ['error']]);
  });
});
