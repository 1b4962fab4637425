import { appendFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FolderWatch } from '../../src/cli/probe/folder-watch.js';
import { MediaFolders } from '../../src/media/media-folders.js';
import type { Recording, Recordings } from '../../src/media/recording.js';
import { aFolder, put } from '../media/media-bench.js';

const FILES = ['a.mp4', 'b.mp4', 'c.mp4'];

async function aWatch(more: Partial<Recording> = {}) {
  const folder = await aFolder({ 'a.mp4': 'x' });
  const media = MediaFolders.open([folder]);
  const found = media?.look('a.mp4');
  if (media === undefined || found?.kind !== 'file') throw new Error('no folder');
  const absent = (file: string): Recording => ({
    file,
    state: 'missing',
    length: 0,
    size: 0,
    still: false,
    from: 'folder',
  });
  const measured: Recording = { ...absent('a.mp4'), state: 'ok', size: found.size, modified: found.modified, ...more };
  const recordings: Recordings = new Map([
    ['a.mp4', measured],
    ['b.mp4', absent('b.mp4')],
  ]);
  const watch = new FolderWatch(recordings);
  return { folder, looks: (times = 1) => Array.from({ length: times }, () => watch.look(media, FILES).join()) };
}

test('what was measured is not reported; a new file is', async () => {
  const { looks } = await aWatch();
  expect(looks(4)).toEqual(['', 'c.mp4', '', '']);
});

test('a file is reported once it has been the same for two looks, and again when it grows or goes', async () => {
  const { folder, looks } = await aWatch();
  looks(2);
  for (const size of [1, 2, 3]) {
    await appendFile(join(folder, 'b.mp4'), 'x'.repeat(size));
    expect(looks()).toEqual(['']);
  }
  expect(looks(3)).toEqual(['b.mp4', '', '']);
  await appendFile(join(folder, 'b.mp4'), 'more');
  expect(looks(3)).toEqual(['', 'b.mp4', '']);
  await rm(join(folder, 'b.mp4'));
  expect(looks(3)).toEqual(['', 'b.mp4', '']);
});

test('a file that is renamed into its place is reported, and so is the place that it left', async () => {
  const { folder, looks } = await aWatch();
  looks(2);
  await rename(join(folder, 'a.mp4'), join(folder, 'c.mp4'));
  expect(looks(3)).toEqual(['', 'a.mp4,c.mp4', '']);
});

test('what changed while it was measured is reported', async () => {
  const { looks } = await aWatch({ modified: 1 });
  expect(looks(3)).toEqual(['', 'a.mp4,c.mp4', '']);
});

test('what was still arriving is reported when it has come, even unchanged', async () => {
  const { folder, looks } = await aWatch();
  const watch = new FolderWatch(
    new Map([
      [
        'a.mp4',
        {
          file: 'a.mp4',
          state: 'unreadable',
          length: 0,
          size: 0,
          still: false,
          from: 'folder',
          reason: { code: 'still-arriving' },
        },
      ],
    ]),
  );
  const media = MediaFolders.open([folder]);
  if (media === undefined) throw new Error('no folder');
  expect([1, 2, 3].map(() => watch.look(media, ['a.mp4']).join())).toEqual(['', 'a.mp4', '']);
  looks();
});

test('a refusal is reported once', async () => {
  const { folder, looks } = await aWatch();
  looks(2);
  await put(folder, { 'b.mp4': '' });
  expect(looks(4)).toEqual(['', 'b.mp4', '', '']);
});
