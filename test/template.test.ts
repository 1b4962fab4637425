import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { validateAction, validateWorkflow } from '@action-validator/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

const ROOT = join(import.meta.dirname, '..');
const TEMPLATE = join(ROOT, 'docs/template');
const WORKFLOWS = join(TEMPLATE, '.github/workflows');
const read = (...path: readonly string[]) => readFileSync(join(...path), 'utf8');

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

test('the action is one, and uses each of its inputs', () => {
  const text = read(ROOT, '.github/actions/airclass/action.yml');
  expect(validateAction(text).errors).toEqual([]);
  expect(validateAction(text.replace('using: composite', 'using: compost')).errors.length).toBeGreaterThan(0);
  for (const name of Object.keys(parse(text).inputs)) expect(text).toContain(`\${{ inputs.${name} }}`);
});
