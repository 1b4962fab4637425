import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { cellName } from '../../../src/sheets/cell-name.js';
import { readBytes } from '../../../src/sheets/read/read-bytes.js';
import { shownValue } from '../../../src/sheets/report-unused.js';
import { aWorkbook, type BookKind, type SheetPlan } from '../a-workbook.js';

const HALF_PAST_EIGHT = 8.5 / 24;

const PLAN: SheetPlan = {
  rows: [
    ['课程表', null, null],
    ['时间', '星期一', 0.5],
    [HALF_PAST_EIGHT, '语文\n张敏', 46_000],
    [0.378472222222222, 0.378472210648148, true],
    [null, '藏', '  '],
  ],
  merges: ['A1:C1'],
  hiddenRows: [4],
  hiddenColumns: [2],
  comments: { B3: '由李娜代课' },
  formats: { A3: 'h:mm', C3: 'yyyy/mm/dd', A4: 'h:mm:ss', B4: 'h:mm:ss' },
};

const FILES: readonly (readonly [file: string, kind: BookKind])[] = [
  ['a.xlsx', 'xlsx'],
  ['a.ods', 'ods'],
  ['a.xls', 'biff8'],
];

describe.each(FILES)('%s', (file, kind) => {
  const read = async (plan: SheetPlan) => {
    const { sheets } = await readBytes(file, aWorkbook({ 初一: plan, 旧: { rows: [['旧']], isHidden: true } }, kind));
    const [first] = sheets;
    if (first === undefined) throw new Error('no sheet');
    return { first, sheets };
  };

  test('values: a time is a time to the second, a number stays one', async () => {
    const { first } = await read(PLAN);
    expect(first.name).toBe('初一');
    expect(first.cells.map((cell) => `${cellName(cell)} ${cell.value.kind} ${shownValue(cell.value)}`)).toEqual([
      'A1 text 课程表',
      'A2 text 时间',
      'B2 text 星期一',
      'C2 number 0.5',
      'A3 time 08:30',
      'B3 text 语文 张敏',
      'C3 date 2025-12-09',
      'A4 time 09:05',
      'B4 time 09:05',
      'C4 truth TRUE',
      'B5 text 藏',
    ]);
  });

  test('merged areas', async () => {
    const { first } = await read(PLAN);
    expect(first.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  });

  // The library that writes the others leaves them out.
  if (kind === 'xlsx') {
    test('hidden rows, columns and sheets, comments', async () => {
      const { first, sheets } = await read(PLAN);
      expect(first.hiddenRows).toEqual([4]);
      expect(first.hiddenColumns).toEqual([2]);
      expect(sheets.map(({ isHidden }) => isHidden)).toEqual([false, true]);
      expect(first.cells.find(({ comment }) => comment !== undefined)).toMatchObject({ row: 2, column: 1 });
      expect(first.cells.find(({ comment }) => comment !== undefined)?.comment).toContain('由李娜代课');
    });
  }
});

test.each([
  ['xlsx', 'xlsx'],
  ['xls', 'biff8'],
] as const)('days that count from 1904: %s', async (ending, kind) => {
  const plan = { rows: [[HALF_PAST_EIGHT, 44_538]], formats: { A1: 'h:mm', B1: 'yyyy-mm-dd' } };
  const { sheets } = await readBytes(`a.${ending}`, aWorkbook({ a: plan }, kind, { is1904: true }));
  expect(sheets[0]?.cells.map(({ value }) => shownValue(value))).toEqual(['08:30', '2025-12-09']);
});

describe('text files', () => {
  const TEXT = '时间,周一,周二\n8:00-8:20,语文,数学\n';
  const shown = async (file: string, bytes: Buffer, delimiter?: ',' | ';' | 'tab' | '|') => {
    const { sheets, notes } = await readBytes(file, bytes, delimiter);
    return { cells: sheets[0]?.cells.map(({ value }) => shownValue(value)), notes };
  };
  const CELLS = ['时间', '周一', '周二', '8:00-8:20', '语文', '数学'];

  test.each([
    ['UTF-8', Buffer.from(TEXT), []],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TEXT}`), []],
    ['GB18030', iconv.encode(TEXT, 'gb18030'), ['GBK']],
    ['UTF-16', iconv.encode(TEXT, 'utf16le', { addBOM: true }), ['UTF-16 LE']],
  ])('%s', async (_, bytes, encodings) => {
    const { cells, notes } = await shown('a.csv', bytes);
    expect(cells).toEqual(CELLS);
    expect(notes.flatMap((note) => (note.kind === 'encoding' ? [note.encoding] : []))).toEqual(encodings);
  });

  test.each([
    [',', ','],
    [';', ';'],
    ['tab', '\t'],
    ['|', '|'],
  ])('the delimiter %s is found, and said', async (name, sign) => {
    const { cells, notes } = await shown('a.csv', Buffer.from(TEXT.replaceAll(',', sign)));
    expect(cells).toEqual(CELLS);
    expect(notes).toContainEqual({ kind: 'delimiter', delimiter: name });
  });

  test('two that are possible are for a person to decide', async () => {
    const both = Buffer.from('时间,周一;周二\n8:00,语文;数学\n');
    await expect(shown('a.csv', both)).rejects.toThrow(/may be , or ;/);
    expect((await shown('a.csv', both, ',')).cells).toEqual(['时间', '周一;周二', '8:00', '语文;数学']);
  });

  test('a line feed in quotes is part of a cell', async () => {
    const { cells } = await shown('a.csv', Buffer.from('a,b\n"语文\n张敏",c\n'));
    expect(cells).toEqual(['a', 'b', '语文 张敏', 'c']);
  });
});
