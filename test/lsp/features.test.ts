import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CompletionItem, DocumentSymbol, FoldingRange, Hover, InlayHint, Location } from 'vscode-languageserver';
import { SMALL_PROJECT } from '../a-project.js';
import { Editor, writeFiles } from './an-editor.js';

const FILES: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'teachers.yaml':
    'organisations: {jinjiang: 锦江区}\nteachers:\n  zhang: {name: {zh: 张敏, en: Zhang Min}, organisation: jinjiang}\n  li: {name: 李娜}\n',
  'timetables/p1.yaml':
    'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [语文, math, chinese, math, chinese]\n  09:30-09:35: eyes\nchanges:\n  - {on: 2020-03-12, at: 09:30, show: 重播 语文 第 1 课, reason: 补}\n',
};

const textOf = (path: string): string => FILES[path] ?? '';

let folder = '';
let editor: Editor;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
  writeFiles(folder, FILES);
  editor = await Editor.start({ now: '2020-03-08' });
  for (const path of Object.keys(FILES)) await editor.open(join(folder, path));
});
afterAll(async () => {
  expect(editor.logged).toEqual([]);
  expect(await editor.stop()).toBe(0);
  rmSync(folder, { recursive: true });
});

/** Writes a text into a file, whose `|` is the cursor, asks, and puts the file back. */
async function at<Answer>(method: string, path: string, written: string, more: object = {}): Promise<Answer> {
  const offset = written.indexOf('|');
  const lines = written.slice(0, offset).split('\n');
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  await editor.type(join(folder, path), written.replace('|', ''));
  try {
    return await editor.ask<Answer>(method, join(folder, path), { position, ...more });
  } finally {
    await editor.type(join(folder, path), textOf(path));
  }
}

const WEEK = 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: ';

