import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type CompletionItem, ErrorCodes, type Location, ResponseError } from 'vscode-languageserver';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { SMALL_PROJECT } from '../a-project.js';
import fc from '../properties.js';
import { Editor, writeFiles } from './an-editor.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
  writeFiles(folder, SMALL_PROJECT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (path: string) => join(folder, path);
const codes = (list: readonly { readonly code?: string | number | undefined }[]) => list.map(({ code }) => code);
const START = { line: 0, character: 0 };

test('broken YAML keeps what was known for completion and jumping', async () => {
  const editor = await Editor.start();
  await editor.open(file('teachers.yaml'));
  await editor.open(file('courses/p1.yaml'));
  expect(codes(await editor.type(file('teachers.yaml'), `teachers:\n  zhang: {name: 张敏\n "li: [\n`))).not.toEqual([]);
  const position = { line: 2, character: 22 };
  const offered = await editor.ask<CompletionItem[]>('textDocument/completion', file('courses/p1.yaml'), { position });
  expect(offered.map(({ label }) => label)).toEqual(expect.arrayContaining(['zhang', 'li']));
  const [jump] = await editor.ask<Location[]>('textDocument/definition', file('courses/p1.yaml'), { position });
  expect(jump?.uri).toBe(editor.uri(file('teachers.yaml')));
  expect(codes(await editor.type(file('teachers.yaml'), SMALL_PROJECT['teachers.yaml'] ?? ''))).toEqual([]);
  expect(editor.logged).toEqual([]);
  await editor.stop();
});

test('problems of files that are not open come and go with what is typed elsewhere', async () => {
  const editor = await Editor.start();
  await editor.open(file('teachers.yaml'));
  await editor.type(file('teachers.yaml'), 'teachers:\n  zhang: {name: 张敏}\n');
  expect(codes(editor.diagnostics.get(editor.uri(file('courses/p1.yaml'))) ?? [])).toContain('unknown-reference');
  await editor.type(file('teachers.yaml'), SMALL_PROJECT['teachers.yaml'] ?? '');
  expect(codes(editor.diagnostics.get(editor.uri(file('courses/p1.yaml'))) ?? [])).not.toContain('unknown-reference');
  await editor.stop();
});

test('a file that is not on the disk yet counts, and one that is deleted counts no longer', async () => {
  const editor = await Editor.start();
  await editor.open(file('timetables/p2.yaml'), 'channel: p2\ngrade: P99\nfrom: 2020-03-09\nweek: {}\n');
  expect(codes(editor.diagnostics.get(editor.uri(file('timetables/p2.yaml'))) ?? [])).toContain('unknown-reference');
  expect(existsSync(file('timetables/p2.yaml'))).toBe(false);
  await editor.close(file('timetables/p2.yaml'));
  await editor.open(file('project.yaml'));
  expect(editor.diagnostics.get(editor.uri(file('timetables/p2.yaml')))).toEqual([]);
  rmSync(file('teachers.yaml'));
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: editor.uri(file('teachers.yaml')), type: 3 }],
  });
  await editor.nextOf(file('project.yaml'));
  expect([...editor.diagnostics.values()].flat().length).toBeGreaterThan(0);
  rmSync(folder, { recursive: true });
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  expect(await editor.ask('textDocument/definition', file('project.yaml'), { position: START })).toEqual([]);
  expect(editor.logged).toEqual([]);
  await editor.stop();
});

test('after saving, the disk counts', async () => {
  const editor = await Editor.start();
  await editor.open(file('programmes.yaml'));
  expect(codes(await editor.type(file('programmes.yaml'), 'programmes: {}\n'))).toEqual([]);
  writeFileSync(file('programmes.yaml'), 'programmes: 3\n');
  expect(codes(await editor.save(file('programmes.yaml')))).toEqual(['schema-wrong-type']);
  await editor.stop();
});

test('a huge file is refused, and the server goes on', async () => {
  const editor = await Editor.start();
  await editor.open(file('teachers.yaml'));
  const huge = `teachers:\n${'  # 一行\n'.repeat(300_000)}  a: {name: 甲}\n`;
  expect(codes(await editor.type(file('teachers.yaml'), huge))).toEqual(['file-too-large']);
  const position = { line: 1, character: 2 };
  for (const method of ['completion', 'hover', 'definition'])
    await editor.ask(`textDocument/${method}`, file('teachers.yaml'), { position });
  expect(codes(await editor.type(file('teachers.yaml'), SMALL_PROJECT['teachers.yaml'] ?? ''))).toEqual([]);
  expect(editor.logged).toEqual([]);
  await editor.stop();
});

test('what belongs to no project is left alone', async () => {
  const editor = await Editor.start();
  const outside = mkdtempSync(join(tmpdir(), 'airclass-outside-'));
  writeFileSync(join(outside, 'a.yaml'), 'a: [\n');
  for (const uri of [editor.uri(join(outside, 'a.yaml')), 'untitled:Untitled-1', 'https://example.org/a.yaml', '%%']) {
    const textDocument = { uri, languageId: 'yaml', version: 1, text: 'a: [\n' };
    await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
    for (const method of ['hover', 'definition', 'completion', 'documentSymbol', 'prepareRename'])
      expect(
        (await editor.connection.sendRequest(`textDocument/${method}`, { textDocument, position: START })) ?? [],
      ).toEqual([]);
  }
  await editor.open(file('project.yaml'));
  expect([...editor.diagnostics.keys()].filter((uri) => uri.includes('outside'))).toEqual([]);
  expect(editor.logged).toEqual([]);
  await editor.stop();
  rmSync(outside, { recursive: true });
});

