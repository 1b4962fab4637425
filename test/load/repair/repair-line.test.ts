import { describe, expect, test } from 'vitest';
import { repairLine } from '../../../src/load/repair/repair-line.js';

const KEYS = ['grade', 'title', 'zh', 'en', 'length', 'on', 'at', 'show', 'reason', 'cancel', 'teacher', 'url', 'week'];
const context = { isKey: (word: string) => KEYS.includes(word), isTimetable: false, ends: true };

/** The line as it must be and why; `undefined` where it stays. */
function repaired(line: string, more: Partial<typeof context> = {}): string | undefined {
  const found = repairLine(line, { ...context, ...more });
  return found && `${found.text} | ${found.causes.join(', ')}`;
}

type Row = readonly [line: string, repaired: string | undefined];

describe('a line of a block', () => {
  test.each<Row>([
    // Indentation
    ['\tgrade: P1', '  grade: P1 | tab'],
    ['\u3000\u3000grade: P1', '    grade: P1 | odd-blank'],
    ['\u00A0\u00A0grade: P1', '  grade: P1 | odd-blank'],
    ['\u200B  grade: P1', '  grade: P1 | odd-blank'],
    [' \tgrade: P1', '   grade: P1 | tab'],
    ['    grade: P1', undefined],
    // Comments and what is empty
    ['', undefined],
    ['# 第一课：春天', undefined],
    ['＃ 重播', '# 重播 | full-width'],
    ['  ＃重播＃', '  #重播＃ | full-width'],
    // Marks of items
    ['- 春天', undefined],
    ['-春天', '- 春天 | no-blank-after-dash'],
    ['-\u3000春天', '- 春天 | odd-blank'],
    ['-\t春天', '- 春天 | odd-blank'],
    ['-\u00A0\u3000\t春天', '- 春天 | odd-blank'],
    ['—\u3000\u00A0春天', '- 春天 | full-width'],
    ['●  春天', '- 春天 | full-width'],
    ['－ 春天', '- 春天 | full-width'],
    ['—春天', '- 春天 | full-width'],
    ['• 春天', '- 春天 | full-width'],
    ['-5', undefined],
    ['---', undefined],
    ['- - 春天', undefined],
    ['- -春天', undefined],
    ['-grade:P1', '- grade: P1 | no-blank-after-dash, no-blank-after-colon'],
    // Keys
    ['grade：P1', 'grade: P1 | full-width'],
    ['grade： P1', 'grade: P1 | full-width'],
    ['grade ：P1', 'grade: P1 | full-width'],
    ['grade:P1', 'grade: P1 | no-blank-after-colon'],
    ['grade:\u3000P1', 'grade: P1 | odd-blank'],
    ['grade = P1', 'grade: P1 | no-colon'],
    ['grade=P1', 'grade: P1 | no-colon'],
    ['week：', 'week: | full-width'],
    ['chinese：', 'chinese: | full-width'],
    ['chinese：{zh: 春}', 'chinese: {zh: 春} | full-width'],
    ['"grade"：P1', undefined],
    ['春天：夏天', undefined],
    ['chinese = 3', undefined],
    ['url://x', undefined],
    ['grade: P1', undefined],
    ['title: 春天：夏天', undefined],
    ['- title：春天', '- title: 春天 | full-width'],
    // Quotes around a value
    ['title: “春天”', 'title: "春天" | full-width'],
    ['title: ‘春天’', 'title: "春天" | full-width'],
    ['title: "春天”', 'title: "春天" | full-width'],
    ['title: "春天', 'title: "春天" | quote'],
    ["title: '春天", "title: '春天' | quote"],
    ['title: "春天"', undefined],
    ["title: '春天'", undefined],
    ["title: 'it''s'", undefined],
    ['title: "say \\"x\\""', undefined],
    ['title: "春"天', `title: '"春"天' | needs-quotes`],
    ['title: \u3000春天', 'title: 春天 | odd-blank'],
    // Texts that need quotes
    ['title: 春天: 夏天', 'title: "春天: 夏天" | needs-quotes'],
    ['title: *春天*', 'title: "*春天*" | needs-quotes'],
    ['title: *春天', 'title: "*春天" | needs-quotes'],
    ['title: @春天', 'title: "@春天" | needs-quotes'],
    ['title: %春天', 'title: "%春天" | needs-quotes'],
    ['title: `春天`', 'title: "`春天`" | needs-quotes'],
    ['title: > 春天', 'title: "> 春天" | needs-quotes'],
    ['title: |', undefined],
    ['title: >-', undefined],
    ['title: ? 春天', 'title: "? 春天" | needs-quotes'],
    ['title: ] 春天', 'title: "] 春天" | needs-quotes'],
    ['title: 春天:', 'title: "春天:" | needs-quotes'],
    ['title: &春天', 'title: "&春天" | needs-quotes'],
    ['title: *spring', undefined],
    ['title: !', undefined],
    ['title: 10:30', undefined],
    [`title: "a" 'b': c`, `title: '"a" ''b'': c' | needs-quotes`],
    ['title: 春天: 夏天  # 秋天', 'title: "春天: 夏天"  # 秋天 | needs-quotes'],
    ['春天: 夏天: 秋天', '春天: "夏天: 秋天" | needs-quotes'],
    ['plain text', undefined],
  ])('%j', (line, expected) => {
    expect(repaired(line)).toBe(expected);
  });
});

