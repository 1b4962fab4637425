import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { CurrentCopies } from '../../src/release/current-copies.js';
import type { PublishOptions } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { readManifest } from '../../src/release/releases.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
});

const options = (): PublishOptions => ({ out, ...PLAIN, digestOfFile: ({ madeFrom }) => madeFrom?.name });
/** A file that is made from its name, and counts how often it is made. */
function file(name: string, made: string[]): ReleaseFile {
  const chunks = () => {
    made.push(name);
    return [Buffer.from(`the text of ${name}`)];
  };
  return { zone: 'one', file: { path: name, chunks, madeFrom: { write: chunks, name, parts: () => name } } };
}
const other = (text: string): ReleaseFile => ({
  zone: 'one',
  file: { path: 'other', chunks: () => [Buffer.from(text)] },
});

async function twice(between: (release: string) => void = () => {}) {
  const made: string[] = [];
  const first = await publish([file('a', made), file('b', made), other('1')], options());
  between(join(out, 'releases', first.id));
  const second = await publish([file('a', made), file('b', made), other('2')], options());
  return { made, first, second, links: (path: string) => fs.statSync(join(second.folder, 'one', path)).nlink };
}

describe('what is made from the same as in the current release', () => {
  test('is linked, and not made', async () => {
    const { made, second, links } = await twice();
    expect(made).toEqual(['a', 'b']);
    expect([links('a'), links('b'), links('other')]).toEqual([2, 2, 1]);
    expect(readManifest(out, second.id).files['one/a']?.basis).toBe('a');
    expect([...verifyRelease(out, second.id)]).toEqual([]);
  });

  test.each<readonly [string, (path: string) => void]>([
    ['has other bytes', (path) => fs.writeFileSync(path, 'the text of x')],
    ['is cut', (path) => fs.truncateSync(path, 3)],
    ['is gone', (path) => fs.rmSync(path)],
    [
      'is a link to another file',
      (path) => {
        fs.renameSync(path, `${out}/elsewhere`);
        fs.symlinkSync(`${out}/elsewhere`, path);
      },
    ],
    [
      'is a folder',
      (path) => {
        fs.rmSync(path);
        fs.mkdirSync(path);
      },
    ],
  ])('is made anew where the file %s', async (_, damage) => {
    const { made, second, links } = await twice((release) => damage(join(release, 'one/a')));
    expect(made).toEqual(['a', 'b', 'a']);
    expect([links('a'), links('b')]).toEqual([1, 2]);
    expect(fs.readFileSync(join(second.folder, 'one/a'), 'utf8')).toBe('the text of a');
    expect([...verifyRelease(out, second.id)]).toEqual([]);
  });

  test.each(['EPERM', 'EMLINK', 'EXDEV', 'ENOSYS'])('is copied where a link cannot be made: %s', async (code) => {
    const { made, second, links } = await twice(() => {
      vi.spyOn(fs, 'linkSync').mockImplementation(() => {
        throw Object.assign(new Error(code), { code });
      });
      syncBuiltinESMExports();
    });
    expect(made).toEqual(['a', 'b']);
    expect([links('a'), links('b')]).toEqual([1, 1]);
    expect([...verifyRelease(out, second.id)]).toEqual([]);
  });

  const failing = (name: 'linkSync' | 'copyFileSync', code: string) => {
    vi.spyOn(fs, name).mockImplementation(() => {
      throw Object.assign(new Error(code), { code });
    });
    syncBuiltinESMExports();
  };

  test.each([
    ['its file is gone', () => failing('linkSync', 'ENOENT')],
    [
      'a copy fails',
      () => {
        failing('linkSync', 'EXDEV');
        failing('copyFileSync', 'EIO');
      },
    ],
  ])('is made anew where %s', async (_, between) => {
    const { made, second } = await twice(between);
    expect(made).toEqual(['a', 'b', 'a', 'b']);
    expect([...verifyRelease(out, second.id)]).toEqual([]);
  });

  test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'])('ends the build where the disk refuses: %s', async (code) => {
    await expect(twice(() => failing('linkSync', code))).rejects.toThrow(code);
  });
});

test('a file that is made and has the same bytes is linked too', async () => {
  await publish([other('same'), { zone: 'one', file: { path: 'x', chunks: () => [Buffer.from('1')] } }], options());
  const second = await publish(
    [other('same'), { zone: 'one', file: { path: 'x', chunks: () => [Buffer.from('2')] } }],
    options(),
  );
  expect(fs.statSync(join(second.folder, 'one/other')).nlink).toBe(2);
  expect(fs.statSync(join(second.folder, 'one/x')).nlink).toBe(1);
});

test('facts that are not as the manifest says are not used', async () => {
  const { id, folder } = await publish([other('1')], { ...options(), program: 'x' });
  expect(CurrentCopies.of(out, id)?.facts).toBe(join(folder, 'facts.jsonl'));
  fs.appendFileSync(join(folder, 'facts.jsonl'), '{"path":"one/other","facts":[]}\n');
  expect(CurrentCopies.of(out, id)?.facts).toBeUndefined();
});
