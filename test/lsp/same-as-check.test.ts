import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import { Editor, writeFiles } from './an-editor.js';

const ROOT = join(import.meta.dirname, '../..');
const CASES = join(ROOT, 'fixtures/faulty');
const NOW = '2020-03-08';
const SEVERITIES = ['', 'error', 'warning', 'info'];

interface Reported {
  readonly id: string;
  readonly severity: string;
  readonly message: Readonly<Record<string, string>>;
  readonly place: ReportedPlace;
  readonly related: readonly { readonly message: Readonly<Record<string, string>>; readonly place: ReportedPlace }[];
}
interface ReportedPlace {
  readonly file: string;
  readonly start?: { readonly line: number; readonly column: number };
  readonly end?: { readonly line: number; readonly column: number };
}

function withFolder<Answer>(work: (folder: string) => Promise<Answer>): Promise<Answer> {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
  return work(folder).finally(() => rmSync(folder, { recursive: true }));
}

/** `file:line:column-line:column severity id message`, columns in code points, as `check` counts them. */
async function checked(folder: string, language: string): Promise<readonly string[]> {
  const { out } = await runMain(folder, NOW, ['check', '.', '--format', 'json']);
  const { diagnostics }: { readonly diagnostics: readonly Reported[] } = JSON.parse(out);
  const placed = ({ file, start, end }: ReportedPlace) =>
    `${file}:${start?.line ?? 1}:${start?.column ?? 1}-${end?.line ?? 1}:${end?.column ?? 1}`;
  return diagnostics
    .map(({ id, severity, message, place, related }) =>
      [
        `${placed(place)} ${severity} ${id} ${message[language]}`,
        ...related.map((note) => `${placed(note.place)} ${note.message[language]}`),
      ].join('\n'),
    )
    .sort();
}

function shown(editor: Editor, folder: string): readonly string[] {
  const place = (uri: string, { start, end }: Diagnostic['range']) => {
    const path = fileURLToPath(uri);
    const lines = readText(path).split('\n');
    const at = ({ line, character }: Diagnostic['range']['start']) =>
      `${line + 1}:${[...(lines[line] ?? '').slice(0, character)].length + 1}`;
    return `${relative(folder, path)}:${at(start)}-${at(end)}`;
  };
  return [...editor.diagnostics]
    .flatMap(([uri, list]) =>
      list.map(({ range, severity = 0, code, message, relatedInformation = [] }) =>
        [
          `${place(uri, range)} ${SEVERITIES[severity]} ${code} ${message}`,
          ...relatedInformation.map((note) => `${place(note.location.uri, note.location.range)} ${note.message}`),
        ].join('\n'),
      ),
    )
    .sort();
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    return '';
  }
}

const yamlBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name));

const MAX_OPEN = 8;

/** What an editor shows of a folder, with one file open and with several of them. */
async function compare(folder: string, language: string): Promise<void> {
  const expected = await checked(folder, language);
  const editor = await Editor.start({ locale: language, now: NOW });
  try {
    await editor.open(join(folder, 'project.yaml'));
    expect(shown(editor, folder)).toEqual(expected);
    const others = yamlBelow(folder).filter((path) => !path.endsWith('project.yaml'));
    // Editors keep a byte order mark to themselves.
    for (const path of others.slice(0, MAX_OPEN)) await editor.open(path, readText(path));
    expect(shown(editor, folder)).toEqual(expected);
    // Typing what is there already changes nothing; what is not UTF-8 an editor takes for something else.
    const file = join(folder, 'programmes.yaml');
    if (readText(file) !== '') await editor.type(file, readText(file));
    expect(shown(editor, folder)).toEqual(expected);
    expect(editor.logged).toEqual([]);
    expect(await editor.stop()).toBe(0);
  } finally {
    editor.connection.dispose();
  }
}

describe('an editor shows what `check --format json` reports', () => {
  test.each(readdirSync(CASES).sort())('%s', (name) =>
    withFolder(async (folder) => {
      writeFiles(folder, SMALL_PROJECT);
      cpSync(join(CASES, name), folder, { recursive: true, filter: (path) => !path.endsWith('.txt') });
      await compare(folder, name.length % 2 === 0 ? 'zh' : 'en');
    }),
  );

  test('the sample', () =>
    withFolder(async (folder) => {
      cpSync(join(ROOT, 'schedules/sichuan-2020-spring'), folder, { recursive: true });
      await compare(folder, 'zh');
    }));

  const FAULTY = 'programmes:\n  eyes: {title: "🙂眼保健操", kind: exercice}\n  𠮷𠮷: {title: 甲, kind: exercise}\n';
  test.each([
    ['Windows line ends', FAULTY.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\uFEFF${FAULTY.split('\n').slice(1).join('\n')}`],
    ['emoji and rare characters', FAULTY],
    ['bare dashes', 'programmes:\n  eyes: {title: 操, kind: exercise}\nfill: {off-hours: {programmes: [-, eyess]}}\n'],
  ])('%s', (_, text) =>
    withFolder(async (folder) => {
      writeFiles(folder, { ...SMALL_PROJECT, 'programmes.yaml': text });
      await compare(folder, 'en');
    }),
  );

  test('an editor that counts the byte order mark has places after it', () =>
    withFolder(async (folder) => {
      writeFiles(folder, { ...SMALL_PROJECT, 'programmes.yaml': '\uFEFFeyes: 1\nx: 2\n' });
      const editor = await Editor.start();
      const file = join(folder, 'programmes.yaml');
      const starts = (list: readonly Diagnostic[]) =>
        list.map(({ range }) => [range.start.line, range.start.character]);
      expect(starts(await editor.open(file, '\uFEFFeyes: 1\nx: 2\n'))).toEqual([
        [0, 1],
        [0, 1],
        [1, 0],
      ]);
      expect(starts(await editor.type(file, '\uFEFF eyes: 1\n x: 2\n'))).toEqual([
        [0, 2],
        [0, 2],
        [1, 1],
      ]);
      await editor.stop();
    }));
});
