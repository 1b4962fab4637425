import { appendFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { watchFolder } from '../../src/cli/recordings/watch-folder.js';
import { MediaFolder } from '../../src/media/media-folder.js';
import { aFolder, put } from '../media/media-bench.js';

const EVERY = 60;

test('a file is answered once it has stopped growing, and again when it changes or goes', async () => {
  const folder = await aFolder({ 'a.mp4': 'x' });
  const media = MediaFolder.open(folder);
  if (media === undefined) throw new Error('no folder');
  const stop = new AbortController();
  const seen: string[] = [];
  let isGrowing = false;
  const watching = (async () => {
    for await (const files of watchFolder(media, ['a.mp4', 'b.mp4'], stop.signal, EVERY)) {
      seen.push(`${files.join()}${isGrowing ? ' while growing' : ''}`);
    }
  })();
  await sleep(EVERY * 3);
  isGrowing = true;
  for (let round = 0; round < 12; round += 1) {
    await appendFile(join(folder, 'b.mp4'), 'x'.repeat(round + 1));
    await sleep(EVERY / 3);
  }
  isGrowing = false;
  await sleep(EVERY * 5);
  await put(folder, { 'a.mp4': 'longer' });
  await sleep(EVERY * 5);
  await rm(join(folder, 'a.mp4'));
  await sleep(EVERY * 5);
  stop.abort();
  await watching;
  expect(seen).toEqual(['b.mp4', 'a.mp4', 'a.mp4']);
});
