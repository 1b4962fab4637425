import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, posix, relative, resolve } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runMain } from './cli/run-main.js';
import { LanguageServer } from './editor/language-server.js';

const ROOT = join(import.meta.dirname, '..');

/** Those of a plan that is taken are where they were written. */
const yamlBelow = (folder: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.yaml') && !path.includes('/plan/'));

/** `courses/p1.yaml` of a project is of the kind that `courses.schema.json` describes. */
function schemaOf(path: string): string {
  const kind = posix.dirname(path).split('/').at(-1) ?? '';
  const isListed = ['courses', 'timetables', 'zones'].includes(kind);
  return `${isListed ? kind.replace(/^(timetable|zone)s$/, '$1') : basename(path, '.yaml').replace(/^(holidays).*/, '$1')}.schema.json`;
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

describe('schemas in a project, whatever its path', () => {
  const place = mkdtempSync(join(tmpdir(), 'airclass-init-'));
  const inPlace = (...argv: readonly string[]) => runMain(place, '2026-09-01', [...argv]);
  const folder = join(place, '学校 课表 #1');
  const copy = join(folder, '.airclass/schemas/zone.schema.json');
  afterAll(() => rmSync(place, { recursive: true }));

  test('init writes them, and lines that lead there', async () => {
    expect((await inPlace('init', '学校 课表 #1')).code).toBe(0);
    const files = yamlBelow(folder);
    expect(files.length).toBeGreaterThanOrEqual(7);
    for (const path of files) {
      const named = namedSchema(join(folder, path)) ?? '';
      expect(named).toMatch(/^(\.\.\/)*\.airclass\/schemas\/[a-z]+\.schema\.json$/);
      const found = resolve(dirname(join(folder, path)), named);
      expect(readFileSync(found, 'utf8')).toBe(readFileSync(join(ROOT, 'schemas', schemaOf(path)), 'utf8'));
    }
    const { out } = await inPlace('check', '学校 课表 #1');
    expect(out).not.toMatch(/\[schema/);
  });

  test('an editor marks nothing there, also in a new file that names no schema', async () => {
    const settings = JSON.parse(readFileSync(join(folder, '.vscode/settings.json'), 'utf8'));
    const server = await LanguageServer.start(folder, settings['yaml.schemas']);
    try {
      const marked = await Promise.all(yamlBelow(folder).map((path) => server.problems(join(folder, path))));
      expect(marked.flat()).toEqual([]);
      const fresh = await server.problems(join(folder, 'timetables/p2.yaml'), 'channel: p2\nfrom: 2026-09-01\n');
      expect(fresh).toEqual(['1:1 Missing property "week".']);
    } finally {
      server.stop();
    }
  });

  test.each([
    ['--grades', 'P1-S3', '--sample', 'sichuan', '--zones', 'main,telecom,mobile', '--pipeline', 'gitlab'],
    ['--grades', '一年级,J1', '--city', '绵阳', '--name', '实验“小学”: #1', '--term', '2026-09-01/2027-01-20'],
  ])('nor in what init writes with %s %s %s %s %s %s', async (...options) => {
    const name = `of ${options[1]}`;
    expect((await inPlace('init', name, ...options)).code).toBe(0);
    const server = await LanguageServer.start(join(place, name));
    try {
      const files = readdirSync(join(place, name), { recursive: true, encoding: 'utf8' }).filter((path) =>
        /\.ya?ml$/.test(path),
      );
      expect(files.length).toBeGreaterThan(7);
      const marked = await Promise.all(
        files.map(async (path) => ({ path, problems: await server.problems(join(place, name, path)) })),
      );
      expect(marked.filter(({ problems }) => problems.length > 0)).toEqual([]);
    } finally {
      server.stop();
    }
  });

  test('copies of another version, and those that are gone, are reported and renewed', async () => {
    writeFileSync(copy, '{}');
    const { out } = await inPlace('check', '学校 课表 #1', '--only', 'schemas-outdated');
    expect(out).toMatch(/1 file of \.airclass\/schemas is missing or\s+not of this version; run "airclass schemas"/);
    expect((await inPlace('schemas', '学校 课表 #1')).out).toBe('学校 课表 #1/.airclass/schemas/zone.schema.json\n');
    expect((await inPlace('schemas', '学校 课表 #1')).out).toBe('');
    rmSync(join(folder, '.airclass'), { recursive: true });
    expect((await inPlace('check', '学校 课表 #1', '--fix', '--dry-run')).err).toContain('Would fix 1 problem');
    expect(existsSync(copy)).toBe(false);
    expect((await inPlace('check', '学校 课表 #1', '--fix')).err).toBe('Fixed 1 problem in 13 files.\n');
    expect(readFileSync(copy, 'utf8')).toBe(readFileSync(join(ROOT, 'schemas/zone.schema.json'), 'utf8'));
    expect((await inPlace('check', '学校 课表 #1', '--fix')).err).toBe('There is nothing that can be fixed.\n');
  });

  test('line ends of Windows are no other version', async () => {
    writeFileSync(copy, readFileSync(copy, 'utf8').replaceAll('\n', '\r\n'));
    expect((await inPlace('schemas', '学校 课表 #1')).out).toBe('');
  });

  test('a line that leads nowhere leads to the copies afterwards', async () => {
    const file = join(folder, 'zones/main.yaml');
    const text = readFileSync(file, 'utf8');
    for (const path of yamlBelow(folder)) {
      const own = readFileSync(join(folder, path), 'utf8');
      writeFileSync(
        join(folder, path),
        own.replace(/\$schema=\S*\//, '$schema=/opt/air class/schemas/'.replace(' ', '%20')),
      );
    }
    rmSync(join(folder, '.airclass'), { recursive: true });
    expect((await inPlace('check', '学校 课表 #1', '--fix')).code).toBe(0);
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(existsSync(copy)).toBe(true);
  });

  test('an editor’s settings are its owner’s, and nothing is written through a link out of the project', async () => {
    writeFileSync(join(folder, '.vscode/settings.json'), '{}');
    await inPlace('schemas', '学校 课表 #1');
    expect(readFileSync(join(folder, '.vscode/settings.json'), 'utf8')).toBe('{}');
    rmSync(join(folder, '.airclass'), { recursive: true });
    mkdirSync(join(place, 'elsewhere'));
    symlinkSync(join(place, 'elsewhere'), join(folder, '.airclass'));
    const { code, err } = await inPlace('schemas', '学校 课表 #1');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('is a link out of the project') });
    expect(readdirSync(join(place, 'elsewhere'))).toEqual([]);
  });

  test('a folder that is not a project is refused', async () => {
    const { code, err } = await inPlace('schemas', 'elsewhere');
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('has no project.yaml') });
  });
});
