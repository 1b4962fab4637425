import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { problemExamples } from '../generate/problem-examples.mjs';
import { LanguageServer } from './language-server.js';

const ROOT = join(import.meta.dirname, '../..');

const yamlBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(ROOT, folder, path));

const PAGES = [
  ...['README.md', 'README.zh-CN.md'],
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md') && name !== 'problems.md')
    .map((name) => `docs/${name}`),
];

interface Snippet {
  readonly page: string;
  readonly text: string;
}

function snippetsOf(page: string): readonly Snippet[] {
  const found = readFileSync(join(ROOT, page), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gms);
  // Jobs of a CI service are not files of a project.
  return [...found].flatMap(([, text = '']) => (text.startsWith('jobs:') ? [] : [{ page, text }]));
}

/** What a file of each kind cannot be without; the kind of a snippet is the one that has all of its keys. */
const NEEDED: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  timetable: { channel: 'p1', from: '2020-03-09', week: '{}' },
  courses: { grade: 'P1', courses: '{}' },
  zone: { id: 'a', title: 'a', lineup: '{}', outputs: '{}' },
  calendar: { term: '{first-day: 2020-03-09, last-day: 2020-07-10}' },
  project: { id: 'a', title: 'a', 'time-zone': 'Asia/Shanghai' },
  programmes: {},
  teachers: { teachers: '{}' },
  holidays: {},
  notify: { recipients: '{}' },
  import: {},
};

const schemaLine = (folder: string, kind: string) => `# yaml-language-server: $schema=${folder}/${kind}.schema.json\n`;

function asFile(text: string): string {
  const keys = [...text.matchAll(/^[a-z-]+(?=:)/gm)].map(([key]) => key);
  const kind = Object.keys(NEEDED).find((name) => {
    const schema = JSON.parse(readFileSync(join(ROOT, `schemas/${name}.schema.json`), 'utf8'));
    return keys.every((key) => key in schema.properties);
  });
  if (kind === undefined) throw new Error(`no kind of file has the keys of: ${text}`);
  const missing = Object.entries(NEEDED[kind] ?? {}).filter(([key]) => !keys.includes(key));
  return `${schemaLine('../schemas', kind)}${text}${missing.map(([key, value]) => `${key}: ${value}\n`).join('')}`;
}

function kindOf(path: string): string {
  const [folder = '', name] = path.replace(/^plan\//, '').split('/');
  return (name === undefined ? folder.replace(/[-_.\d]*\.yaml$/, '') : folder).replace(/^(timetable|zone)s$/, '$1');
}

describe('an editor marks nothing', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await LanguageServer.start(ROOT);
  });
  afterAll(() => server.stop());

  test.each(['schedules', 'fixtures/golden'])('in the files below %s', async (folder) => {
    // A plan is kept as it was received: its lines name the schemas beside the project that it was taken from.
    const files = yamlBelow(folder).filter((file) => !file.includes('/plan/'));
    expect(files.length).toBeGreaterThan(20);
    const marked = await Promise.all(files.map(async (file) => ({ file, problems: await server.problems(file) })));
    expect(marked.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test('in the pages of docs: snippets as a part of their file', async () => {
    const snippets = PAGES.flatMap((page) => snippetsOf(page));
    expect(snippets.length).toBeGreaterThan(8);
    const marked = await Promise.all(
      snippets.map(async ({ page, text }, index) => ({
        page,
        text,
        problems: await server.problems(join(ROOT, `docs/snippet-${index}.yaml`), asFile(text)),
      })),
    );
    expect(marked.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test('in what docs/problems.md shows as corrected', async () => {
    const files = Object.values(problemExamples).flatMap(({ fixed }) =>
      Object.entries(fixed).flatMap(([path, text]) =>
        path.endsWith('.yaml') && typeof text === 'string' ? [{ path, text }] : [],
      ),
    );
    expect(files.length).toBeGreaterThan(100);
    const marked = await Promise.all(
      files.map(async ({ path, text }, index) => {
        const file = join(ROOT, `docs/fixed/${index}.yaml`);
        const own = text.replace(/^# yaml-language-server: .*\n/, '');
        return {
          path,
          text,
          problems: await server.problems(file, `${schemaLine('../../schemas', kindOf(path))}${own}`),
        };
      }),
    );
    expect(marked.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });

  test.each(['github-actions.yml', 'gitlab-ci.yml'])('in docs/nightly/%s', async (name) => {
    expect(await server.problems(join(ROOT, 'docs/nightly', name))).toEqual([]);
  });

  test('but what is not sound', async () => {
    const file = join(ROOT, 'schedules/sichuan-2020-spring/timetables/none.yaml');
    const head = '# yaml-language-server: $schema=../../../schemas/timetable.schema.json\n';
    const problems = await server.problems(
      file,
      `${head}channel: p1\nfrom: 2020-03-09\nweek:\n  09:00-09:20: [math, -, 3]\n`,
    );
    expect(problems).toEqual([
      '5:23 Block collections are not allowed within flow collections',
      '5:24 Missing , or : between flow sequence items',
      '5:23 Property {0} is not allowed.',
      '5:26 Incorrect type. Expected one of string, null, object.',
    ]);
  });
});
