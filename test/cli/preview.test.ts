import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMain } from './run-main.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-preview-'));
const run = (...argv: readonly string[]) => runMain(folder, '2020-03-08T00:00:00Z', argv);

beforeAll(async () => {
  await run('init', 'school');
  await run('build', 'school', '--quiet');
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a release as Kodi shows it', async () => {
  const { code, out } = await run('preview', '--as', 'kodi');
  expect(code).toBe(0);
  expect(out).toMatch(/Kodi shows 1 channels and \d+ programmes\n {2}ignored {2}titles and descriptions/);
});

test('in Chinese, and as JSON with both languages', async () => {
  expect((await run('preview', '--as', 'tvheadend', '--lang', 'zh')).out).toMatch(/：Tvheadend 显示 1 个频道/);
  const json = JSON.parse((await run('preview', '--as', 'jellyfin', '--format', 'json')).out);
  expect(json).toMatchObject({ version: 1, reader: 'jellyfin' });
  expect(json.zones[0].channels[0].programmes[0]).toMatchObject({ title: expect.any(String) });
});

test.each([
  [['preview'], /--as/],
  [['preview', '--as', 'vlc'], /kodi/],
  [['preview', '--as', 'kodi', '--zone', 'nowhere'], /has no zone "nowhere"/],
  [['preview', '000099-none', '--as', 'kodi'], /there is no release "000099-none"/],
  [['preview', '--as', 'kodi', '--out', 'empty'], /nothing was published/],
])('%j is a wrong command line', async (argv, says) => {
  const { code, err } = await run(...argv);
  expect([code, err]).toEqual([2, expect.stringMatching(says)]);
});
