import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Location, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { stringify as written } from 'yaml';
import { meaningOf } from '../../src/cli/fix/meaning-of.js';
import { type Compilation, compile } from '../../src/compile.js';
import fc from '../properties.js';
import { EVERY_FIELD } from '../samples/every-field.js';
import { Editor, writeFiles } from './an-editor.js';

const stringify = (data: unknown) => written(data, { aliasDuplicateObjects: false });

/** Ids of the project's own of every kind, in every place where they may stand; some by name. */
const FILES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(EVERY_FIELD).map(([path, data]) => [path, stringify(data)])),
  'project.yaml': `${stringify(EVERY_FIELD['project.yaml']).replace(
    /rules:\n/,
    'rules:\n  teacher-changes: {allow: [{where: X1-robots, reason: 备, until: 2099-01-01}]}\n  recording-short: {allow: [{where: X1-robots-02, reason: 备, until: 2099-01-01}, {where: sign, reason: 备, until: 2099-01-01}]}\n  start-moves: {allow: [{where: x1, reason: 备, until: 2099-01-01}]}\n',
  )}`,
  'vocabulary.yaml': stringify(EVERY_FIELD['vocabulary.yaml']).replace('P: 9h', 'X1: 9h\n      P1-X1: 9h'),
  'calendar.yaml': stringify(EVERY_FIELD['calendar.yaml']).replace(
    'grades:\n',
    'grades:\n  X1: {first-day: 2020-03-10}\n',
  ),
  'courses/x1.yaml':
    'grade: X1\nrecorded-by: district\ncourses:\n  robots:\n    teacher: zhang\n    stand-ins:\n      - {lessons: 2, teacher: li, reason: 备, approved-by: 备}\n    lessons: [甲, {title: 乙, teacher: li, themes: [sea]}, 丙, 丁, 戊, 己, 庚, 辛, 壬]\n',
  'timetables/x1.yaml':
    'channel: x1\ngrade: X1\nfrom: 2020-03-10\nweek:\n  09:00-09:20: [robots, 机器, "robots 7", robots, repeat robots 1]\n  09:30-09:50: eyes # robots\nchanges:\n  - {on: 2020-03-11, at: 09:30, show: "重播 机器 第 1 课", reason: robots 坏了}\n',
  'timetables/shared.yaml':
    'channel: shared\nfrom: 2020-03-09\nweek:\n  19:00-19:20: X1 robots 9\n  19:30-19:50: 别名 机器 9\n',
  'zones/one.yaml': stringify(EVERY_FIELD['zones/one.yaml'])
    .replace('P1: Year 1', 'P1: Year 1\n        X1: X\n        robots: R\n        X1-robots: XR')
    .replace(
      'lineup:\n',
      'lineup:\n  x1: {number: 2, id: x.one.example, service-id: 802, name: X, stream: "https://live.example/x"}\n  shared: {number: 3, id: s.one.example, service-id: 803, name: S, stream: "https://live.example/s"}\n',
    ),
};

const RENAMED = [
  ['teacher', 'zhang'],
  ['teacher', 'li'],
  ['organisation', 'school'],
  ['organisation', 'district'],
  ['grade', 'X1'],
  ['subject', 'robots'],
  ['theme', 'sea'],
  ['limits', 'mine'],
  ['programme', 'eyes'],
  ['programme', 'sign'],
  ['channel', 'x1'],
  ['channel', 'p1'],
  ['zone', 'one'],
] as const;

let folder = '';
let editor: Editor;
let before: Compilation;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-lsp-'));
  writeFiles(folder, FILES);
  editor = await Editor.start({ now: '2020-03-08' });
  for (const path of Object.keys(FILES)) await editor.open(join(folder, path));
  before = await compiled({});
  expect(before.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message.en)).toEqual(
    [],
  );
});
afterAll(async () => {
  expect(editor.logged).toEqual([]);
  await editor.stop();
  rmSync(folder, { recursive: true });
});

function compiled(texts: Readonly<Record<string, string>>): Promise<Compilation> {
  return compile(folder, {
    now: Date.parse('2020-03-08'),
    environment: {},
    overlay: { texts: new Map(Object.entries(texts)), renamed: new Map() },
  });
}

/** Every place of a file where a word stands by itself. */
function placesOf(path: string, id: string): readonly { readonly line: number; readonly character: number }[] {
  const document = TextDocument.create('', 'yaml', 0, FILES[path] ?? '');
  return [...(FILES[path] ?? '').matchAll(new RegExp(`(?<![\\w.-])${id}(?![\\w.])`, 'g'))].map(({ index }) =>
    document.positionAt(index),
  );
}

const DEFINED_IN: Readonly<Record<string, string>> = {
  teacher: 'teachers.yaml',
  organisation: 'teachers.yaml',
  grade: 'vocabulary.yaml',
  subject: 'vocabulary.yaml',
  theme: 'vocabulary.yaml',
  limits: 'vocabulary.yaml',
  programme: 'programmes.yaml',
  zone: 'zones/one.yaml',
};

function definitionOf(thing: string, id: string) {
  const path = thing === 'channel' ? `timetables/${id}.yaml` : (DEFINED_IN[thing] ?? '');
  return { path, position: placesOf(path, id)[0] ?? { line: 0, character: 0 } };
}

