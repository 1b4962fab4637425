import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type ChannelList, cellOf } from '../../src/channel/channel-list.js';
import { mediaPlaylist } from '../../src/channel/media-playlist.js';
import { writePlaylists } from '../../src/published/channel/playlist-files.js';
import { slatePackage } from '../channel/sample-package.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-playlist-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

const NOON = Date.parse('2026-12-01T12:00:01Z');
const list: ChannelList = {
  ...{ zone: 'web', channel: 'p1', slate: 'slate', number: 3, planned: NOON, until: NOON + 90_000 },
  rows: [
    { start: NOON, in: 0, media: undefined, event: 'p1.card' },
    { start: NOON + 31_000, in: 0, media: undefined, event: 'p1.break' },
  ],
};
const find = (name: string) => (name === 'slate' ? slatePackage : undefined);
const write = (from: number, until: number) => writePlaylists(folder, list, find, { from, until, now: from });
const files = () => readdirSync(join(folder, 'at')).sort();

test('what HTTP answers at any instant is in the file of its cell', () => {
  write(NOON, NOON + 120_000);
  for (let at = NOON; at < NOON + 120_000; at += 1700) {
    const text = readFileSync(join(folder, 'at', `${cellOf(at)}.m3u8`), 'utf8');
    expect(text).toBe(mediaPlaylist(list, at, find, '../../packages'));
  }
  expect(readFileSync(join(folder, 'index.m3u8'), 'utf8')).toContain('\nlive.m3u8\n');
});

test('a second time only what has changed is written, and what is long over is removed', () => {
  expect(write(NOON, NOON + 120_000)).toBe(0);
  writeFileSync(join(folder, 'at', `${cellOf(NOON)}.m3u8`), 'cut off');
  expect(write(NOON, NOON + 120_000)).toBe(1);
  expect(files()[0]).toBe(`${cellOf(NOON)}.m3u8`);
  write(NOON + 2 * 3_600_000, NOON + 2 * 3_600_000 + 12_000);
  expect(files()[0]).toBe(`${cellOf(NOON + 2 * 3_600_000)}.m3u8`);
});
