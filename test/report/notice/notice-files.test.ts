import { expect, test } from 'vitest';
import type { NoticeFacts } from '../../../src/report/notice/notice-facts.js';
import { noticeFiles } from '../../../src/report/notice/notice-files.js';
import { aReport } from '../diff/a-report.js';
import { expectPage } from '../expect-page.js';

const FACTS: NoticeFacts = {
  issued: '2020-03-08',
  release: '000008-0123456789ab',
  publisher: {
    name: { zh: '某省教育厅', en: 'Education Department' },
    url: 'https://edu.example/',
    contact: { zh: '播出部 028-0000 <bk@edu.example>', en: 'Playout, 028-0000 <bk@edu.example>' },
  },
};
const GRADES = ['P1', 'P2', 'P3'];
const files = noticeFiles(aReport(), GRADES, FACTS);
const textOf = (name: string, among = files) => among.find((file) => file.name === name)?.text ?? '';

test('a folder per language; a page, Markdown, a text and an SMS per grade', () => {
  expect(files.map(({ name }) => name)).toEqual(
    ['zh', 'en'].flatMap((language) => [
      ...['html', 'md'].map((ending) => `${language}/index.${ending}`),
      ...GRADES.flatMap((grade) => ['html', 'md', 'txt', 'sms.txt'].map((ending) => `${language}/${grade}.${ending}`)),
    ]),
  );
  for (const { name, text } of files) if (!/P1\.html$|P3/.test(name)) expectPage(`notice/${name}`, text);
});

test('no document mixes languages, but for titles that are in one only', () => {
  const own = /[一-龥]|(?<=")[^"]*(?=")/g;
  for (const { name, text } of files.filter((file) => /^en.*(html|md|P1\.txt)$/.test(file.name)))
    for (const line of text.split('\n').slice(0, 4)) expect(`${name} ${line}`).not.toMatch(/[一-龥]/);
  const chinese = textOf('zh/P1.txt').replaceAll(own, '');
  expect(chinese).not.toMatch(/\b(was|moved|Contact|Changes|cancelled)\b/);
});

test.each(['txt', 'html', 'md'])('date of issue, number, publisher and contact are in the %s', (ending) => {
  const zh = textOf(`zh/P1.${ending}`);
  expect(zh).toContain('2020-03-08 第 000008 号');
  expect(zh).toContain('某省教育厅');
  expect(zh).toContain('联系方式：播出部 028-0000');
  const en = textOf(`en/P1.${ending}`);
  expect(en).toContain('2020-03-08, notice 000008');
  expect(en).toContain('Contact: Playout, 028-0000');
});

test('what is not published yet is a draft', () => {
  const draft = noticeFiles(aReport(), ['P1'], { ...FACTS, release: undefined });
  expect(textOf('zh/P1.txt', draft)).toContain('草稿，2020-03-08：这些变动尚未发布');
  expect(textOf('en/P1.txt', draft)).toContain('Draft of 2020-03-08: these changes are not published yet');
});

test('without a publisher there is no foot', () => {
  const plain = noticeFiles(aReport(), ['P1'], { ...FACTS, publisher: undefined });
  expect(textOf('zh/P1.html', plain)).not.toContain('<footer>');
  expect(textOf('zh/P1.txt', plain)).not.toMatch(/联系方式|undefined/);
});

test('lessons that may lack their recordings are named, with when and why', () => {
  const missing = { lessons: ['P1-chinese-03'], reason: '录像晚到', from: 0 };
  const gaps = noticeFiles(aReport(), ['P1', 'P2'], { ...FACTS, missing });
  expect(textOf('zh/P1.txt', gaps)).toContain('录像未到');
  expect(textOf('zh/P1.md', gaps)).toMatch(
    /\| 一年级台 \| 2020-03-11 周三 09:00–09:20 \| 播垫片 \| 小学一年级语文：三 \| 录像晚到 \|/,
  );
  expect(textOf('en/P1.html', gaps)).toContain('Recordings that have not arrived');
  expect(textOf('zh/P2.txt', gaps)).not.toContain('录像未到');
  const later = noticeFiles(aReport(), ['P1'], { ...FACTS, missing: { ...missing, from: Date.parse('2020-03-20') } });
  expect(textOf('zh/P1.txt', later)).not.toContain('录像未到');
});
