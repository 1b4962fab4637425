import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type Compilation, compile } from '../../src/compile.js';
import { openWorkspace } from '../../src/workspace/workspace.js';
import { SMALL_PROJECT } from '../a-project.js';

const OPTIONS = { now: Date.parse('2020-03-08T00:00Z'), environment: {} };

function project(): { readonly folder: string; write(path: string, text: string): void } {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of Object.entries(SMALL_PROJECT)) write(path, text);
  return { folder, write };
}

const reports = ({ diagnostics }: Compilation) =>
  diagnostics.map(({ span, message }) => `${span.file}:${span.start} ${message.en}`);
const TIMETABLE = 'timetables/p1.yaml';
const wrong = (SMALL_PROJECT[TIMETABLE] ?? '').replace('chinese', 'chines');

test('what an editor holds and has not saved counts until it is given back to the disk', async () => {
  const { folder } = project();
  const workspace = openWorkspace(folder, OPTIONS);
  const sound = reports(await workspace.compile());
  workspace.setText(TIMETABLE, wrong);
  expect(reports(await workspace.compile())).toContainEqual(expect.stringContaining('"chines"; did you mean'));
  workspace.setText(TIMETABLE, undefined);
  expect(reports(await workspace.compile())).toEqual(sound);
});

test('a file that is not saved yet counts too', async () => {
  const { folder } = project();
  const workspace = openWorkspace(folder, OPTIONS);
  const text = 'grade: P2\ncourses:\n  art: {teacher: nobody, lessons: [一]}\n';
  workspace.setText('courses/p2.yaml', text);
  const { diagnostics, texts } = await workspace.compile();
  expect(texts.get('courses/p2.yaml')).toBe(text);
  expect(diagnostics.map(({ span }) => span.file)).toContain('courses/p2.yaml');
});

test('what has changed on the disk counts', async () => {
  const { folder, write } = project();
  const workspace = openWorkspace(folder, OPTIONS);
  await workspace.compile();
  write(TIMETABLE, wrong);
  workspace.changedOnDisk([TIMETABLE]);
  expect(await workspace.compile()).toEqual(await compile(folder, OPTIONS));
});

test('what rules find besides courses is found in a project without courses too', async () => {
  const { folder, write } = project();
  write('project.yaml', `${SMALL_PROJECT['project.yaml']}media: {due: 48h}\n`);
  write('courses/p1.yaml', 'grade: P1\ncourses: {}\n');
  write('programmes.yaml', 'programmes:\n  eyes: {title: 眼保健操, kind: exercise, file: eyes.mp4}\n');
  write(TIMETABLE, (SMALL_PROJECT[TIMETABLE] ?? '').replace('chinese', 'eyes'));
  const kept = await openWorkspace(folder, OPTIONS).compile();
  expect(reports(kept)).toContainEqual(expect.stringContaining('the file "eyes.mp4" of programme "eyes"'));
  expect(kept.diagnostics).toEqual((await compile(folder, OPTIONS)).diagnostics);
});