describe('a row of a timetable', () => {
  test.each<Row>([
    ['  09:00-09:20: [chinese, math]', undefined],
    ['  09:00-09:20: chinese', undefined],
    ['  09:00-09:20:', undefined],
    ['  09:00-09:20:chinese', '  09:00-09:20: chinese | no-blank-after-colon'],
    ['  09:00-09:20：chinese', '  09:00-09:20: chinese | full-width'],
    ['  09:00-09:20:\u3000chinese', '  09:00-09:20: chinese | odd-blank'],
    ['  09:00-09:20\tchinese\tmath', '  09:00-09:20: [chinese, math] | cells'],
    ['  09:00-09:20: chinese\tmath', '  09:00-09:20: [chinese, math] | cells'],
    ['  09:00-09:20: chinese, math', '  09:00-09:20: [chinese, math] | cells'],
    ['  09:00-09:20: [chinese，math]', '  09:00-09:20: [chinese, math] | full-width'],
    ['  09:00-09:20: [chinese、math]', '  09:00-09:20: [chinese, math] | full-width'],
    ['  09:00-09:20: [chinese; math]', '  09:00-09:20: [chinese, math] | cells'],
    ['  09:00-09:20: 【chinese, math】', '  09:00-09:20: [chinese, math] | full-width'],
    ['  09:00-09:20: （chinese, math）', '  09:00-09:20: [chinese, math] | full-width'],
    ['  09:00-09:20: [chinese, math', '  09:00-09:20: [chinese, math] | bracket'],
    ['  09:00-09:20: chinese, math]', '  09:00-09:20: [chinese, math] | bracket'],
    ['  09:00-09:20: [chinese, , math，]', '  09:00-09:20: [chinese, ~, math, ~] | full-width'],
    ['  09:00-09:20: chinese, /, math', '  09:00-09:20: [chinese, ~, math] | cells'],
    ['  09:00-09:20: chinese，math  # 春', '  09:00-09:20: [chinese, math]  # 春 | full-width'],
    ['  09:00-09:20: chinese  # 春', undefined],
    ['  09:00-09:20:\u3000chinese   # 春', '  09:00-09:20: chinese   # 春 | odd-blank'],
    ['  09:00—09:20：chinese', '  09:00—09:20: chinese | full-width'],
    ['  09:00至09:20：chinese', '  09:00至09:20: chinese | full-width'],
    ['  09:00-09:20: "a, b"', undefined],
    ['  09:00-09:20 chinese', undefined],
    ['grade：P1', 'grade: P1 | full-width'],
    ['- 09:00-09:20：chinese', undefined],
  ])('%j', (line, expected) => {
    expect(repaired(line, { isTimetable: true })).toBe(expected);
  });
});

describe('brackets', () => {
  test.each<Row>([
    ['title: {zh: 春, en: Spring}', undefined],
    ['title: ｛zh：春，en：Spring｝', 'title: {zh: 春, en: Spring} | full-width'],
    ['title: {zh:春, en: Spring}', 'title: {zh: 春, en: Spring} | no-blank-after-colon'],
    ['title: {zh:\u3000春}', 'title: {zh: 春} | odd-blank'],
    ['title: {zh: 春，夏, en: x}', undefined],
    ['title: {zh: 春，夏，en: x}', 'title: {zh: 春，夏, en: x} | full-width'],
    ['title: {zh: 春 en: x}', 'title: {zh: 春, en: x} | no-comma'],
    ['title: {zh: 春; en: x}', 'title: {zh: 春, en: x} | no-comma'],
    ['title: {zh: 春、en: x}', 'title: {zh: 春, en: x} | full-width'],
    ['title: {zh: 春: 夏, en: x}', 'title: {zh: "春: 夏", en: x} | needs-quotes'],
    ['title: {zh: “春，夏”, en: x}', 'title: {zh: "春，夏", en: x} | full-width'],
    ['title: {zh: "春, 夏", en: x}', undefined],
    ["title: {zh: '春, 夏', en: x}", undefined],
    ['title: {zh: 春', 'title: {zh: 春} | bracket'],
    ['title: {zh: 春}}', 'title: {zh: 春} | bracket'],
    ['title: {zh: 春]', 'title: {zh: 春]} | bracket'],
    ['title: [春, 夏', 'title: [春, 夏] | bracket'],
    ['title: [{zh: 春}, {zh: 夏}', 'title: [{zh: 春}, {zh: 夏}] | bracket'],
    ['title: [{zh: 春}，{zh: 夏}]', 'title: [{zh: 春}, {zh: 夏}] | full-width'],
    ['title: ［春，夏］', 'title: [春, 夏] | full-width'],
    ['title: [春，夏]', 'title: [春, 夏] | full-width'],
    ['title: [这是一个很长的题目因为它超过了二十个字这么多所以不是一个短词，春天]', undefined],
    ['title: {zh: 春}  # 夏：秋', undefined],
    ['- {on: 2026-09-09，at：09:00}', '- {on: 2026-09-09, at: 09:00} | full-width'],
    ['-{on: 2026-09-09}', '- {on: 2026-09-09} | no-blank-after-dash'],
    ['title: {zh: 春,\ten: x}', 'title: {zh: 春, en: x} | tab'],
    ['title: {\u200Bzh: 春}', 'title: {zh: 春} | odd-blank'],
    ['title: {zh: 春, colour：x}', undefined],
    ['title: {url: https://x.example/a}', undefined],
  ])('%j', (line, expected) => {
    expect(repaired(line)).toBe(expected);
  });

  test('that are closed on a later line stay open', () => {
    expect(repaired('title: {zh: 春,', { ends: false })).toBe(undefined);
    expect(repaired('title: {zh：春,', { ends: false })).toBe('title: {zh: 春, | full-width');
  });
});
