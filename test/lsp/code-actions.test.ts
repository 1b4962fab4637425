import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CodeAction, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SMALL_PROJECT } from '../a-project.js';
import { Editor, writeFiles } from './an-editor.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const EVERYWHERE = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function opened(files: Readonly<Record<string, string>>, now = '2020-03-08'): Promise<Editor> {
  const all: Readonly<Record<string, string>> = { ...SMALL_PROJECT, ...files };
  writeFiles(folder, all);
  const editor = await Editor.start({
    now,
    capabilities: { workspace: { workspaceEdit: { resourceOperations: ['rename'] } } },
  });
  for (const path of Object.keys(all)) await editor.open(join(folder, path));
  return editor;
}

async function actionsIn(editor: Editor, path: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }) };
  return editor.ask<CodeAction[]>('textDocument/codeAction', join(folder, path), { range: EVERYWHERE, context });
}

/** The text of a file after an edit. */
function edited(editor: Editor, { changes = {} }: WorkspaceEdit, path: string, text: string): string {
  const edits = changes[editor.uri(join(folder, path))] ?? [];
  return TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, text), edits);
}

describe('an editor offers to fix what `check --fix` fixes', () => {
  const DASH = 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [chinese, -, 数学, ~, ~]\n';
  test.each([['\n'], ['\r\n']])('an edit, and the problem is gone (%j)', async (feed) => {
    const text = DASH.replaceAll('\n', feed);
    const editor = await opened({ 'timetables/p1.yaml': text });
    const actions = await actionsIn(editor, 'timetables/p1.yaml');
    const fix = actions.find(({ title }) => title === 'Write ~');
    expect(fix?.diagnostics?.map(({ code }) => code)).toEqual(['yaml-bare-dash']);
    const after = edited(editor, fix?.edit ?? {}, 'timetables/p1.yaml', text);
    expect(after).toBe(text.replace('-, 数', '~, 数'));
    const left = await editor.type(join(folder, 'timetables/p1.yaml'), after);
    expect(left.map(({ code }) => code)).not.toContain('yaml-bare-dash');
    await editor.stop();
  });

  test('all of a file at once', async () => {
    const text = 'programmes:\n  eyes: {title: ＡＢ, kind: exercice}\n  card: {title: 台标， kind: card}\n'.replace(
      '， ',
      ', ',
    );
    const editor = await opened({ 'programmes.yaml': `${text}fill：\n  off-hours: {programmes: [card]}\n` });
    const [all] = await actionsIn(editor, 'programmes.yaml', ['source.fixAll']);
    expect(all?.title).toMatch(/^Fix the /);
    expect(
      edited(editor, all?.edit ?? {}, 'programmes.yaml', `${text}fill：\n  off-hours: {programmes: [card]}\n`),
    ).toContain('fill:');
    await editor.stop();
  });

  test('a name of a file', async () => {
    const editor = await opened({ 'courses/p2.yml': 'grade: P2\ncourses: {}\n' });
    await editor.open(join(folder, 'courses/p2.yml'));
    const [rename] = await actionsIn(editor, 'courses/p2.yml');
    expect(rename?.title).toBe('Rename the file to courses/p2.yaml');
    expect(rename?.edit?.documentChanges).toEqual([
      {
        kind: 'rename',
        oldUri: editor.uri(join(folder, 'courses/p2.yml')),
        newUri: editor.uri(join(folder, 'courses/p2.yaml')),
      },
    ]);
    await editor.stop();
  });

  test('nothing while what is written was not compiled, or where the project is faultless', async () => {
    const editor = await opened({});
    expect((await actionsIn(editor, 'project.yaml', ['source'])).length).toBe(0);
    await editor.stop();
  });
});

describe('an editor offers to waive what a rule finds, with a reason', () => {
  const HEAD = SMALL_PROJECT['project.yaml'] ?? '';
  test.each([
    ['no rules', HEAD],
    ['no line feed at the end', HEAD.trimEnd()],
    ['rules', `${HEAD}rules:\n  start-moves: {severity: info}   # 备注\n`],
    ['rules with more after them', `${HEAD}rules:\n    start-moves:\n        severity: info\nlanguages: [zh]\n`],
    ['rules in braces', `${HEAD}rules: {start-moves: {severity: info}}\n`],
    ['empty rules in braces', `${HEAD}rules: {}\n`],
    ['the rule itself', `${HEAD}rules:\n  teacher-unused: {severity: info}\n`],
    ['the rule in a block', `${HEAD}rules:\n  teacher-unused:\n    severity: info\n`],
    [
      'another waiver in braces',
      `${HEAD}rules:\n  teacher-unused: {allow: [{where: li, reason: 备, until: 2020-03-20}]}\n`,
    ],
    [
      'another waiver in a block',
      `${HEAD}rules:\n  teacher-unused:\n    allow:\n      - where: li\n        reason: 备\n        until: 2020-03-20\n`,
    ],
    [
      'a comment in brackets',
      `${HEAD}rules:\n  teacher-unused: {allow: [\n    {where: li, reason: 备, until: 2020-03-20} # 李\n    ]}\n`,
    ],
    [
      'a comma before the bracket',
      `${HEAD}rules:\n  teacher-unused: {allow: [\n    {where: li, reason: 备, until: 2020-03-20}, # 李\n    ]}\n`,
    ],
    ['only a comment in braces', `${HEAD}rules: { # 没有\n  }\n`],
    ['Windows line ends', `${HEAD}rules:\n  start-moves: {severity: info}\n`.replaceAll('\n', '\r\n')],
  ])('beside %s', async (_, project) => {
    const teachers = 'teachers:\n  zhang: {name: 张敏}\n  li: {name: 李娜}\n  wang: {name: 王五}\n';
    const editor = await opened({ 'project.yaml': project, 'teachers.yaml': teachers });
    const waive = (await actionsIn(editor, 'teachers.yaml')).find(({ title }) => title.includes('"wang"'));
    expect(waive?.title).toBe('Waive teacher-unused for "wang" (give the reason in project.yaml)');
    const after = edited(editor, waive?.edit ?? {}, 'project.yaml', project);
    // Without a reason the file is faulty: nobody waives anything by mistake.
    const without = await editor.type(join(folder, 'project.yaml'), after);
    expect(without.map(({ severity }) => severity)).toContain(1);
    const done = await editor.type(join(folder, 'project.yaml'), after.replace('reason: ""', 'reason: 下学期'));
    expect(done.filter(({ severity }) => severity === 1)).toEqual([]);
    const left = editor.diagnostics.get(editor.uri(join(folder, 'teachers.yaml'))) ?? [];
    expect(left.filter(({ message }) => String(message).includes('wang'))).toEqual([]);
    await editor.stop();
  });

  test('but not what makes a project unsound', async () => {
    const editor = await opened({ 'teachers.yaml': 'teachers:\n  zhang: {name: 张敏}\n' });
    const titles = (await actionsIn(editor, 'courses/p1.yaml')).map(({ title }) => title);
    expect(titles.filter((title) => title.startsWith('Waive'))).toEqual([]);
    await editor.stop();
  });
});
