import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/cli/catalogue.js';
import { rules } from '../../src/rules/index.js';
import { problemExamples } from './problem-examples.mjs';
import { problemsDoc } from './problems-doc.mjs';
import { reportsOfExample } from './reports-of-example.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('docs/problems.md is what `npm run docs` writes', async () => {
  const written = await readFile('docs/problems.md', 'utf8');
  expect(written).toBe(problemsDoc(catalogue, new Set(rules.map(({ id }) => id))));
});

test('every problem has an example, and every example a problem', () => {
  expect(Object.keys(problemExamples).sort()).toEqual(catalogue.map(({ id }) => id));
});

describe.each(Object.entries(problemExamples))('%s', (id, { at, faulty, mended, also, crashes }) => {
  const reports = async (files: typeof faulty) => {
    const crashing = rules.find((rule) => rule.id === crashes);
    if (crashing !== undefined) {
      vi.spyOn(crashing, 'check').mockImplementation(() => {
        throw new Error('a fault of ours');
      });
    }
    return reportsOfExample({ ...also, ...files });
  };

  test(`the faulty example has it at ${at} and nowhere else`, async () => {
    const places = (await reports(faulty)).filter((report) => report.id === id).map((report) => report.at);
    expect([...new Set(places)]).toEqual([at]);
  });

  test('the mended one has not, and can be built', async () => {
    const wrong = (await reports(mended)).filter((report) => report.id === id || report.severity === 'error');
    expect(wrong).toEqual([]);
  });
});
