import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { printedCommands } from './printed-commands.js';
import { runMain } from './run-main.js';

const FILES: Readonly<Record<string, string>> = {
  ...SMALL_PROJECT,
  'project.yaml': `${SMALL_PROJECT['project.yaml']}media: {folder: media, due: 36h}\n`,
  'media/.keep': '',
  'zones/one.yaml': (SMALL_PROJECT['zones/one.yaml'] ?? '').replace(
    'outputs: {}',
    'outputs: {xmltv: {days: 3, past-days: 0}, playout: {media-folder: /edu, formats: [ffplayout]}}',
  ),
};
/** 08:00 in Shanghai on the first day: the lessons of today and tomorrow are due. */
const build = async (...argv: readonly string[]) => {
  const ran = await runMain(folder, '2020-03-09T00:00:00Z', ['build', ...argv]);
  // Long messages are broken over lines.
  return { ...ran, err: ran.err.replace(/\n {2}(?=is )/g, ' ') };
};
const manifest = (out = 'out') => JSON.parse(readFileSync(join(folder, out, 'current/manifest.json'), 'utf8'));
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-missing-'));
  for (const [path, text] of Object.entries(FILES)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('without it, what is due and missing stops the release', async () => {
  const { code, err } = await build();
  expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('"P1-chinese-01" is missing') });
  const [[words = []] = []] = printedCommands(err);
  const allowing = ['--allow-missing', 'P1-chinese-01,P1-chinese-02', '--reason', 'recordings have not arrived'];
  expect(words).toEqual(['airclass', 'build', ...allowing]);
  const own = await build('--reason', '录像晚到');
  expect(printedCommands(own.err)[0]?.[0]).toEqual([
    ...['airclass', 'build', '--reason', '录像晚到', '--allow-missing', 'P1-chinese-01,P1-chinese-02'],
  ]);
  expect(await build(...words.slice(2))).toMatchObject({ code: 0 });
});

test('the reason that was given stays', async () => {
  const { err } = await build('--reason', '停电');
  const [[words = []] = []] = printedCommands(err);
  expect(words.slice(2)).toEqual(['--reason', '停电', '--allow-missing', 'P1-chinese-01,P1-chinese-02']);
});

test('all of them', async () => {
  expect(await build('--allow-missing', '--reason', '录像晚到')).toMatchObject({ code: 0 });
  expect(manifest()).toMatchObject({ allowed: ['missing'], reason: '录像晚到' });
  expect(manifest()).not.toHaveProperty('missing');
});

test('those of the lessons that are named, and no other', async () => {
  const some = await build('--allow-missing', 'P1-chinese-01');
  expect(some).toMatchObject({ code: 1, err: expect.stringContaining('"P1-chinese-02" is missing') });
  expect(some.err).not.toContain('"P1-chinese-01" is missing');
  expect(printedCommands(some.err)[0]?.[0]).toContain('P1-chinese-01,P1-chinese-02');
  const all = await build('--allow-missing', 'P1-chinese-02,P1-chinese-01', '--reason', '录像晚到');
  expect(all).toMatchObject({ code: 0 });
  expect(manifest()).toMatchObject({ missing: ['P1-chinese-01', 'P1-chinese-02'], reason: '录像晚到' });
  const list = readFileSync(join(folder, 'out/current/one/playout/p1/ffplayout/2020/03/2020-03-09.json'), 'utf8');
  expect(list).toContain('airclass-slate');
  expect(readFileSync(join(folder, 'out/current/report/index.html'), 'utf8')).toContain('P1-chinese-01, P1-chinese-02');
});

test('another error of the same lesson still stops the release', async () => {
  const path = join(folder, 'courses/p1.yaml');
  writeFileSync(path, readFileSync(path, 'utf8').replace('[一,', '[{title: 一, length: 25m},'));
  for (const allowed of ['--allow-missing', '--allow-missing=P1-chinese-01,P1-chinese-02']) {
    const { code, err } = await build(allowed);
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('[slot-too-small]') });
  }
});

test('the folder of the project after it is not taken for a lesson', async () => {
  const { code } = await runMain(join(folder, '..'), '2020-03-09T00:00:00Z', [
    'build',
    '--out',
    join(folder, 'out'),
    '--allow-missing',
    folder,
  ]);
  expect(code).toBe(0);
  expect(manifest()).toMatchObject({ allowed: ['missing'] });
});

test.each([
  ['a slip', 'P1-chinese-1'],
  ['another thing', 'p1'],
  ['nothing', ''],
])('%s in place of a lesson is said in one line, and nothing is written', async (_, value) => {
  const { code, err } = await build(`--allow-missing=${value}`);
  expect(code).toBe(2);
  expect(err).toMatch(/^airclass: "[^"]*" after --allow-missing is not the id of a lesson.*\n$/);
  expect(() => manifest()).toThrow();
});
