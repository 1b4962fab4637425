import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { bestFfprobe, findFfprobe, type MediaTool } from '../../src/media/find-ffprobe.js';
import { aFolder } from './media-bench.js';

/** Name, release, milliseconds to start. */
type Candidate = readonly [path: string, major: number, minor: number, start: number];
const tool = ([path, major, minor, start]: Candidate): MediaTool => {
  const version = `${major}.${minor}`;
  return { path, from: 'path', version, release: [major, minor, 0], start };
};

const DEBIAN: Candidate = ['debian', 5, 1, 79];
const OF_2018: Candidate = ['2018', 4, 0, 6];
const STATIC: Candidate = ['static', 6, 0, 6];

test.each<readonly [string, readonly Candidate[], string | undefined]>([
  ['nothing is there', [], undefined],
  ['one alone is used, old and slow or not', [['old', 3, 4, 200]], 'old'],
  ['the newest of those that are equally quick', [STATIC, ['newer', 7, 1, 7], OF_2018], 'newer'],
  ['newer and quicker', [DEBIAN, STATIC, OF_2018], 'static'],
  ['far quicker and new enough, though older', [['debian 13', 7, 1, 90], STATIC, OF_2018], 'static'],
  ['far quicker, and too old', [DEBIAN, OF_2018], 'debian'],
  [
    'a little quicker is noise',
    [
      ['debian 13', 7, 1, 30],
      ['static', 6, 0, 12],
    ],
    'debian 13',
  ],
  ['the newest of several that are far quicker', [['debian 13', 7, 1, 90], ['five', 5, 0, 5], STATIC], 'static'],
  [
    'of two that are the same, the first',
    [
      ['a', 6, 0, 5],
      ['b', 6, 0, 5],
    ],
    'a',
  ],
  ['an old one that is newer than the oldest', [['ubuntu 22', 4, 4, 60], OF_2018], 'ubuntu 22'],
])('%s', (_, candidates, best) => {
  expect(bestFfprobe(candidates.map(tool))?.path).toBe(best);
  expect(bestFfprobe(candidates.map(tool).reverse())?.release).toEqual(bestFfprobe(candidates.map(tool))?.release);
});

test('what is found on PATH is started to learn its version and what a start takes', async () => {
  const folder = join(await aFolder(), 'bin');
  await mkdir(folder);
  const script = '#!/bin/sh\nsleep 0.2\necho "ffprobe version 99.1 Copyright (c) 2007-2099"\n';
  await writeFile(join(folder, 'ffprobe'), script, { mode: 0o755 });
  const named = await findFfprobe(join(folder, 'ffprobe'), { PATH: '/usr/bin:/bin' });
  expect(named).toMatchObject({ from: 'option', version: '99.1', release: [99, 1, 0] });
  expect(named?.start).toBeGreaterThanOrEqual(200);
});
