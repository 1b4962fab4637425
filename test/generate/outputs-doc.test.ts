import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { describedSets, formats } from '../../src/release/formats/index.js';
import { outputsDoc } from '../../tools/outputs-doc.mjs';

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
