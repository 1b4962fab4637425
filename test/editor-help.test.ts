import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMain } from './cli/run-main.js';

const ROOT = join(import.meta.dirname, '..');

const yamlBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml'));

/** `courses/p1.yaml` of a project is of the kind that `courses.schema.json` describes. */
function schemaOf(path: string): string {
  const kind = posix.dirname(path).split('/').at(-1) ?? '';
  const isListed = ['courses', 'timetables', 'zones'].includes(kind);
  return `${isListed ? kind.replace(/^(timetable|zone)s$/, '$1') : basename(path, '.yaml')}.schema.json`;
}

function namedSchema(file: string): string | undefined {
  const [line = ''] = readFileSync(file, 'utf8').split('\n');
  return /^# yaml-language-server: \$schema=(\S+)$/.exec(line)?.[1];
}

describe.each(['schedules', 'fixtures/golden'])('every YAML file below %s', (folder) => {
  const files = yamlBelow(join(ROOT, folder));

  test('there are some', () => {
    expect(files.length).toBeGreaterThan(20);
  });

  test('names the schema of its kind, at a place that an editor finds', () => {
    const astray = files.filter((path) => {
      const file = join(ROOT, folder, path);
      const named = namedSchema(file);
      const place = named && relative(ROOT, resolve(dirname(file), named)).replaceAll('\\', '/');
      return place !== `schemas/${schemaOf(path)}` || !existsSync(join(ROOT, place));
    });
    expect(astray).toEqual([]);
  });
});

test('a project that init writes anywhere names the schemas of the program that wrote it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'airclass-init-'));
  try {
    const { code } = await runMain(folder, '2026-09-01', ['init', 'my school']);
    expect(code).toBe(0);
    const files = yamlBelow(join(folder, 'my school'));
    expect(files).toHaveLength(7);
    for (const path of files) {
      const file = join(folder, 'my school', path);
      const place = resolve(dirname(file), decodeURI(namedSchema(file) ?? ''));
      expect(place).toBe(join(ROOT, 'schemas', schemaOf(path)));
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
