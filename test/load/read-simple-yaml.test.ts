import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { checkNodes } from '../../src/load/check-nodes.js';
import { parseYaml } from '../../src/load/parse-yaml.js';
import { partsOfDocument } from '../../src/load/parts-of-document.js';
import { readSimpleYaml } from '../../src/load/read-simple-yaml.js';
import fc from '../properties.js';

const ROOT = join(import.meta.dirname, '../..');

function yamlBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .sort()
    .map((path) => readFileSync(join(ROOT, folder, path), 'utf8'));
}

const SAMPLES = yamlBelow('schedules');
const CORPUS = [...SAMPLES, ...yamlBelow('fixtures')].map((text) => text.split('\n'));
const AWKWARD = [
  ...[
    '\n',
    '\n\n',
    '\n  ',
    '\n- ',
    '\n  - ',
    ' ',
    '  ',
    ':',
    ': ',
    ':\n',
    ' :',
    ',',
    ', ',
    '[',
    ']',
    '{',
    '}',
    '[]',
    '{}',
  ],
  ...[
    '- ',
    '-',
    '---',
    '...',
    '? ',
    '#',
    ' #',
    '  # ',
    '# x',
    '  # x\n',
    '"',
    "'",
    '\\',
    '|',
    '>',
    '|\n  ',
    '&a ',
    '*a',
  ],
  ...[
    '!t ',
    '%',
    '@',
    '`',
    '~',
    'null',
    'true',
    'True',
    '0',
    '010',
    '1.10',
    '1.5',
    '1e3',
    '0x1F',
    '.5',
    '5.',
    '+1',
    '-1',
  ],
  ...[
    '2020-03-09',
    '09:00',
    'a: b',
    'a:',
    '"a": ',
    "'a'",
    '\u3000',
    '\u00a0',
    '\u2028',
    '\u0085',
    '\t',
    '\r\n',
    '😀',
    'é',
  ],
  ...[
    'e\u0301',
    'A',
    'a',
    '__proto__: 1\n',
    'constructor: x\n',
    '<<: ',
    '=',
    '«',
    '(',
    ' $',
    '[a, ~]',
    '[a, -]',
    '- -\n',
    '{a: [b, {c: d}]}',
  ],
  ...[
    ',\n  ',
    ',\n',
    '[\n  ',
    '\n  ]',
    '\n]',
    '\\"',
    '\\\\',
    "''",
    "'b'",
    "'it''s'",
    '"q"',
    '"\\""',
    '\u200b',
    '\u200e',
  ],
  ...['- a\n- b', 'a:b', 'http://x.y/z?q=a:b#c', '"x\n  y"', 'x\n  y', '\uFEFF', '\u0007'],
];

/** Some lines of a file of this repository, less indented than there, and edited. */
const edited = fc
  .record({
    lines: fc.constantFrom(...CORPUS),
    from: fc.nat(),
    count: fc.integer({ min: 1, max: 14 }),
    edits: fc.array(
      fc.record({ at: fc.nat(), insert: fc.constantFrom('', ...AWKWARD), remove: fc.integer({ min: 0, max: 2 }) }),
      { maxLength: 4 },
    ),
    end: fc.constantFrom('\n', '', '\n\n', '\n# end\n', '\n    # end'),
  })
  .map(({ lines, from, count, edits, end }) => {
    const start = from % lines.length;
    const some = lines.slice(start, start + count);
    const depth = Math.min(...some.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
    const text = some.map((line) => line.slice(Number.isFinite(depth) ? depth : 0)).join('\n');
    return edits.reduce((now, { at, insert, remove }) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + insert + now.slice(place + remove);
    }, text + end);
  });

function readByLibrary(text: string) {
  const diagnostics = new DiagnosticList();
  const document = parseYaml('file', text, diagnostics);
  if (document !== undefined) checkNodes({ file: 'file', text, diagnostics }, document, new Set());
  return {
    complaints: [...diagnostics.sorted().map(({ message }) => message.en), ...(document?.warnings ?? [])],
    data: document?.toJS({ maxAliasCount: 0 }),
    root: document && partsOfDocument(text, document),
  };
}

