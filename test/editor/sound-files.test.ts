import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanguageServer } from './language-server.js';

const ROOT = join(import.meta.dirname, '../..');

const yamlBelow = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => join(ROOT, folder, path));

describe('an editor marks nothing', () => {
  let server: LanguageServer;
  beforeAll(async () => {
    server = await LanguageServer.start(ROOT);
  });
  afterAll(() => server.stop());

  test.each(['schedules', 'fixtures/golden'])('in the files below %s', async (folder) => {
    const files = yamlBelow(folder);
    expect(files.length).toBeGreaterThan(20);
    const marked = await Promise.all(files.map(async (file) => ({ file, problems: await server.problems(file) })));
    expect(marked.filter(({ problems }) => problems.length > 0)).toEqual([]);
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
      '5:23 Incorrect type. Expected one of string, null.',
    ]);
  });
});
