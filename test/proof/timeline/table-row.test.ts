import { describe, expect, test } from 'vitest';
import { TableRow } from '../../../src/proof/timeline/table-row.js';
import fc from '../../properties.js';

const AROUND = '{"a":1},\n';

function read(line: string): TableRow | undefined {
  const bytes = Buffer.from(`${AROUND}${line}\n${AROUND}`);
  const row = new TableRow();
  return row.read(bytes, AROUND.length, AROUND.length + Buffer.byteLength(line)) ? row : undefined;
}

const shown = (row: TableRow | undefined) =>
  row && [
    row.id,
    row.start,
    row.length,
    row.item,
    row.run,
    row.reason && Buffer.from(row.reason).toString(),
    row.hasMore,
  ];

describe('a row of a table', () => {
  test.each([
    ['["p1.a",0,1,0,0]', ['p1.a', 0, 1, 0, 0, undefined, false]],
    ['["p1.a",1583715600000,1200000,12,3],', ['p1.a', 1583715600000, 1200000, 12, 3, undefined, true]],
    ['["p1.a",7,1,0,2,{"zh":"停电"}],', ['p1.a', 7, 1, 0, 2, '{"zh":"停电"}', true]],
    ['["p1.a",7,1,0,2,null],', ['p1.a', 7, 1, 0, 2, undefined, true]],
    ['["p1.a",7,1,0,2,{"zh":"],["}]', ['p1.a', 7, 1, 0, 2, '{"zh":"],["}', false]],
  ])('%s', (line, expected) => {
    expect(shown(read(line))).toEqual(expected);
  });

  test.each([
    '',
    '[',
    '["',
    '["p1.a"',
    '["p1.a",0,1,0,0',
    '"p1.a",0,1,0,0]',
    '["",0,1,0,0]',
    '["p1 a",0,1,0,0]',
    '["p1\\u0041",0,1,0,0]',
    '["台",0,1,0,0]',
    '["p1.a",,1,0,0]',
    '["p1.a",0,0,0,0]',
    '["p1.a",-1,1,0,0]',
    '["p1.a",0,1.5,0,0]',
    '["p1.a",0,1,0]',
    '["p1.a",0,1,0,0,0]',
    '["p1.a",0,1,0,0,nul]',
    '["p1.a",0,1,0,0,null,null]',
    '["p1.a",0,1,0,0null]',
    '["p1.a",0,1,0,0,"why"]',
    '["p1.a",0,1,0,0],,',
    '["p1.a",0,1,0,0] ',
    '["p1.a", 0,1,0,0]',
  ])('%s is none', (line) => {
    expect(read(line)).toBeUndefined();
  });

  test('is never read beyond its line, and is what JSON says of it', () => {
    const parts = fc.constantFrom(
      'null',
      '[',
      ']',
      '"',
      ',',
      '{',
      '}',
      'p1.a',
      '0',
      '7',
      '12',
      ':',
      '"p1.a"',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 14 }), (pieces) => {
        const line = pieces.join('');
        const row = read(line);
        if (row === undefined) return;
        const text = row.hasMore ? line.slice(0, -1) : line;
        expect(row.hasMore).toBe(line.endsWith(','));
        if (row.reason !== undefined) expect(text).toContain(Buffer.from(row.reason).toString());
        else
          expect(JSON.parse(text.replaceAll(/(?<=,)0+(?=\d)/g, ''))).toEqual([
            ...(shown(row)?.slice(0, 5) ?? []),
            ...(text.endsWith('null]') ? [null] : []),
          ]);
      }),
      { numRuns: 5000, examples: [[['[', '"p1.a"', ',', '7', ',', '12', ',', '0', ',', '0', ']', ',']]] },
    );
  });
});
