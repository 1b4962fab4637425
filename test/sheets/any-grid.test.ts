import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { formatClock } from '../../src/model/format-time.js';
import { MINUTE } from '../../src/model/time.js';
import { shippedVocabulary } from '../../src/model/vocabulary/shipped-vocabulary.js';
import { importWorkbooks } from '../../src/sheets/import-workbooks.js';
import type { LaidGrid } from '../../src/sheets/lay-grid.js';
import { Mapping } from '../../src/sheets/match/mapping.js';
import { readBytes } from '../../src/sheets/read/read-bytes.js';
import fc from '../properties.js';
import { aWorkbook, type BookKind, type Written } from './a-workbook.js';

const SUBJECTS = { 语文: 'chinese', 数: 'math', 英语课: 'english', 道法: 'morality-law', '音 乐': 'music' } as const;
const DAYS = ['一', '二', '三', '四', '五', '六', '日'] as const;
const KINDS = { xlsx: 'xlsx', ods: 'ods', xls: 'biff8' } as const satisfies Readonly<Record<string, BookKind>>;

const clock = (minutes: number) => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
const wide = (text: string) => text.replaceAll(/[0-9:]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

/** How a person may write from when to when, in one cell or two. */
const STYLES: Readonly<Record<string, (from: number, to: number) => readonly Written[]>> = {
  plain: (from, to) => [`${clock(from)}-${clock(to)}`],
  dashes: (from, to) => [`${clock(from)}——${clock(to)}`],
  wide: (from, to) => [wide(`${clock(from)}—${clock(to)}`)],
  words: (from, to) => [`第3节 ${clock(from)}至${clock(to)}`],
  lines: (from, to) => [`${clock(from)}\n${clock(to)}`],
  parted: (from, to) => [clock(from), clock(to)],
};

interface Grid {
  readonly days: number;
  readonly style: string;
  readonly prefix: string;
  /** Minutes after the row before, minutes that it lasts, a word for each day. */
  readonly rows: readonly { readonly gap: number; readonly lasts: number; readonly words: readonly string[] }[];
}

const word = fc.constantFrom('', '/', ...Object.keys(SUBJECTS));
const grids: fc.Arbitrary<Grid> = fc.record({
  days: fc.integer({ min: 3, max: 7 }),
  style: fc.constantFrom(...Object.keys(STYLES)),
  prefix: fc.constantFrom('星期', '周', ''),
  rows: fc.array(
    fc.record({
      gap: fc.integer({ min: 0, max: 60 }),
      lasts: fc.integer({ min: 5, max: 60 }),
      words: fc.array(word, { minLength: 7, maxLength: 7 }),
    }),
    { minLength: 1, maxLength: 8 },
  ),
});

function timed({
  rows,
}: Grid): readonly { readonly from: number; readonly to: number; readonly words: readonly string[] }[] {
  let at = 7 * 60;
  return rows.map(({ gap, lasts, words }) => {
    const from = at + gap;
    at = from + lasts;
    return { from, to: at, words };
  });
}

function written(grid: Grid): readonly (readonly Written[])[] {
  const style = STYLES[grid.style] ?? (() => []);
  const labels = style(0, 0).length;
  const head = [...Array<Written>(labels).fill(null), ...DAYS.slice(0, grid.days).map((day) => `${grid.prefix}${day}`)];
  return [head, ...timed(grid).map(({ from, to, words }) => [...style(from, to), ...words.slice(0, grid.days)])];
}

const turned = (rows: readonly (readonly Written[])[]): readonly (readonly Written[])[] =>
  (rows[0] ?? []).map((_, column) => rows.map((row) => row[column] ?? null));

/** What is on; whether a row without anything was read does not matter. */
function expected(grid: Grid): readonly string[] {
  return timed(grid).flatMap(({ from, to, words }) => {
    const cells = words
      .slice(0, grid.days)
      .map((text) => Object.entries(SUBJECTS).find(([name]) => name === text)?.[1] ?? '~');
    return cells.every((cell) => cell === '~') ? [] : [`${from}-${to} ${cells.join(' ')}`];
  });
}

function read({ rows, area }: LaidGrid): readonly string[] {
  return rows.flatMap(({ from, to, cells }) => {
    const words = area.days.map(({ weekday }) => {
      const content = cells.get(weekday);
      return content?.kind === 'course' ? content.subject.id : '~';
    });
    return words.every((cell) => cell === '~') ? [] : [`${from / MINUTE}-${to / MINUTE} ${words.join(' ')}`];
  });
}

async function imported(file: string, bytes: Buffer) {
  const diagnostics = new DiagnosticList();
  const names = { vocabulary: shippedVocabulary };
  const workbook = await readBytes(file, bytes);
  return { ...importWorkbooks([workbook], { names, mapping: new Mapping(undefined) }, diagnostics), diagnostics };
}

const errorsOf = (diagnostics: DiagnosticList) =>
  diagnostics
    .sorted()
    .filter(({ severity }) => severity === 'error')
    .map(({ message }) => message.en);

describe('any week grid is read as it is written', () => {
  test.each(Object.entries(KINDS))('%s', async (ending, kind) => {
    await fc.assert(
      fc.asyncProperty(grids, fc.boolean(), fc.boolean(), async (grid, isTurned, isTitled) => {
        const rows = isTurned ? turned(written(grid)) : written(grid);
        const titled = isTitled ? [['某校初一年级课程表'], [], ...rows] : rows;
        const { grids: found, diagnostics } = await imported(
          `初一.${ending}`,
          aWorkbook({ 初一: { rows: titled } }, kind),
        );
        const hasLessons = expected(grid).length > 0;
        expect(errorsOf(diagnostics)).toEqual(hasLessons ? [] : ['this timetable has no lessons']);
        expect(found.flatMap(read)).toEqual(expected(grid));
      }),
      { numRuns: 60 },
    );
  });
});

test('whatever is in a sheet, it is read in order or refused', async () => {
  const values = fc.oneof(
    fc.constant(null),
    fc.string({ unit: 'grapheme', maxLength: 8 }),
    fc.constantFrom(
      '星期一',
      '周二',
      '三',
      '四',
      '五',
      '第1节',
      '8:00-8:20',
      '9:00',
      '语文',
      '数学',
      '午休',
      '初一课表',
      '下午',
      '注：无',
    ),
    fc.integer({ min: -5, max: 60_000 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.boolean(),
  );
  const sheets = fc.array(fc.array(values, { maxLength: 9 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      sheets,
      fc.array(fc.constantFrom('A1:C1', 'B2:B4', 'A3:I3', 'C2:D6'), { maxLength: 2 }),
      async (rows, merges) => {
        const { grids: found, diagnostics } = await imported('课表.xlsx', aWorkbook({ 初一: { rows, merges } }));
        for (const { rows: laid } of found) {
          for (const [index, { from, to }] of laid.entries()) {
            expect(to).toBeGreaterThan(from);
            const before = laid[index - 1];
            if (before !== undefined) expect(formatClock(from) >= formatClock(before.to)).toBe(true);
          }
        }
        if (found.length === 0) expect(errorsOf(diagnostics)).not.toEqual([]);
      },
    ),
    { numRuns: 200 },
  );
});
