import { readFile } from 'node:fs/promises';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import type { Delivery } from '../../../src/media/lesson-names/match-deliveries.js';
import { owedOf } from '../../../src/media/owed.js';
import type { Recording } from '../../../src/media/recording.js';
import { tableOf } from '../../../src/media/recordings-table.js';
import { OWED_FORMATS, owedFormat } from '../../../src/report/owed/index.js';
import type { OwedReport } from '../../../src/report/owed/owed-report.js';
import { at, measured } from '../../rules/recording-bench.js';
import { expectPage } from '../expect-page.js';

const MINUTE = 60_000;
const TEACHERS =
  'organisations:\n  east:\n    name: {zh: 东区, en: "East <District>"}\n    contact: {person: {zh: 周晓梅, en: Zhou Xiaomei}, phone: 028-0100-0111, mail: zhou@east.example, chat: 企业微信 群}\n    deadline: {days-before: 3, at: 17:00}\n  west: {name: {zh: 西区, en: West}}\n  idle: {name: {zh: 闲区, en: Idle}}\nteachers:\n  zhang: {name: 张敏, organisation: east}\n  li: {name: 李娜, organisation: west}\n  wang: {name: 王}\n';
const FILES = {
  'project.yaml': 'id: small\ntitle: {zh: 小项目, en: Small}\ntime-zone: Asia/Shanghai\nmedia: {deadline: 24h}\n',
  'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\n',
  'teachers.yaml': TEACHERS,
  'courses/p1.yaml':
    'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [{title: 一=1, reviewed: {on: 2020-03-01, by: 省电教馆}}, 二, 三, 四, 五, 六, 七, 八, 九, 十]}\n  math: {teacher: li, lessons: [加, 减, 乘, 除, 余, 方, 圆, 角, 线, 面]}\n  english: {teacher: wang, lessons: [A, B, C, D, E, F, G, H, I, J]}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: chinese\n  10:00-10:20: math\n  11:00-11:20: english\nrepeats: [{of: today, from: 09:00-09:20, at: 14:00}]\n',
};
/** By number, of Chinese, mathematics and English alike. */
const RECORDINGS: Readonly<Record<number, Partial<Recording>>> = {
  1: { state: 'missing', length: 0 },
  2: { state: 'truncated', length: 0, reason: { code: 'packets-end-early', detail: '3 of 9' } },
  3: { length: 20.5 * MINUTE },
  4: { length: 2 * MINUTE },
  5: { decoded: { errors: 2, firstError: 'x', black: [], frozen: [], silence: [] } },
  6: { decoded: { errors: 0, black: [{ from: 1000, length: 5000 }], frozen: [], silence: [] } },
  7: { state: 'missing', length: 0 },
};
const FOUND = new Map<string, Delivery>([
  ['P1/math/01.mp4', { file: 'P1/math/01.mp4', candidates: [{ name: 'P1 数学\n第1课.mp4', root: '/edu' }] }],
  [
    'P1/chinese/07.mp4',
    {
      file: 'P1/chinese/07.mp4',
      candidates: [
        { name: '语文7.mp4', root: '/edu' },
        { name: '语文07.mp4', root: '/edu' },
      ],
    },
  ],
]);

async function report(
  more: Partial<OwedReport> = {},
  organisations: readonly string[] = [],
  until = '2020-03-19T00:00',
) {
  const now = at('2020-03-09T12:00');
  const { project, uses, recordings } = await measured({ files: FILES, recordings: RECORDINGS, now });
  const window = { now, until: at(until), organisations };
  const owed = owedOf(tableOf(project, uses, recordings), project, FOUND, window);
  return { ...owed, ...window, project, language: 'en', colour: false, ...more } satisfies OwedReport;
}

test.each(OWED_FORMATS)('who owes what by when, as %s', async (format) => {
  const write = await owedFormat(format);
  const [zh, en] = [write(await report({ language: 'zh' })), write(await report())];
  if (format === 'csv' || format === 'json') {
    expectPage(`owed.${format}`, en);
    expect(zh).toBe(en);
    return;
  }
  const ending = { table: 'table.txt', html: 'html', message: 'message.txt' }[format];
  expectPage(`owed.zh.${ending}`, zh);
  expectPage(`owed.en.${ending}`, en);
});

test('as JSON it keeps to its schema', async () => {
  const schema = JSON.parse(await readFile('schemas/owed.schema.json', 'utf8'));
  const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(schema);
  const write = await owedFormat('json');
  for (const one of [await report(), await report({}, ['idle'])]) {
    validate(JSON.parse(write(one)));
    expect(validate.errors).toBeNull();
  }
});

test('what is overdue is red, and nothing else', async () => {
  const text = (await owedFormat('table'))(await report({ colour: true }, ['east']));
  const red = text.split('\n').filter((line) => line.includes('\u001b[31m'));
  expect(red.length).toBeGreaterThan(0);
  expect(red.every((line) => line.includes('overdue'))).toBe(true);
  expect(text.split('\n').filter((line) => line.includes('overdue')).length).toBe(red.length + 1);
});

test('nothing is owed', async () => {
  const none = await report({}, ['idle']);
  for (const format of ['table', 'message'] as const)
    expect((await owedFormat(format))(none)).toBe('No recordings are owed.\n');
  expect((await owedFormat('html'))(none)).toContain('No recordings are owed.');
});

test('a message is of one language, one line per lesson, and asks for nothing that is there', async () => {
  const write = await owedFormat('message');
  const [zh, en] = [write(await report({ language: 'zh' })), write(await report())];
  expect(en.replaceAll(/"[^"]*"|企业微信 群|P1\/\S+/g, '')).not.toMatch(/[“”，。]|缺失/);
  expect(zh).not.toMatch(/missing|overdue|lesson/);
  expect(zh.match(/^----------$/gm)).toHaveLength(2);
  expect(zh).not.toContain('P1/math/01.mp4');
});
