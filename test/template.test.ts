import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runMain } from './cli/run-main.js';

const ROOT = join(import.meta.dirname, '..');
const TEMPLATE = join(ROOT, 'docs/template');
const WORKFLOWS = join(TEMPLATE, '.github/workflows');
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

const work = mkdtempSync(join(tmpdir(), 'airclass-template-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe.each(readdirSync(WORKFLOWS))('%s of the template', (name) => {
  const text = read(WORKFLOWS, name);

  test('is a workflow', () => {
    expect(validateWorkflow(text).errors).toEqual([]);
    expect(validateWorkflow(text.replace('runs-on:', 'run-on:')).errors.length).toBeGreaterThan(0);
  });

  test('names scripts that are there, and is in the page', () => {
    const scripts = [...text.matchAll(/\bpublish\/[\w-]+\.sh/g)].map(([path]) => path);
    expect(scripts.filter((path) => !existsSync(join(TEMPLATE, path)))).toEqual([]);
    expect(read(TEMPLATE, 'README.md')).toContain(name);
  });
});

test('the template names the version of this AirClass, and nothing else of ours', () => {
  const { version } = JSON.parse(read(ROOT, 'package.json'));
  expect(JSON.parse(read(TEMPLATE, 'package.json')).dependencies).toEqual({ airclass: version });
  expect(read(TEMPLATE, 'Containerfile')).toContain(`AIRCLASS=airclass@${version}\n`);
});

test('what its page says to do first makes a project that passes', async () => {
  const [, words = ''] = /`npx airclass (init [^`]+)`/.exec(read(TEMPLATE, 'README.md')) ?? [];
  const now = '2026-08-31T00:00:00Z';
  const argv = [...words.split(' '), '--term', '2026-09-01/2026-09-20', '--grades', 'P1'];
  expect(await runMain(work, now, argv)).toMatchObject({ code: 0 });
  cpSync(TEMPLATE, join(work, 'my-school'), { recursive: true, errorOnExist: true, force: false });
  expect(await runMain(join(work, 'my-school'), now, ['check'])).toMatchObject({ code: 0 });
});

test('the action is one, and uses each of its inputs', () => {
  const text = read(ROOT, '.github/actions/airclass/action.yml');
  expect(validateAction(text).errors).toEqual([]);
  expect(validateAction(text.replace('using: composite', 'using: compost')).errors.length).toBeGreaterThan(0);
  for (const name of Object.keys(parse(text).inputs)) expect(text).toContain(`\${{ inputs.${name} }}`);
});