function applied({ changes = {} }: WorkspaceEdit): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.keys(FILES).map((path) => {
      const edits = changes[editor.uri(join(folder, path))] ?? [];
      return [path, TextDocument.applyEdits(TextDocument.create('', 'yaml', 0, FILES[path] ?? ''), edits)];
    }),
  );
}

/** What the project says, with one id for another. */
function meaning({ sound }: Compilation, thing: string, from: string, to: string): unknown {
  if (sound === undefined) return undefined;
  const own = (text: string): string => {
    if (text === from) return to;
    if (thing === 'grade') return text.replace(new RegExp(`^${from}(?=[-/])`), to);
    return thing === 'subject' ? text.replace(new RegExp(`(?<=[A-Z]\\w*[-/])${from}(?=$|[-/])`), to) : text;
  };
  const told = (value: unknown): unknown => {
    if (typeof value === 'string') return own(value);
    if (Array.isArray(value)) return value.map(told);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, below]) => [own(key), told(below)]));
  };
  return told(JSON.parse(meaningOf(sound)));
}

describe('renaming', () => {
  test('leaves a project that says the same under the new id, from wherever it is renamed', async () => {
    const word = fc.stringMatching(/^[a-z0-9]{1,12}$/);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...RENAMED), word, fc.nat(), async ([thing, id], suffix, start) => {
        const newId = thing === 'grade' ? `${id}${suffix}` : `${id}-${suffix}`;
        const { path, position } = definitionOf(thing, id);
        const context = { includeDeclaration: true };
        const all = await editor.ask<Location[]>('textDocument/references', join(folder, path), { position, context });
        const from = all[start % all.length];
        const params = { position: from?.range.start, newName: newId };
        const place = { textDocument: { uri: from?.uri }, ...params };
        let edit: WorkspaceEdit;
        try {
          edit = await editor.connection.sendRequest<WorkspaceEdit>('textDocument/rename', place);
        } catch (error) {
          // Only where it is called by its name.
          expect(String(error)).toMatch(/is a name, the id is/);
          return;
        }
        const texts = applied(edit);
        const after = await compiled(texts);
        expect(after.sound).toBeDefined();
        expect(meaning(after, thing, '', '')).toEqual(meaning(before, thing, id, newId));
        const waivers = ({ diagnostics }: Compilation) =>
          diagnostics.filter(({ problem }) => problem.id === 'waiver-unneeded').length;
        expect(waivers(after)).toBe(waivers(before));
      }),
      { numRuns: 60 },
    );
  });

  test.each(RENAMED)('%s %s: the id stands nowhere any more but in texts', async (thing, id) => {
    const { path, position } = definitionOf(thing, id);
    const newName = thing === 'grade' ? 'Y9' : 'quite-new';
    const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', join(folder, path), { position, newName });
    const compilation = await compiled(applied(edit));
    expect(compilation.sound).toBeDefined();
    expect(meaning(compilation, thing, '', '')).not.toBeUndefined();
  });

  test.each([
    ['teachers.yaml', 'zhang', 'li', '"li" already names the teacher "li"; choose another id'],
    ['teachers.yaml', 'zhang', 'Zhang Min', '"Zhang Min" cannot be an id. An id: lower-case words joined by "-"'],
    ['teachers.yaml', 'zhang', '', '"" cannot be an id'],
    ['teachers.yaml', 'zhang', 'con', '"con" cannot be an id'],
    ['programmes.yaml', 'eyes', 'chinese', '"chinese" already names the subject "chinese"'],
    ['programmes.yaml', 'eyes', 'none', '"none" means an empty cell in a timetable and cannot be an id'],
    ['programmes.yaml', 'eyes', 'repeat', '"repeat" means something else in a cell'],
    ['vocabulary.yaml', 'X1', 'P1', '"P1" already names the grade "P1"'],
    ['vocabulary.yaml', 'X1', 'x1', '"x1" cannot be an id. A grade'],
    ['vocabulary.yaml', 'robots', 'eyes', '"eyes" already names the programme "eyes"'],
    ['courses/p1.yaml', 'chinese', 'mandarin', 'the subject "chinese" comes with AirClass and cannot be renamed'],
    ['courses/p1.yaml', 'P1', 'P9', 'the grade "P1" comes with AirClass and cannot be renamed'],
    ['project.yaml', 'lesson-never-aired', 'x', 'the rule "lesson-never-aired" comes with AirClass'],
    ['timetables/x1.yaml', '机器', 'machines', '"机器" is a name, the id is "robots"'],
    ['timetables/x1.yaml', '7', 'seven', 'the id of a lesson follows from its course and its position'],
    ['calendar.yaml', 'closures', 'x', 'there is no id here that can be renamed'],
  ])('in %s %j to %j is refused: %s', async (path, id, newName, says) => {
    const offset = (FILES[path] ?? '').indexOf(id);
    const position = TextDocument.create('', 'yaml', 0, FILES[path] ?? '').positionAt(offset);
    await expect(editor.ask('textDocument/rename', join(folder, path), { position, newName })).rejects.toThrow(says);
  });

  test('what can be renamed is marked, with its id', async () => {
    const { path, position } = definitionOf('teacher', 'zhang');
    const marked = await editor.ask('textDocument/prepareRename', join(folder, path), { position });
    expect(marked).toEqual({
      range: { start: position, end: { ...position, character: position.character + 'zhang'.length } },
      placeholder: 'zhang',
    });
  });
});
