import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Entry, entryOf } from '../../src/change/entry.js';
import { insertEntry } from '../../src/change/insert-entry.js';
import { takeBack } from '../../src/change/take-back.js';
import fc from '../properties.js';

const ENTRY = entryOf({ on: '2020-03-11', at: '09:05', cancel: true, reason: '录像晚到', rest: 'moves' });
const FLOW = '{on: 2020-03-11, at: 09:05, cancel: true, reason: 录像晚到, rest: moves}';
const HEAD = 'channel: p1\nfrom: 2020-03-09\nweek: {09:00-09:20: chinese}\n';

const into = (text: string, entry: Entry = ENTRY) => insertEntry(text, entry)?.text;

describe('an entry is written as those beside it', () => {
  test.each([
    ['no list yet', HEAD, `${HEAD}changes:\n  - ${FLOW}\n`],
    ['no list yet, and a last line that does not end', HEAD.trimEnd(), `${HEAD}changes:\n  - ${FLOW}`],
    [
      'no list yet, lists not indented, blank lines at the end',
      `${HEAD}repeats:\n- {of: today}\n\n\n`,
      `${HEAD}repeats:\n- {of: today}\nchanges:\n- ${FLOW}\n\n\n`,
    ],
    ['an end mark', `${HEAD}...\n`, `${HEAD}changes:\n  - ${FLOW}\n...\n`],
    ['Windows', HEAD.replaceAll('\n', '\r\n'), `${HEAD}changes:\n  - ${FLOW}\n`.replaceAll('\n', '\r\n')],
    [
      'one line each',
      `${HEAD}changes:   # 调课\n  - {on: 2020-03-10, at: 09:00, show: math}  # 校长\n# end\nrepeats: []\n`,
      `${HEAD}changes:   # 调课\n  - {on: 2020-03-10, at: 09:00, show: math}  # 校长\n  - ${FLOW}\n# end\nrepeats: []\n`,
    ],
    [
      'one key per line',
      `${HEAD}changes:\n-   on: 2020-03-10\n    at: 09:00\n    show: math # why\n`,
      `${HEAD}changes:\n-   on: 2020-03-10\n    at: 09:00\n    show: math # why\n-   on: 2020-03-11\n    at: 09:05\n    cancel: true\n    reason: 录像晚到\n    rest: moves\n`,
    ],
    [
      'one key per line, and a text of several',
      `${HEAD}changes:\n  - on: 2020-03-10\n    reason: |\n      a\n      b\n\n# end\n`,
      `${HEAD}changes:\n  - on: 2020-03-10\n    reason: |\n      a\n      b\n  - on: 2020-03-11\n    at: 09:05\n    cancel: true\n    reason: 录像晚到\n    rest: moves\n\n# end\n`,
    ],
    ['a text that keeps the blank lines after it', 'a: |+\n  b\n\n\n', `a: |+\n  b\n\n\nchanges:\n  - ${FLOW}\n`],
    ['brackets, empty', `${HEAD}changes: []\n`, `${HEAD}changes: [${FLOW}]\n`],
    [
      'brackets on one line',
      `${HEAD}changes: [{ "on": "2020-03-10" }] # all\n`,
      `${HEAD}changes: [{ "on": "2020-03-10" }, { "on": "2020-03-11", "at": "09:05", "cancel": true, "reason": "录像晚到", "rest": "moves" }] # all\n`,
    ],
    [
      'brackets on several lines',
      `${HEAD}changes: [\n  {on: 2020-03-10}, # one\n  {on: 2020-03-11}  # two\n]\n`,
      `${HEAD}changes: [\n  {on: 2020-03-10}, # one\n  {on: 2020-03-11},  # two\n  ${FLOW}\n]\n`,
    ],
    [
      'a comma after the last',
      `${HEAD}changes: [\n  {on: 2020-03-10}, # one\n]\n`,
      `${HEAD}changes: [\n  {on: 2020-03-10}, # one\n  ${FLOW},\n]\n`,
    ],
    ['braces around all', '{channel: p1, week: {a: b}}\n', `{channel: p1, week: {a: b}, changes: [${FLOW}]}\n`],
    ['all of it indented', '  a: 1\n  b: 2\n', `  a: 1\n  b: 2\n  changes:\n    - ${FLOW}\n`],
  ])('%s', (_, before, after) => {
    expect(into(before)).toBe(after);
  });

  test('a reason that YAML would read otherwise is put in quotes', () => {
    expect(into('a: 1\n', entryOf({ reason: 'no: "x", {y}' }))).toBe(
      'a: 1\nchanges:\n  - {reason: "no: \\"x\\", {y}"}\n',
    );
    expect(into('a: 1\n', entryOf({ reason: '2020' }))).toBe('a: 1\nchanges:\n  - {reason: "2020"}\n');
  });

  test.each([
    ['not YAML', 'a: [\n'],
    ['two documents', 'a: 1\n---\nb: 2\n'],
    ['a list', '- a\n'],
    ['nothing', ''],
  ])('%s is left alone', (_, text) => expect(into(text)).toBeUndefined());
});