test('several projects are open at once, each by itself', async () => {
  const other = mkdtempSync(join(tmpdir(), 'airclass-other-'));
  writeFiles(other, { ...SMALL_PROJECT, 'teachers.yaml': 'teachers: {wang: {name: 王五}}\n' });
  const editor = await Editor.start();
  expect(codes(await editor.open(file('courses/p1.yaml')))).not.toContain('unknown-reference');
  expect(codes(await editor.open(join(other, 'courses/p1.yaml')))).toContain('unknown-reference');
  const position = { line: 2, character: 22 };
  const labels = async (path: string) =>
    (await editor.ask<CompletionItem[]>('textDocument/completion', path, { position })).map(({ label }) => label);
  expect(await labels(file('courses/p1.yaml'))).not.toContain('wang');
  expect(await labels(join(other, 'courses/p1.yaml'))).toContain('wang');
  await editor.stop();
  rmSync(other, { recursive: true });
});

test('a defect of ours is logged, a refusal is shown once, and the server goes on', async () => {
  const errors: Error[] = [
    new Error('a defect'),
    ...[1, 2].map(() => new UsageError({ zh: '不行', en: 'it cannot be' })),
  ];
  const editor = await Editor.start({ fails: () => errors.shift() });
  const typed = ['id: a\n', 'id: b\n', 'id: c\n'];
  const textDocument = { uri: editor.uri(file('project.yaml')), languageId: 'yaml', version: 1, text: '' };
  await editor.connection.sendNotification('textDocument/didOpen', { textDocument });
  for (const [index, text] of typed.entries()) {
    await new Promise((resolve) => setTimeout(resolve, 150));
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: textDocument.uri, version: index + 2 },
      contentChanges: [{ text }],
    });
  }
  await editor.nextOf(file('project.yaml'));
  expect(editor.logged).toEqual([expect.stringContaining('a defect')]);
  expect(editor.shown).toEqual([`${folder}: it cannot be`]);
  await editor.stop();
});

test('a cancelled request is answered, and so is the next one', async () => {
  const editor = await Editor.start();
  await editor.open(file('courses/p1.yaml'));
  const { CancellationTokenSource } = await import('vscode-languageserver');
  const source = new CancellationTokenSource();
  const params = { textDocument: { uri: editor.uri(file('courses/p1.yaml')) }, position: START };
  const cancelled = editor.connection.sendRequest('textDocument/completion', params, source.token);
  source.cancel();
  await cancelled.catch((error: unknown) => expect(String(error)).toMatch(/cancel/i));
  expect(await editor.ask('textDocument/documentSymbol', file('courses/p1.yaml'))).not.toEqual([]);
  await editor.stop();
});

test('an editor that does not watch files after all is served', async () => {
  const editor = await Editor.start({
    capabilities: { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } },
    watches: () => new ResponseError(ErrorCodes.InternalError, 'no watchers left'),
  });
  expect(codes(await editor.open(file('teachers.yaml')))).toEqual([]);
  await editor.stop();
});

test('an editor that is gone ends the server', async () => {
  const editor = await Editor.start();
  await editor.connection.sendNotification('exit');
  expect(await editor.ended).toBe(1);
  editor.connection.dispose();
});

test('whatever is typed, every request has an answer', async () => {
  const editor = await Editor.start();
  const paths = Object.keys(SMALL_PROJECT);
  for (const path of paths) await editor.open(file(path));
  const bits = fc.constantFrom(
    '\n',
    '  ',
    ': ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    ',',
    '"',
    "'",
    '#',
    '&a',
    '*a',
    '!',
    '|',
    '~',
    '\t',
    '🙂',
    '一',
    '\r\n',
    '\u2028',
    '\uD800',
    'zhang',
    'chinese 3',
    '? ',
    '---\n',
    '%YAML 1.1\n',
  );
  const range = { start: START, end: { line: 99, character: 0 } };
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.nat(),
      fc.nat(40),
      fc.array(bits, { maxLength: 6 }),
      async (path, at, cut, words) => {
        const text = SMALL_PROJECT[path] ?? '';
        const place = at % (text.length + 1);
        const typed = `${text.slice(0, place)}${words.join('')}${text.slice(place + cut)}`;
        await editor.type(file(path), typed);
        const lines = typed.slice(0, place).split('\n');
        const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
        for (const method of [
          'completion',
          'hover',
          'definition',
          'documentSymbol',
          'foldingRange',
          'inlayHint',
          'codeAction',
        ])
          await editor.ask(`textDocument/${method}`, file(path), { position, range, context: { diagnostics: [] } });
        await editor.ask('textDocument/references', file(path), { position, context: { includeDeclaration: true } });
        await editor.ask('textDocument/rename', file(path), { position, newName: 'new' }).catch(() => undefined);
        expect(editor.logged).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
  await editor.stop();
});
