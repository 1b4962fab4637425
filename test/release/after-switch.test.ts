import { readdirSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { aRelease } from './a-release.js';
import { out } from './out-folder.js';

/** Folders whose sync fails from now on. */
const failing = new Set<string>();
vi.mock('../../src/release/sync-folder.js', async (original) => {
  const real = await original<typeof import('../../src/release/sync-folder.js')>();
  return {
    ...real,
    syncFolder(path: string) {
      if (failing.has(path) && isSwitched(path))
        throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: 'fsync' });
      real.syncFolder(path);
    },
  };
});
const { publish } = await import('../../src/release/publish.js');
const { rollBack } = await import('../../src/release/roll-back.js');
const { currentRelease } = await import('../../src/release/links.js');

let before: string | undefined;
const isSwitched = (folder: string) => currentRelease(folder) !== before;

beforeEach(() => {
  failing.clear();
  before = undefined;
});

describe.each(['links', 'flat'] as const)('a disk that fails once the release is on air (%s)', (layout) => {
  async function twoReleases() {
    const { files, options } = await aRelease();
    const { id: first } = await publish(files, options(out, { layout }));
    before = first;
    failing.add(out);
    const second = await publish(files.slice(1), options(out, { layout }));
    return { first, second };
  }

  test('is no failure of the publication, and is not hidden', async () => {
    const { second } = await twoReleases();
    expect(second.unsafe).toMatchObject({ code: 'EIO' });
    expect(currentRelease(out)).toBe(second.id);
    expect(readdirSync(join(out, 'releases'))).toContain(second.id);
  });

  test('is no failure of going back', async () => {
    const { first, second } = await twoReleases();
    before = second.id;
    expect(await rollBack(out, first)).toMatchObject({ id: first, unsafe: { code: 'EIO' }, uncleared: undefined });
    if (layout === 'links') expect(readlinkSync(join(out, 'current'))).toBe(`releases/${first}`);
  });
});