describe('completion offers', () => {
  test.each([
    [
      'teachers.yaml',
      'organisations: {jinjiang: 锦江区}\nteachers:\n  li: {name: 李娜, organisation: |}\n',
      ['jinjiang', '锦江区'],
      ['zhang'],
    ],
    [
      'courses/p1.yaml',
      'grade: P1\ncourses:\n  chinese:\n    teacher: |\n    lessons: [一]\n',
      ['zhang', '张敏', 'li'],
      [],
    ],
    ['courses/p1.yaml', 'grade: |\ncourses: {}\n', ['P1', '小学一年级', 'S3'], []],
    ['courses/p1.yaml', 'grade: P1\ncourses:\n  ma|\n', ['math', '数学', 'chinese'], []],
    ['courses/p1.yaml', 'grade: P1\ncourses:\n  math: {te|}\n', ['teacher', 'textbook', 'lessons'], ['grade']],
    ['courses/p1.yaml', 'grade: P1\ncourses:\n  math:\n    teacher: li\n    |\n', ['textbook', 'lessons'], ['teacher']],
    [
      'courses/p1.yaml',
      'grade: P1\ncourses:\n  math: {teacher: li, lessons: [{title: 一, themes: [|]}]}\n',
      ['patriotism'],
      [],
    ],
    ['timetables/p1.yaml', `${WEEK}|\n`, ['chinese', '语文', 'math', 'eyes', '眼保健操', 'repeat'], ['P1']],
    ['timetables/p1.yaml', `${WEEK}[chinese, |]\n`, ['chinese', 'math', 'eyes'], []],
    ['timetables/p1.yaml', `${WEEK}[chinese, ma|, eyes]\n`, ['math'], []],
    ['timetables/p1.yaml', `${WEEK}chinese |\n`, ['1', '12'], ['math', '13']],
    ['timetables/p1.yaml', `${WEEK}repeat |\n`, ['chinese', 'math'], ['eyes']],
    ['timetables/p1.yaml', `${WEEK}{odd: |}\n`, ['chinese', 'eyes'], []],
    ['timetables/p1.yaml', 'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: |\n', ['P1', 'eyes'], ['chinese']],
    ['timetables/p1.yaml', 'channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: P1 |\n', ['chinese'], ['eyes']],
    [
      'timetables/p1.yaml',
      `${WEEK}eyes\nchanges:\n  - {on: 2020-03-10, at: 09:00, |}\n`,
      ['show', 'cancel', 'extra'],
      ['on'],
    ],
    ['timetables/p1.yaml', `${WEEK}eyes\nrepeats:\n  - {of: |}\n`, ['today', 'yesterday', 'week'], []],
    ['timetables/p1.yaml', '|', ['channel', 'grade', 'week'], []],
    ['programmes.yaml', 'programmes:\n  eyes: {title: 操, kind: |}\n', ['exercise', 'break'], []],
    [
      'programmes.yaml',
      'programmes:\n  eyes: {title: 操, kind: break}\nfill:\n  between: {programmes: [|]}\n',
      ['eyes', '操'],
      [],
    ],
    ['project.yaml', `${textOf('project.yaml')}rules:\n  start-|\n`, ['start-moves', 'teacher-changes'], []],
    ['project.yaml', `${textOf('project.yaml')}limits: [|]\n`, ['sichuan-2020'], []],
    ['project.yaml', `${textOf('project.yaml')}rules:\n  start-moves: {severity: |}\n`, ['error', 'off'], []],
    ['zones/one.yaml', 'id: one\ntitle: 一区\nlineup:\n  |\noutputs: {}\n', ['p1'], []],
    ['zones/one.yaml', 'id: one\ntitle: 一区\nlineup: {}\noutputs:\n  xm|\n', ['xmltv', 'web', 'dvb'], []],
    ['calendar.yaml', 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\nweekdays: [|]\n', ['mon', 'fri'], []],
    ['calendar.yaml', 'term: {first-day: 2020-03-09, last-day: 2020-03-20}\ngrades:\n  |\n', ['P1', 'S3'], []],
  ])('in %s at %j', async (path, written, expected, missing) => {
    const items = await at<CompletionItem[]>('textDocument/completion', path, written);
    const labels = items.map(({ label }) => label);
    expect(labels).toEqual(expect.arrayContaining(expected));
    for (const label of missing) expect(labels).not.toContain(label);
    expect(new Set(labels).size).toBe(labels.length);
  });
});

const placed = ({ uri, range }: Location) =>
  `${decodeURIComponent(uri).slice(decodeURIComponent(editor.uri(folder)).length + 1)}:${range.start.line + 1}:${range.start.character + 1}`;

describe('jumping', () => {
  test.each([
    [
      'teachers.yaml',
      textOf('teachers.yaml').replace('organisation: jin', 'organisation: jin|'),
      ['teachers.yaml:1:17'],
    ],
    ['courses/p1.yaml', textOf('courses/p1.yaml').replace('zhang', 'zh|ang'), ['teachers.yaml:3:3']],
    ['courses/p1.yaml', textOf('courses/p1.yaml').replace('zhang', '张|敏'), ['teachers.yaml:3:3']],
    ['timetables/p1.yaml', textOf('timetables/p1.yaml').replace('[语', '[语|'), ['courses/p1.yaml:3:3']],
    ['timetables/p1.yaml', textOf('timetables/p1.yaml').replace('第 1', '第 1|'), ['courses/p1.yaml:3:39']],
    ['timetables/p1.yaml', textOf('timetables/p1.yaml').replace(' eyes', ' ey|es'), ['programmes.yaml:2:3']],
    ['timetables/p1.yaml', textOf('timetables/p1.yaml').replace('P1', 'P|1'), ['courses/p1.yaml:3:3']],
    ['zones/one.yaml', textOf('zones/one.yaml').replace('  p1', '  p|1'), ['timetables/p1.yaml:1:10']],
  ])('in %s at %j', async (path, written, expected) => {
    const found = await at<Location[]>('textDocument/definition', path, written);
    expect(found.map(placed)).toEqual(expected);
  });

  test.each([
    ['teachers.yaml', '  zhang', '  zh|ang', ['courses/p1.yaml:3:22', 'teachers.yaml:3:3']],
    [
      'timetables/p1.yaml',
      'chinese, math, chinese',
      'chi|nese, math, chinese',
      [
        'courses/p1.yaml:3:3',
        'timetables/p1.yaml:5:17',
        'timetables/p1.yaml:5:27',
        'timetables/p1.yaml:5:42',
        'timetables/p1.yaml:8:42',
      ],
    ],
    ['programmes.yaml', '  eyes', '  eyes|', ['programmes.yaml:2:3', 'timetables/p1.yaml:6:16']],
  ])('references in %s of %j', async (path, word, cursor, expected) => {
    const text = textOf(path).replace(word, cursor);
    const found = await at<Location[]>('textDocument/references', path, text, {
      context: { includeDeclaration: true },
    });
    expect(found.map(placed).sort()).toEqual(expected);
  });
});

describe('hover shows', () => {
  test.each([
    ['timetables/p1.yaml', '第 1', '第 1|', /`P1-chinese-01`.*Title: 一\n.*Teacher: Zhang Min \(锦江区\)/s],
    ['timetables/p1.yaml', '第 1', '第 1|', /First broadcast: 2020-03-09 09:00 \(p1\).*Repeats: 1/s],
    ['timetables/p1.yaml', '[语文', '[语|文', /P1-chinese-01.*course · `P1-chinese`/s],
    ['timetables/p1.yaml', 'from:', 'fr|om:', /^\*\*In force from\*\*\n\nFirst day of this grid/],
    ['programmes.yaml', 'kind: exercise', 'kind: exer|cisse', /is not one of|`schema-/],
    ['project.yaml', 'id:', 'id|:', /Id/],
  ])('in %s of %j', async (path, word, cursor, expected) => {
    const text = textOf(path).replace(word, cursor);
    const found = await at<Hover | null>('textDocument/hover', path, text);
    expect(
      JSON.stringify(found?.contents ?? '')
        .replaceAll('\\n', '\n')
        .replace('{"kind":"markdown","value":"', ''),
    ).toMatch(expected);
  });
});

test('inlay hints say which lesson falls into a cell on its next day', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 20, character: 0 } };
  const hints = await editor.ask<InlayHint[]>('textDocument/inlayHint', join(folder, 'timetables/p1.yaml'), { range });
  expect(hints.map(({ position, label }) => `${position.line + 1}:${position.character + 1} ${label}`)).toEqual([
    '5:19 1 一 · Monday 03-09',
    '5:25 1 加 · Tuesday 03-10',
    '5:34 2 二 · Wednesday 03-11',
    '5:40 2 减 · Thursday 03-12',
    '5:49 3 三 · Friday 03-13',
    '8:50 1 一 · Thursday 03-12',
  ]);
});

test('symbols and folds', async () => {
  const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', join(folder, 'teachers.yaml'));
  const names = (list: readonly DocumentSymbol[]): unknown[] =>
    list.map((one) => [one.name, one.detail, names(one.children ?? [])]);
  expect(names(symbols)).toEqual([
    ['organisations', '', [['jinjiang', '锦江区', []]]],
    [
      'teachers',
      '',
      [
        [
          'zhang',
          '张敏',
          [
            ['name', '', []],
            ['organisation', 'jinjiang', []],
          ],
        ],
        ['li', '李娜', [['name', '李娜', []]]],
      ],
    ],
  ]);
  const folds = await editor.ask<FoldingRange[]>('textDocument/foldingRange', join(folder, 'timetables/p1.yaml'));
  expect(folds.map(({ startLine, endLine }) => `${startLine + 1}-${endLine + 1}`)).toEqual(['4-6', '7-8']);
});
