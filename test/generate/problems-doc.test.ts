import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/cli/catalogue.js';
import { compile } from '../../src/compile.js';
import { rules } from '../../src/rules/index.js';
import { SMALL_PROJECT } from '../a-project.js';
import { problemExamples } from './problem-examples.mjs';
import { problemsDoc } from './problems-doc.mjs';

async function problemsOf(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-example-'));
  try {
    for (const [path, text] of Object.entries({ ...SMALL_PROJECT, ...files })) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { diagnostics } = await compile(folder, { now: Date.parse('2020-03-08T00:00Z'), environment: {} });
    return diagnostics.map(({ problem }) => problem.id);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('docs/problems.md is what `npm run docs` writes', async () => {
  const written = await readFile('docs/problems.md', 'utf8');
  expect(written).toBe(problemsDoc(catalogue, new Set(rules.map(({ id }) => id))));
});

test('examples are of problems that exist', () => {
  const ids = new Set(catalogue.map(({ id }) => id));
  expect(Object.keys(problemExamples).filter((id) => !ids.has(id))).toEqual([]);
});

describe.each(Object.entries(problemExamples))('%s', (id, { path, faulty, mended, also }) => {
  test('the faulty example has it', async () => {
    expect(await problemsOf({ ...also, [path]: faulty })).toContain(id);
  });

  test('the mended one has not', async () => {
    expect(await problemsOf({ ...also, [path]: mended })).not.toContain(id);
  });
});
