import { readFile } from 'node:fs/promises';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { catalogue } from '../../src/cli/catalogue.js';
import { applyEdits } from '../../src/diagnostics/fix.js';
import { lockRecordWrong } from '../../src/media/problems.js';
import { releaseProblems } from '../../src/proof/problems.js';
import { logProblems } from '../../src/published/as-run/log-problems.js';
import { rules } from '../../src/rules/index.js';
import { differenceProblems } from '../../src/sheets/difference/problems.js';
import { sheetProblems as importProblems } from '../../src/sheets/problems.js';
import { problemsDoc } from '../../tools/problems-doc.mjs';
import { problemExamples } from './problem-examples.mjs';
import { reportsOfExample } from './reports-of-example.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('docs/problems.md is what `npm run docs` writes', async () => {
  const written = await readFile('docs/problems.md', 'utf8');
  expect(written).toBe(problemsDoc(catalogue, new Set(rules.map(({ id }) => id))));
});

const sheetProblems = [...importProblems, ...differenceProblems];

/** Found in the written files of a release, or in a playout server's log: no project is at fault, and none can show them. */
/** And what only a probe that measures again can find. */
/** And those of spreadsheets, which are no project yet. */
const ofReleases = new Set([...releaseProblems, ...logProblems, ...sheetProblems, lockRecordWrong].map(({ id }) => id));

test('every problem that a project can have has an example, and every example a problem', () => {
  const ids = catalogue.map(({ id }) => id).filter((id) => !ofReleases.has(id));
  expect(Object.keys(problemExamples).sort()).toEqual(ids);
});

test('the others are each found in files that were tampered with, or in logs', async () => {
  const logs = ['test/published/as-run/read-log.test.ts', 'test/cli/as-run.test.ts'];
  const releases = ['test/proof/read-back.test.ts', 'test/release/guards.test.ts'];
  const paths = [...releases, ...logs, 'test/media/recheck.test.ts'];
  const tests = (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('');
  const ofSheets = new Set(sheetProblems.map(({ id }) => id));
  expect([...ofReleases].filter((id) => !ofSheets.has(id) && !tests.includes(`${id}: `))).toEqual([]);
});

test('those of spreadsheets are each found in one', async () => {
  const paths = ['test/cli/import/import.test.ts', 'test/sheets/found-problems.test.ts'];
  paths.push('test/sheets/difference/propose-wanted.test.ts', 'test/sheets/back/round-trip.test.ts');
  const tests = (await Promise.all(paths.map((path) => readFile(path, 'utf8')))).join('');
  expect(sheetProblems.map(({ id }) => id).filter((id) => !tests.includes(id))).toEqual([]);
});

describe.each(Object.entries(problemExamples))('%s', (id, { at, faulty, fixed, also, crashes }) => {
  const reports = async (files: typeof faulty) => {
    const crashing = rules.find((rule) => rule.id === crashes);
    if (crashing !== undefined) {
      vi.spyOn(crashing, 'check').mockImplementation(() => {
        throw new Error('a fault of ours');
      });
    }
    return reportsOfExample({ ...also, ...files });
  };

  let found: ReturnType<typeof reports> | undefined;
  const ofFaulty = () => {
    found ??= reports(faulty);
    return found;
  };

  test(`the faulty example has it at ${at} and nowhere else`, async () => {
    const places = (await ofFaulty()).filter((report) => report.id === id).map((report) => report.at);
    expect([...new Set(places)]).toEqual([at]);
  });

  test('what --fix writes, if it has a remedy, is the fixed one', async () => {
    const edits = (await ofFaulty()).flatMap((report) => (report.id === id ? (report.fix ?? []) : []));
    for (const file of new Set(edits.map(({ span }) => span.file))) {
      const own = edits.filter(({ span }) => span.file === file);
      expect(applyEdits(String(faulty[file]), own)).toBe(fixed[file]);
    }
  });

  test('the fixed one has not, and can be built', async () => {
    const wrong = (await reports(fixed)).filter((report) => report.id === id || report.severity === 'error');
    expect(wrong).toEqual([]);
  });
});
