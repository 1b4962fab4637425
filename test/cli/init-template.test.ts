import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { initTemplate } from '../../src/cli/init/init-template.js';
import { compile } from '../../src/compile.js';

test('the project of init is sound, and every lesson has a place in its term', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'airclass-'));
  try {
    for (const { path, text } of initTemplate) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const { diagnostics, sound } = await compile(folder, { now: Date.parse('2026-09-01T00:00Z'), environment: {} });
    const grave = diagnostics.filter(({ severity }) => severity !== 'info');
    expect(grave.map(({ span, message }) => `${span.file} ${message.en}`)).toEqual([]);
    const lessons = [...(sound?.project.courses.values() ?? [])].flatMap((course) => course.lessons);
    expect(lessons.filter((lesson) => !sound?.timeline.firstBroadcasts.has(lesson)).map(({ id }) => id)).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('each file names its schema, at the place it has below schedules/', () => {
  for (const { path, text } of initTemplate) {
    const kind = path.includes('/')
      ? path.split('/')[0]?.replace(/^(timetable|zone)s$/, '$1')
      : path.replace('.yaml', '');
    const up = '../'.repeat(path.split('/').length + 1);
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${up}schemas/${kind}.schema.json`);
  }
});
