import { link, lstat, mkdir, readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renameFound, renamingsOf } from '../../../src/media/lesson-names/rename-found.js';
import { MediaFolders } from '../../../src/media/media-folders.js';
import { aFolder, put } from '../media-bench.js';

const FILE = 'P1/chinese/03.mp4';

async function rename(root: string, name: string, more: readonly string[] = []) {
  const folders = MediaFolders.open([root, ...more]);
  const [one] = renamingsOf([{ file: FILE, candidates: [{ name, root }] }]);
  if (folders === undefined || one === undefined) throw new Error('nothing to rename');
  return (await renameFound(one, folders))?.en;
}

const read = (root: string, file: string) => readFile(join(root, file), 'utf8').catch(() => undefined);

describe('a file that is there under another name', () => {
  test.each(['P1 语文 第3课.mp4', '-rf.mp4', 'a\nb.mp4', `it's "3".mp4`, 'new/folder/3.MOV', '$(x)`y`.mp4'])(
    '%j gets its name, in a folder that was not there',
    async (name) => {
      const root = await aFolder({ [name]: 'film' });
      expect(await rename(root, name)).toBeUndefined();
      expect([await read(root, name), await read(root, FILE)]).toEqual([undefined, 'film']);
    },
  );

  test('nothing is replaced, and nothing lost', async () => {
    const root = await aFolder({ '3.mp4': 'new', [FILE]: 'old' });
    expect(await rename(root, '3.mp4')).toBe('a file of that name is there; it was not renamed');
    expect([await read(root, '3.mp4'), await read(root, FILE)]).toEqual(['new', 'old']);
    // A link that leads nowhere is there too.
    const other = await aFolder({ '3.mp4': 'new', 'P1/chinese/x': '' });
    await symlink('nowhere', join(other, FILE));
    expect(await rename(other, '3.mp4')).toBe('a file of that name is there; it was not renamed');
    expect(await read(other, '3.mp4')).toBe('new');
  });

  test('nothing is moved out of the media folders through a link, and between them it is', async () => {
    const [root, outside] = [await aFolder({ '3.mp4': 'film' }), await aFolder()];
    await mkdir(join(root, 'P1'));
    await symlink(outside, join(root, 'P1/chinese'));
    expect(await rename(root, '3.mp4')).toMatch(/leads out of the media folder/);
    expect(await read(root, '3.mp4')).toBe('film');
    expect(await rename(root, '3.mp4', [outside])).toBeUndefined();
    expect(await read(outside, '03.mp4')).toBe('film');
  });

  test('no folder is made out of the media folders either', async () => {
    const [root, outside] = [await aFolder({ '3.mp4': 'film' }), await aFolder()];
    await symlink(outside, join(root, 'P1'));
    expect(await rename(root, '3.mp4')).toMatch(/leads out of the media folder/);
    expect(await readdir(outside)).toEqual([]);
    expect(await read(root, '3.mp4')).toBe('film');
  });

  test('a folder, a link and what is gone meanwhile are left', async () => {
    const root = await aFolder({ 'f.mp4/x': '', 'real.mp4': 'film' });
    await symlink('real.mp4', join(root, 'link.mp4'));
    for (const name of ['f.mp4', 'link.mp4', 'gone.mp4'])
      expect(await rename(root, name)).toBe('it is not a file, and was not renamed');
    expect((await lstat(join(root, 'link.mp4'))).isSymbolicLink()).toBe(true);
  });

  test('a name that a file blocks where a folder should be', async () => {
    const root = await aFolder({ '3.mp4': 'film', P1: 'a file' });
    expect(await rename(root, '3.mp4')).toMatch(/^it cannot be renamed: (?:EEXIST|ENOTDIR)|^a file of that name/);
    expect(await read(root, '3.mp4')).toBe('film');
  });

  test('a second name of one file', async () => {
    const root = await aFolder({ '3.mp4': 'film' });
    await link(join(root, '3.mp4'), join(root, 'other.mp4'));
    expect(await rename(root, '3.mp4')).toBeUndefined();
    expect([await read(root, 'other.mp4'), await read(root, FILE)]).toEqual(['film', 'film']);
  });
});

test('only what is certain is renamed: one file, of the same kind', () => {
  const one = { name: 'a.mp4', root: '/edu' };
  const found = [
    { file: 'P1/1.mp4', candidates: [one] },
    { file: 'P1/2.mp4', candidates: [one, { name: 'b.mp4', root: '/edu' }] },
    { file: 'P1/3.mp4', candidates: [{ name: 'c.wmv', root: '/edu' }] },
    { file: 'P1/4.mp4', candidates: [] },
  ];
  expect(renamingsOf(found)).toEqual([{ file: 'P1/1.mp4', name: 'a.mp4', from: '/edu/a.mp4', to: '/edu/P1/1.mp4' }]);
});

test('in the folder that it is in, of several', async () => {
  const [first, second] = [await aFolder(), await aFolder({ 'x.mp4': 'film' })];
  await put(first, { y: '' });
  expect(await rename(second, 'x.mp4', [first])).toBeUndefined();
  expect(await read(second, FILE)).toBe('film');
});
