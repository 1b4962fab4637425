import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SMALL_PROJECT } from '../a-project.js';
import { Editor, writeFiles } from './an-editor.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
  writeFiles(folder, SMALL_PROJECT);
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (path: string) => join(folder, path);
const COURSES = SMALL_PROJECT['courses/p1.yaml'] ?? '';

/** Renames the first teacher from teachers.yaml. */
async function renameTeacher(editor: Editor): Promise<WorkspaceEdit> {
  const text = SMALL_PROJECT['teachers.yaml'] ?? '';
  const position = TextDocument.create('', 'yaml', 0, text).positionAt(text.indexOf('zhang'));
  return editor.ask('textDocument/rename', file('teachers.yaml'), { position, newName: 'zhang-min' });
}

describe('renaming changes what there is now', () => {
  test('also where a file that is not open has changed on the disk without notice', async () => {
    const editor = await Editor.start();
    await editor.open(file('teachers.yaml'));
    const text = `# 一行\n# 又一行\n${COURSES}`;
    writeFileSync(file('courses/p1.yaml'), text);
    const { changes = {} } = await renameTeacher(editor);
    const document = TextDocument.create('', 'yaml', 0, text);
    const after = TextDocument.applyEdits(document, changes[editor.uri(file('courses/p1.yaml'))] ?? []);
    expect(after).toBe(text.replaceAll(/\bzhang\b/g, 'zhang-min'));
    await editor.stop();
  });

  test.each([
    ['is half written', 'courses/p1.yaml', `${COURSES}  "x: [\n`],
    ['is not UTF-8', 'courses/p1.yaml', Buffer.from([0xd1, 0xdb, 0xff, 0xfe, 0xb1])],
    ['is too large', 'courses/p1.yaml', `${COURSES}${'# 一行\n'.repeat(300_000)}`],
  ])('and not at all where a file %s', async (_, path, content) => {
    writeFileSync(file(path), content);
    const editor = await Editor.start();
    await editor.open(file('teachers.yaml'));
    await expect(renameTeacher(editor)).rejects.toThrow(
      'the project has errors (courses/p1.yaml), and renaming now might leave out places; fix them first',
    );
    expect(editor.logged).toEqual([]);
    await editor.stop();
  });

  test('and not at all where the project cannot be compiled', async () => {
    let error: Error | undefined;
    const editor = await Editor.start({ fails: () => error });
    await editor.open(file('teachers.yaml'));
    error = new Error('a defect');
    await expect(renameTeacher(editor)).rejects.toThrow('cannot be read now, so nothing was renamed; try again');
    await editor.stop();
  });

  test('and names the version of each open file, so that an editor can refuse what is late', async () => {
    const editor = await Editor.start({ capabilities: { workspace: { workspaceEdit: { documentChanges: true } } } });
    await editor.open(file('teachers.yaml'));
    await editor.type(file('teachers.yaml'), SMALL_PROJECT['teachers.yaml'] ?? '');
    const { changes, documentChanges = [] } = await renameTeacher(editor);
    expect(changes).toBeUndefined();
    const versions = (documentChanges as TextDocumentEdit[]).map(({ textDocument: { uri, version } }) => [
      uri,
      version,
    ]);
    expect(new Map(versions as [string, number | null][])).toEqual(
      new Map([
        [editor.uri(file('teachers.yaml')), 2],
        [editor.uri(file('courses/p1.yaml')), null],
      ]),
    );
    await editor.stop();
  });
});
