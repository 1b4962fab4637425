import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CodeAction, InitializeResult, InlayHint, PublishDiagnosticsParams } from 'vscode-languageserver';
import { createProtocolConnection } from 'vscode-languageserver/node';
import { SMALL_PROJECT } from '../a-project.js';
import { writeFiles } from '../lsp/an-editor.js';
import { runWith } from './run-main.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
  writeFiles(folder, SMALL_PROJECT);
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `airclass lsp` with an editor that does `work`; answers what the command printed beside the protocol. */
async function withServer(
  argv: readonly string[],
  env: Readonly<Record<string, string>>,
  work: (editor: ReturnType<typeof createProtocolConnection>, first: InitializeResult) => Promise<void>,
  locale?: string,
) {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ran = runWith(['lsp', '--stdio', ...argv], { cwd: folder, env, streams: { input, output } });
  const editor = createProtocolConnection(output, input);
  editor.listen();
  const params = { processId: null, rootUri: null, capabilities: {}, ...(locale && { locale }) };
  const first = await editor.sendRequest<InitializeResult>('initialize', params);
  await editor.sendNotification('initialized', {});
  await work(editor, first);
  await editor.sendRequest('shutdown');
  await editor.sendNotification('exit');
  const result = await ran;
  editor.dispose();
  return result;
}

function problems(editor: ReturnType<typeof createProtocolConnection>, path: string, text: string) {
  const uri = pathToFileURL(join(folder, path)).href;
  return new Promise<readonly string[]>((resolve, reject) => {
    editor.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      if (params.uri === uri) resolve(params.diagnostics.map(({ message }) => String(message)));
    });
    const textDocument = { uri, languageId: 'yaml', version: 1, text };
    editor.sendNotification('textDocument/didOpen', { textDocument }).catch(reject);
  });
}

test.each([
  ['--lang zh', ['--lang', 'zh'], {}, 'en', /没有/],
  ['the editor', [], { LANG: 'en_US.UTF-8' }, 'zh-cn', /没有/],
  ['the environment', [], { LC_ALL: 'zh_CN.UTF-8' }, undefined, /没有/],
  ['nothing', [], {}, undefined, /there is no/],
] as const)('speaks the language of %s', async (_, argv, env, locale, expected) => {
  const faulty = (SMALL_PROJECT['courses/p1.yaml'] ?? '').replace('zhang', 'nobody');
  const ran = await withServer(
    argv,
    env,
    async (editor, { serverInfo }) => {
      expect(serverInfo?.name).toBe('airclass');
      expect((await problems(editor, 'courses/p1.yaml', faulty)).join()).toMatch(expected);
    },
    locale,
  );
  expect(ran).toEqual({ code: 0, out: '', err: '' });
});

test('fixes an encoding on the disk, as check --fix does', async () => {
  const file = join(folder, 'programmes.yaml');
  // 眼保健操 in GBK.
  const name = Buffer.from('d1dbb1a3bda1b2d9', 'hex');
  const bytes = Buffer.concat([Buffer.from('programmes:\n  eyes: {title: '), name, Buffer.from(', kind: exercise}\n')]);
  writeFileSync(file, bytes);
  const ran = await withServer([], {}, async (editor) => {
    expect((await problems(editor, 'programmes.yaml', bytes.toString('latin1'))).join()).toMatch(/is in GBK/);
    const textDocument = { uri: pathToFileURL(file).href };
    const range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };
    const actions = await editor.sendRequest<CodeAction[]>('textDocument/codeAction', {
      textDocument,
      range,
      context: { diagnostics: [] },
    });
    const fix = actions.find(({ command }) => command !== undefined);
    await editor.sendRequest('workspace/executeCommand', fix?.command);
  });
  expect(ran.code).toBe(0);
  expect(readFileSync(file, 'utf8')).toBe('programmes:\n  eyes: {title: 眼保健操, kind: exercise}\n');
});

test('--media counts', async () => {
  writeFiles(folder, { 'project.yaml': `${SMALL_PROJECT['project.yaml']}media: {}\n` });
  const shown = async (argv: readonly string[]) => {
    const messages: string[] = [];
    await withServer(argv, {}, async (editor) => {
      editor.onNotification('window/showMessage', ({ message }: { message: string }) => {
        messages.push(message);
      });
      const textDocument = { uri: pathToFileURL(join(folder, 'teachers.yaml')).href };
      const text = SMALL_PROJECT['teachers.yaml'] ?? '';
      await editor.sendNotification('textDocument/didOpen', {
        textDocument: { ...textDocument, languageId: 'yaml', version: 1, text },
      });
      // Answered once the project was compiled.
      await editor.sendRequest('textDocument/foldingRange', { textDocument });
    });
    return messages.join();
  };
  expect(await shown([])).not.toContain('nowhere');
  expect(await shown(['--media', 'nowhere'])).toContain('nowhere');
});

test('a day of --now begins where the broadcast day of the project does', async () => {
  const early = (SMALL_PROJECT['timetables/p1.yaml'] ?? '').replace('09:00-09:20', '07:00-07:20');
  writeFiles(folder, { 'timetables/p1.yaml': early });
  let hints: readonly InlayHint[] = [];
  await withServer(['--now', '2020-03-10', '--lang', 'en'], {}, async (editor) => {
    await problems(editor, 'timetables/p1.yaml', early);
    hints = await editor.sendRequest<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri: pathToFileURL(join(folder, 'timetables/p1.yaml')).href },
      range: { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } },
    });
  });
  expect(hints.map(({ label }) => label)).toEqual(['2 二 · Tuesday 03-10']);
});

test('a wrong time is refused before an editor waits', async () => {
  const streams = { input: new PassThrough(), output: new PassThrough() };
  const { code, out, err } = await runWith(['lsp', '--now', 'soon'], { cwd: folder, streams });
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/--now is not a date or time/);
});
