import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { describedSets, formats } from '../../src/release/formats/index.js';
import { outputsDoc } from '../../tools/outputs-doc.mjs';
import { runMain } from '../cli/run-main.js';

const written = readFileSync('docs/outputs.md', 'utf8');

test('docs/outputs.md is what `npm run docs` writes', () => {
  expect(written).toBe(outputsDoc(formats, describedSets));
});

test('it names every key, file, schema and check in both languages', () => {
  const sets = [...Object.values(formats), ...describedSets];
  for (const key of Object.keys(formats)) expect(written).toMatch(new RegExp(`\`outputs\\.(?:feeds\\.)?${key}\``));
  for (const { title, files, checks } of sets) {
    const texts = [title, ...files.map(({ summary }) => summary)];
    for (const { path, schema } of files) {
      expect(written).toContain(`\`${path}\``);
      if (schema !== undefined) expect(written).toContain(`(../schemas/${schema})`);
    }
    for (const text of texts.flatMap(({ zh, en }) => [zh, en])) expect(written).toContain(text);
    for (const { summary } of checks) expect(written).toContain(`- ${summary.zh}。`);
  }
});

test('it lists every file of a release', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-outputs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const project = resolve('fixtures/golden/feeds');
  const built = await runMain(folder, '2026-03-26', ['build', project, '--from', '2026-03-27', '--quiet']);
  expect(built).toMatchObject({ code: 0, err: '' });
  const described = describedSets.flatMap(({ files }) => files.map(({ path }) => path.split('/')[0]));
  const zones = readdirSync(join(project, 'zones')).map((name) => name.replace('.yaml', ''));
  const found = readdirSync(join(folder, 'out/current'));
  expect(found.filter((name) => !described.includes(name) && !zones.includes(name))).toEqual([]);
});
