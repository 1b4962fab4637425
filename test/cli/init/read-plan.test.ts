import { describe, expect, test } from 'vitest';
import { defaultTerm } from '../../../src/cli/init/default-term.js';
import { readGrades, readPlan, readTerm, readZones } from '../../../src/cli/init/read-plan.js';
import { UsageError } from '../../../src/diagnostics/usage-error.js';
import { expectBothLanguages } from '../../a-project.js';

const NOW = Date.parse('2026-08-20T00:00:00Z');
const OPTIONS = { grades: [], zones: [] };

test.each<[readonly string[], string]>([
  [['P1'], 'P1'],
  [['P1-P3'], 'P1 P2 P3'],
  [['p2-p1', 'J1'].slice(1), 'J1'],
  [['P5-J2'], 'P5 P6 J1 J2'],
  [['S'], 'S1 S2 S3'],
  [['J1', 'P1', 'P1'], 'P1 J1'],
  [['小学一年级', '初二'], 'P1 J2'],
  [['一年级-三年级'], 'P1 P2 P3'],
])('grades %j', (words, ids) => {
  expect(
    readGrades(words)
      .map(({ id }) => id)
      .join(' '),
  ).toBe(ids);
});

test('zones by id and by their Chinese names, each once', () => {
  expect(readZones(['telecom', '移动', 'city-net', 'telecom']).map(({ id }) => id)).toEqual([
    'telecom',
    'mobile',
    'city-net',
  ]);
});

test.each([
  ['my-school', 'my-school'],
  ['My School', 'my-school'],
  ['École 2', 'ecole-2'],
  ['成都实验小学', 'my-school'],
  ['con', 'my-school'],
  ['2026', 'school-2026'],
  ['课表 1e3', 'school-1e3'],
  ['null', 'school-null'],
])('the folder %s gives the id %s and its own name', (folder, id) => {
  expect(readPlan(OPTIONS, `/tmp/${folder}`, '.', NOW)).toMatchObject({ id, name: folder });
});

test.each([
  ['2026-08-20T00:00:00Z', '2026-09-01/2027-01-20'],
  ['2026-12-31T20:00:00Z', '2027-03-01/2027-07-10'],
  ['2026-12-31T12:00:00Z', '2026-09-01/2027-01-20'],
  ['2027-07-10T12:00:00Z', '2027-03-01/2027-07-10'],
])('on %s the term is %s', (now, term) => {
  const { from, to } = defaultTerm(Date.parse(now));
  expect(`${from}/${to}`).toBe(term);
});

describe('what cannot be is refused in both languages', () => {
  test.each<[string, () => unknown, RegExp]>([
    ['a grade', () => readGrades(['P7']), /"P7" is not a grade; possible are P1, /],
    ['a range backwards', () => readGrades(['P3-P1']), /"P3-P1" is not a grade/],
    ['nothing', () => readGrades(['']), /is not a grade/],
    ['a zone', () => readZones(['Telecom Zone']), /cannot be the id of a zone/],
    ['a device', () => readZones(['con']), /cannot be the id of a zone/],
    ['one day', () => readTerm('2026-09-01'), /takes the first day\/the last/],
    ['three days', () => readTerm('2026-09-01/2026-09-02/2026-09-03'), /takes the first day\/the last/],
    ['no day', () => readTerm('2026-02-30/2026-07-01'), /--term is not a day/],
    ['an end before its start', () => readTerm('2027-01-20/2026-09-01'), /is before the first/],
    ['a slip in the year', () => readTerm('2026-09-01/2028-01-20'), /has 507 days/],
    ['a weekend', () => readTerm('2026-10-03/2026-10-04'), /has no school day/],
    [
      'a name that cannot be a title',
      () => readPlan({ ...OPTIONS, name: '很'.repeat(41) }, '/tmp/x', '.', NOW),
      /at most 40/,
    ],
  ])('%s', (_, read, says) => {
    try {
      read();
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      expectBothLanguages(error.text);
      expect(error.text.en).toMatch(says);
      return;
    }
    throw new Error('it was taken');
  });
});
