import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MediaFolders } from '../../src/media/media-folders.js';
import { unusedFiles } from '../../src/media/unused-files.js';
import { aFolder } from './media-bench.js';

test('files that nothing refers to are listed, hidden ones and what links lead to are not', async () => {
  const folder = await aFolder({
    'used.mp4': 'x',
    'a/old.mp4': 'x',
    'a/used.mp4': 'x',
    '.DS_Store': 'x',
    '.tmp/x.mp4': 'x',
  });
  symlinkSync('..', join(folder, 'a/circle'));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0x61, 0xff, 0x2e, 0x6d])]), 'x');
  mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc0])]));
  writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xc0]), Buffer.from('/b.mp4')]), 'x');
  const media = MediaFolders.open([folder]);
  if (media === undefined) throw new Error('no folder');
  expect(unusedFiles(media, new Set(['used.mp4', 'a/used.mp4']))).toEqual([
    { file: '\\xc0/b.mp4', isNamed: false },
    { file: 'a/circle', isNamed: true },
    { file: 'a/old.mp4', isNamed: true },
    { file: 'a\\xff.m', isNamed: false },
  ]);
});
