import { describe, expect, test } from 'vitest';
import fc from '../properties.js';
import { changes, HEAD, shownOn } from './a-changed-day.js';

/** The first week is that of 2020-03-11, a Wednesday. */
const TERM = 'term: {first-day: 2020-03-11, last-day: 2020-04-03}\n';
const ODD = ['2020-03-11', '2020-03-23'];
const EVEN = ['2020-03-16', '2020-03-18', '2020-03-30'];

async function titlesOf(days: readonly string[], rows: string, files: Readonly<Record<string, string>> = {}) {
  const { shown, reports } = await shownOn(days, HEAD + rows, { 'calendar.yaml': TERM, ...files });
  return { airs: shown.map((day) => day.map((line) => line.slice(12)).join(' ')), reports };
}

describe('cells of odd and even weeks', () => {
  test.each([
    ['a row for every day', '  09:00-09:20: {odd: eyes, even: news}\n'],
    ['a row of cells', '  09:00-09:20: {odd: [eyes, eyes, eyes, eyes, eyes], even: news}\n'],
    ['single cells', '  09:00-09:20: [{odd: eyes, even: news}, ~, {odd: eyes, even: news}, ~, ~]\n'],
    ['written in blocks', '  09:00-09:20:\n    odd: eyes\n    even: news\n'],
    ['two rows', '  09:00-09:20: {odd: eyes}\n  09:00-09:25: {even: news}\n'],
  ])('%s', async (_, rows) => {
    expect(await titlesOf([...ODD, ...EVEN], rows)).toEqual({
      airs: ['eyes', 'eyes', 'news', 'news', 'news'],
      reports: [],
    });
  });

  test('lessons are dealt over both', async () => {
    const { airs, reports } = await titlesOf(
      ['2020-03-11', '2020-03-18', '2020-03-25'],
      '  09:00-09:20: [~, ~, {odd: chinese, even: math}, ~, ~]\n',
    );
    expect({ airs, reports }).toEqual({ airs: ['P1-chinese-01', 'P1-math-01', 'P1-chinese-02'], reports: [] });
  });

  test('an empty one may be changed', async () => {
    const rows = `  09:00-09:20: [{odd: eyes}, ~, ~, ~, ~]\n${changes('{on: 2020-03-16, at: 09:00, show: news, reason: 通知}')}`;
    expect(await titlesOf(['2020-03-16', '2020-03-23'], rows)).toEqual({ airs: ['news', 'eyes'], reports: [] });
  });

  test('a make-up day counts for the week that it lies in, and a changed day for that whose table it follows', async () => {
    const rows = `  09:00-09:20: {odd: eyes, even: news}\n${changes('{on: 2020-03-21, as: 2020-03-23, reason: 补课}', '{on: 2020-03-28, as: mon, reason: 补课}')}`;
    const files = { 'calendar.yaml': `${TERM}make-up-days: {2020-03-14: mon, 2020-03-22: mon}\n` };
    // Saturday and Sunday of the first week, Saturday and Sunday of the second, Saturday of the third.
    expect(await titlesOf(['2020-03-14', '2020-03-15', '2020-03-21', '2020-03-22', '2020-03-28'], rows, files)).toEqual(
      {
        airs: ['eyes', '', 'eyes', 'news', 'eyes'],
        reports: [],
      },
    );
  });

  test('rows of the same weeks may not start together', async () => {
    const { reports } = await titlesOf([], '  09:00-09:20: {odd: eyes}\n  09:00-09:25: [~, ~, {odd: news}, ~, ~]\n');
    expect(reports).toEqual(['timetables/p1.yaml:6:3 this row starts together with another one on the same day']);
  });

  test('a week before the first one has neither, which is reported once', async () => {
    const calendar = `${TERM}grades: {P1: {first-day: 2020-03-05}}\n`;
    const rows = '  09:00-09:20: {odd: eyes, even: news}\n  10:00-10:20: chinese\n';
    const { shown, reports } = await shownOn(
      ['2020-03-05', '2020-03-11'],
      (HEAD + rows).replace('2020-03-09', '2020-03-01'),
      {
        'calendar.yaml': calendar,
      },
    );
    expect(shown).toEqual([['10:00-10:20 P1-chinese-01'], ['09:00-09:20 eyes', '10:00-10:20 P1-chinese-05']]);
    expect(reports).toEqual([
      'timetables/p1.yaml:5:3 2020-03-05 is before the first teaching week, which is neither odd nor even, so the cell is empty; give these weeks a timetable of their own with cells for every week',
    ]);
  });

  test.each([
    ['{odd: chinese, evn: math}', '5:31 unknown key "evn"; did you mean "even"?'],
    ['{}', '5:16 "09:00-09:20" is empty; fill it in'],
    [
      '{odd: [chinese]}',
      '5:22 09:00-09:20 has 1 cell for 5 weekdays (mon, tue, wed, thu, fri); write ~ for an empty one',
    ],
    ['{odd: chines}', '5:22 there is no course of P1 or programme "chines"; did you mean "chinese"?'],
  ])('%s', async (row, report) => {
    const { reports } = await titlesOf([], `  09:00-09:20: ${row}\n`);
    expect(reports).toEqual([`timetables/p1.yaml:${report}`]);
  });
});

test('a grid of which every cell is the same in odd and in even weeks is the plain grid', async () => {
  const cell = fc.constantFrom('chinese', 'math', 'eyes', '~');
  const row = fc.array(cell, { minLength: 5, maxLength: 5 });
  const days = Array.from({ length: 24 }, (_, index) =>
    new Date(Date.UTC(2020, 2, 11 + index)).toISOString().slice(0, 10),
  );
  await fc.assert(
    fc.asyncProperty(fc.tuple(row, row), async (rows) => {
      const grid = (write: (cells: readonly string[]) => string) =>
        rows
          .map((cells, index) => `  ${index + 9}:00-${index + 9}:20: ${write(cells)}\n`.replace(/\b9:/g, '09:'))
          .join('');
      const plain = await titlesOf(
        days,
        grid((cells) => `[${cells.join(', ')}]`),
      );
      const split = await titlesOf(
        days,
        grid((cells) => `[${cells.map((one) => `{odd: ${one}, even: ${one}}`).join(', ')}]`),
      );
      const ofRows = await titlesOf(
        days,
        grid((cells) => `{odd: [${cells.join(', ')}], even: [${cells.join(', ')}]}`),
      );
      expect(split.airs).toEqual(plain.airs);
      expect(ofRows.airs).toEqual(plain.airs);
    }),
    { numRuns: 8 },
  );
});
