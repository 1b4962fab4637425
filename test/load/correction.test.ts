import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { correctionOf } from '../../src/load/correction.js';
import type { FileKind } from '../../src/load/source-file.js';
import { type Validator, validatorOf } from '../../src/load/validators.js';
import { violationsOf } from '../../src/load/violation.js';
import { valueAt } from '../../src/load/with-value.js';

const lines = (count: number, line: (n: number) => string) => Array.from({ length: count }, (_, n) => line(n)).join('');

/** Files with as many mistakes as asked for, each of a kind that can be corrected. */
const files: Readonly<Record<string, readonly [FileKind, (count: number) => string]>> = {
  'keys of list items': [
    'courses',
    (n) => `grade: P1\ncourses:\n  chinese:\n    lessons:\n${lines(n, (i) => `      - tilte: 第 ${i} 课\n`)}`,
  ],
  'keys of many courses': [
    'courses',
    (n) => `grade: P1\ncourses:\n${lines(n, (i) => `  c${i}:\n    techer: wang\n    lessons: [春天]\n`)}`,
  ],
  'values of list items': [
    'courses',
    (n) =>
      `grade: P1\ncourses:\n  chinese:\n    lessons:\n${lines(n, (i) => `      - title: 第 ${i} 课\n        length: 17 分钟\n`)}`,
  ],
  'keys of one map': [
    'timetable',
    (n) => `channel: p1\nfrom: 2020-03-09\nweek:\n${lines(n, (i) => `  ${clock(i)}: chinese\n`)}`,
  ],
  'keys of a choice': [
    'timetable',
    (n) =>
      `channel: p1\nfrom: 2020-03-09\nweek: {}\nchanges:\n${lines(n, () => '  - {on: 2020-03-10, At: 10:00, show: chinese}\n')}`,
  ],
  'values of a choice': [
    'timetable',
    (n) =>
      `channel: p1\nfrom: 2020-03-09\nweek: {}\nchanges:\n${lines(n, () => '  - {on: 2020年3月10日, at: 10:00, show: chinese}\n')}`,
  ],
  'changes in a file of their own': [
    'changes',
    (n) => `changes:\n${lines(n, () => '  - {on: 2020-03-10, At: 10:00, show: chinese}\n')}`,
  ],
  'values of a map': ['teachers', (n) => `teachers:\n${lines(n, (i) => `  t${i}: {name: 张敏, organistaion: a}\n`)}`],
  'keys of the file': ['project', () => 'id: a\ntilte: b\ntime-zone: Asia/Shanghai\nmedia: {frame-rate: "25"}\n'],
};

function clock(n: number): string {
  const [hour, minute] = [8 + Math.floor(n / 20), (n % 20) * 2];
  const two = (part: number) => String(part).padStart(2, '0');
  return `${two(hour)}：${two(minute)}-${two(hour)}：${two(minute + 2)}`;
}

/** What is corrected, and how many values were looked at for that. */
async function corrections(kind: FileKind, text: string, change: (validator: Validator) => Validator = (same) => same) {
  const validator = await validatorOf(kind);
  const data: unknown = parse(text);
  const violations = violationsOf(validator, data).map((violation) => ({
    ...violation,
    path: violation.path.map((step) => (/^\d+$/.test(String(step)) ? Number(step) : step)),
  }));
  let looked = 0;
  const counting = {
    ...validator,
    violationsOf: (part: string, value: unknown) => {
      looked += valuesIn(value);
      return validator.violationsOf(part, value);
    },
  };
  const found = violations.map((violation) =>
    correctionOf(violation, String(valueAt(data, violation.path)), data, change(counting)),
  );
  return { found, looked };
}

function valuesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, own) => sum + valuesIn(own), 1);
}

describe.each(Object.entries(files))('%s', (_name, [kind, text]) => {
  test('are corrected', async () => {
    const { found } = await corrections(kind, text(4));
    expect(found.filter((correction) => correction !== undefined)).not.toEqual([]);
  });

  test('four times as many need four times the work', async () => {
    const [few, many] = [await corrections(kind, text(20)), await corrections(kind, text(80))];
    expect(many.looked).toBeLessThanOrEqual(4 * few.looked);
  });

  test('are corrected as if the whole file was looked at each time', async () => {
    const whole = await corrections(kind, text(10), (validator) => ({ ...validator, schema: { anyOf: [] } }));
    const { found } = await corrections(kind, text(10));
    expect(found).toEqual(whole.found);
  });
});