const REASON = fc.oneof(
  fc.constantFrom(
    '录像晚到',
    '停电',
    'no: {x}',
    '#1',
    "it's",
    '"q"',
    '- a',
    '2020',
    'true',
    'a, b]',
    '：，',
    '\\n',
    'a\tb',
  ),
  fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/[\p{Cc}\p{Cs}]/u.test(text)),
);
const CLOCK = fc.constantFrom('09:05', '10:00:30', '24:00');
const ANY_ENTRY = fc
  .record({
    on: fc.constantFrom('2020-03-11', '2020-03-11/2020-03-13'),
    at: CLOCK,
    show: fc.option(fc.constantFrom('chinese 12', '重播 语文 第 1 课', 'P1 chinese'), { nil: undefined }),
    cancel: fc.option(fc.constant(true), { nil: undefined }),
    reason: REASON,
    rest: fc.constantFrom('moves', 'stays', undefined),
    channels: fc.constantFrom(['p1', 'p2'], undefined),
  })
  .map((values) => entryOf(values));

/** How people lay out files: every one of these says something else in the same language. */
const LAYOUT = fc
  .record({
    eol: fc.constantFrom('\n', '\r\n'),
    comment: fc.constantFrom('', ' # 校长同意', '   # a, b ] }'),
    between: fc.constantFrom('', '\n', '# 五月\n', '  # indented\n'),
    style: fc.constantFrom('none', 'lines', 'keys', 'wide', 'brackets', 'tall', 'comma', 'empty', 'whole'),
    indent: fc.constantFrom('', '  ', '    '),
    tail: fc.constantFrom('', '\n', '# end\n', 'repeats:\n  - {of: today, from: 09:00-10:00, at: 14:00}\n', '...\n'),
    isEnded: fc.boolean(),
    count: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ eol, comment, between, style, indent, tail, isEnded, count }) => {
    const items = Array.from({ length: count }, (_, index) => `2020-03-0${index + 1}`);
    const flow = (on: string) => `{on: ${on}, at: 09:00, show: math}`;
    const head = `# 课表${comment}\nchannel: p1   # one\n${between}week:\n  09:00-09:20: [chinese, ~]\n`;
    const blocks: Readonly<Record<string, string>> = {
      none: '',
      lines: `changes:${comment}\n${items.map((on) => `${indent}- ${flow(on)}${comment}\n${between}`).join('')}`,
      keys: `changes:\n${items.map((on) => `${indent}- on: ${on}${comment}\n${indent}  reason: 停电${comment}\n`).join(between)}`,
      wide: `changes:\n${items.map((on) => `${indent}-   "on": '${on}'\n${indent}    'at': "09:00"${comment}\n`).join('')}`,
      brackets: `changes: [${items.map(flow).join(', ')}]${comment}\n`,
      tall: `changes: [\n${items.map((on) => `${indent} ${flow(on)}`).join(',\n')}${comment}\n${indent} ]${comment}\n`,
      comma: `changes: [\n${items.map((on) => `${indent} ${flow(on)},${comment}\n`).join('')}${indent} ]\n`,
      empty: `changes: []${comment}\n`,
    };
    const text = style === 'whole' ? `{channel: p1, from: 2020-03-09}${comment}\n` : `${head}${blocks[style]}`;
    const rest = style === 'whole' && tail.startsWith('repeats') ? '' : tail;
    const whole = `${text}${rest}`;
    return (isEnded ? whole : whole.replace(/\n$/, '')).replaceAll('\n', eol);
  });

describe('whatever the layout', () => {
  test('the file says the same as before and the one entry; every other line is as it was, byte for byte', () => {
    fc.assert(
      fc.property(LAYOUT, ANY_ENTRY, (text, entry) => {
        const done = insertEntry(text, entry);
        if (done === undefined) throw new Error('not inserted');
        const [was, is] = [parse(text), parse(done.text)];
        expect(is).toEqual({ ...was, changes: [...(was.changes ?? []), Object.fromEntries(entry)] });
        // Only a list in brackets gets its comma on a line that was there.
        const lines = new Set(done.text.split(/\r?\n/));
        const lost = text.split(/\r?\n/).filter((line) => !lines.has(line));
        expect(lost.length).toBeLessThanOrEqual(/changes: \[|^\{/m.test(text) ? 1 : 0);
        if (text.includes('\r\n')) expect(done.text).not.toMatch(/[^\r]\n/);
      }),
      { numRuns: 100 },
    );
  });

  test('undo gives the same bytes', () => {
    fc.assert(
      fc.property(LAYOUT, fc.array(ANY_ENTRY, { minLength: 1, maxLength: 3 }), (text, entries) => {
        const texts = [text];
        const done = entries.map((entry) => {
          const inserted = insertEntry(texts.at(-1) ?? '', entry);
          if (inserted === undefined) throw new Error('not inserted');
          texts.push(inserted.text);
          return inserted;
        });
        for (const { insertions, entry, text: after } of [...done].reverse()) {
          expect(texts.pop()).toBe(after);
          expect(takeBack(after, { insertions, entry })).toBe(texts.at(-1));
        }
      }),
      { numRuns: 50 },
    );
  });
});