function expectAsByLibrary(text: string): boolean {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return false;
  const { complaints, data, root } = readByLibrary(text);
  expect(complaints).toEqual([]);
  expect(simple).toEqual({ data, root });
  expect(JSON.stringify(simple.data)).toBe(JSON.stringify(data));
  return true;
}

describe('simple YAML', () => {
  test('is what the samples are written in', () => {
    expect(SAMPLES.filter((text) => readSimpleYaml(text) === undefined)).toEqual([]);
    for (const lines of CORPUS) expectAsByLibrary(lines.join('\n'));
  });

  test('is read as the library reads it, or left to the library', () => {
    let read = 0;
    fc.assert(
      fc.property(edited, (text) => {
        if (expectAsByLibrary(text)) read++;
      }),
      { numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(300);
  });

  test.each([
    ['a: 1\nb:\n  - x\n  - y: z\n    w: [1, ~, "q"]\n', { a: 1, b: ['x', { y: 'z', w: [1, null, 'q'] }] }],
    [
      'a: ~  # none\nb: null\nc:\n  - ~\n  - {d: ~, e: [ ~ , null]}\n',
      { a: null, b: null, c: [null, { d: null, e: [null, null] }] },
    ],
    ['a:\n- x\n- {}\nb: []\n', { a: ['x', {}], b: [] }],
    ['a: x y  # why\n\n# between\n   # deeper\nb: 2020-03-09', { a: 'x y', b: '2020-03-09' }],
    ['a: "b \\"c\\" \\\\"\nb: [\'it\'\'s\', "", \'\']\n', { a: 'b "c" \\', b: ["it's", '', ''] }],
    [
      'a: [b,\n  c,\n\n   {d: e,\n    f: g\n   }\n  ]  # h\nb: [\n  1]\n',
      { a: ['b', 'c', { d: 'e', f: 'g' }], b: [1] },
    ],
    ['09:00-09:20: eye\n12: true\n道德: 1.5\n', { '09:00-09:20': 'eye', '12': true, 道德: 1.5 }],
  ])('%j', (text, data) => {
    expect(readSimpleYaml(text)?.data).toEqual(data);
    expect(expectAsByLibrary(text)).toBe(true);
  });

  test.each([
    ...[
      '',
      '# nothing\n',
      '- a\n',
      'a',
      'a:\n',
      'a: ~x\n',
      'a: Null\n',
      'a: [b, -]\n',
      'a: True\n',
      'a: 010\n',
      'a: 1.10\n',
      'a: 0x1F\n',
    ],
    ...['a: 1\na: 2\n', 'a: 1\nA: 2\n', 'a: &x b\n', 'a: *x\n', 'a: !t b\n', 'a: |\n  b\n', 'a: b\n  c\n'],
    ...[
      'a: b # c\n',
      'a: b  #c\n',
      'a: b  # c\n  d: e\n',
      'a: "b\\n"\n',
      'a: [b,\nc]\n',
      'a: [b\n  c]\n',
      'a: [b,  # c\n  d]\n',
      'a: [b,\n  c\n]\n',
      'a:\n  - {b: c,\n  d: e}\n',
      "a: 'b\n",
      "a: 'b''\n",
      "a: 'b'c\n",
      'a: "b\\u200bc"\n',
      'a: "\\"\u0085"\n',
      'a: [b, ]\n',
      'a: {b}\n',
      'a: b: c\n',
    ],
    ...[
      'a: b:\n',
      '"a": b\n',
      '? a\n',
      'a:\tb\n',
      'a: b\r\n',
      '--- \na: b\n',
      'a: b\n...\n',
      '%YAML 1.1\n---\na: b\n',
      ' a: b\n',
    ],
    ...[
      'a:\n  b: c\n d: e\n',
      'a: [b: c]\n',
      '__proto__: a\n',
      'a:\n  - - b\n',
      'a: -\n',
      'a: [{b: c]}\n',
      'a: "b" c\n',
    ],
  ])('%j is left to the library', (text) => {
    expect(readSimpleYaml(text)).toBeUndefined();
  });
});
