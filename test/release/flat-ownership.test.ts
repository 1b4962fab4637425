import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { currentRelease } from '../../src/release/links.js';
import type { PublishOptions } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { listReleases } from '../../src/release/releases.js';
import { rollBack } from '../../src/release/roll-back.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

const options: Omit<PublishOptions, 'out'> = {
  ...PLAIN,
  gzip: false,
  layout: 'flat',
};
const put = (texts: Readonly<Record<string, string>>) => {
  const files = Object.entries(texts).map(([path, text]) => ({
    zone: 'one',
    file: { path, chunks: () => [Buffer.from(text)] },
  }));
  return publish(files, { out, ...options });
};
const write = (path: string, text = 'theirs') => {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), text);
};
const linked = (path: string) => {
  mkdirSync(join(out, '..elsewhere'), { recursive: true });
  mkdirSync(dirname(join(out, path)), { recursive: true });
  symlinkSync(join(out, '..elsewhere'), join(out, path));
};
/** Everything but the lock and the folder of releases that every build makes: paths with text or target. */
const everything = () =>
  readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((path) => path !== '.lock' && path !== 'releases')
    .sort()
    .map((path) => {
      const found = lstatSync(join(out, path));
      if (found.isSymbolicLink()) return [path, readlinkSync(join(out, path))];
      return [path, found.isFile() ? readFileSync(join(out, path), 'utf8') : ''];
    });

/** What is in the folder, and how the refusal names it. */
const FOREIGN: readonly (readonly [name: string, make: () => void, place: string])[] = [
  ['a manifest', () => write('manifest.json', '{"name": "app"}'), 'manifest.json'],
  ['an empty manifest', () => write('manifest.json', ''), 'manifest.json'],
  ['previous.json', () => write('previous.json', '{}'), 'previous.json'],
  ['a signature', () => write('manifest.json.sig'), 'manifest.json.sig'],
  ['files', () => write('files/a.png'), 'files'],
  ['files that is a file', () => write('files'), 'files'],
  ['files that is a link', () => linked('files'), 'files'],
  ['a fixed name', () => write('one/a.json'), 'one/a.json'],
  ['a folder under a fixed name', () => mkdirSync(join(out, 'one/a.json'), { recursive: true }), 'one/a.json'],
  ['a link under a fixed name', () => linked('one/a.json'), 'one/a.json'],
  ['a zone that is a link', () => linked('one'), 'one'],
  ['a zone that is a file', () => write('one'), 'one'],
  ['a folder of a zone that is a link', () => linked('one/deep'), 'one/deep'],
  ['.ready', () => write('.ready/theirs'), '.ready'],
];

describe("somebody else's web root", () => {
  test.each(FOREIGN)('%s: refused night after night, and nothing changes', async (_, make, place) => {
    make();
    const before = everything();
    for (const text of ['1', '2', '3']) {
      await expect(put({ 'a.json': text, 'deep/b.json': text })).rejects.toMatchObject({
        exitCode: 1,
        message: expect.stringContaining(`"${join(out, place)}" was not written by AirClass`),
      });
    }
    expect(everything()).toEqual(before);
  });

  test('what is not ours beside our names stays through builds and going back', async () => {
    for (const path of ['index.html', 'one/theirs.txt', 'files-of-theirs/x']) write(path);
    const first = await put({ 'a.json': '1' });
    await put({ 'a.json': '2', 'b.json': '2' });
    await rollBack(out, first.id, { at: '', by: 'li' });
    for (const path of ['index.html', 'one/theirs.txt', 'files-of-theirs/x'])
      expect(readFileSync(join(out, path), 'utf8')).toBe('theirs');
    expect([...verifyRelease(out, first.id)]).toEqual([]);
  });
});

describe('our own folder', () => {
  test('a name that the root manifest has is ours, whatever its bytes are', async () => {
    await put({ 'a.json': '1' });
    write('one/a.json', 'edited');
    await put({ 'a.json': '2' });
    expect(readFileSync(join(out, 'one/a.json'), 'utf8')).toBe('2');
  });

  test('a file of someone else under the name of an older release is neither replaced nor removed', async () => {
    await put({ 'a.json': '1', 'b.json': '1' });
    await put({ 'a.json': '2' });
    write('one/b.json');
    await put({ 'a.json': '3' });
    expect(readFileSync(join(out, 'one/b.json'), 'utf8')).toBe('theirs');
    const releases = listReleases(out);
    await expect(put({ 'a.json': '4', 'b.json': '4' })).rejects.toThrow('one/b.json" was not written by AirClass');
    expect(listReleases(out)).toEqual(releases);
  });

  test('a zone that became a link: neither a build nor going back writes through it', async () => {
    const first = await put({ 'a.json': '1' });
    const second = await put({ 'a.json': '2' });
    renameSync(join(out, 'one'), join(out, 'elsewhere'));
    symlinkSync('elsewhere', join(out, 'one'));
    const before = everything();
    const works = [
      () => put({ 'a.json': '3' }),
      () => put({ 'a.json': '2' }),
      () => rollBack(out, first.id, { at: '', by: 'li' }),
    ];
    for (const work of works) await expect(work()).rejects.toThrow('one" was not written by AirClass');
    expect(everything()).toEqual(before);
    expect(currentRelease(out)).toBe(second.id);
  });

  test('a fixed name is a copy: an edit in place leaves the release whole', async () => {
    const { id } = await put({ 'a.json': '1' });
    writeFileSync(join(out, 'one/a.json'), 'x', { flag: 'a' });
    expect([...verifyRelease(out, id)]).toEqual([{ kind: 'not-in-place', path: 'one/a.json' }]);
    writeFileSync(join(out, 'manifest.json'), 'x', { flag: 'a' });
    expect([...verifyRelease(out, id)]).toEqual([]);
  });
});

describe('a placement that fails every night', () => {
  /** As a full disk would: a name cannot be put in its place. */
  async function withoutRename<T>(to: string, work: () => Promise<T>): Promise<T> {
    const rename = fs.renameSync;
    fs.renameSync = (from, target) => {
      if (target === join(out, to)) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC', syscall: 'rename' });
      rename(from, target);
    };
    syncBuiltinESMExports();
    try {
      return await work();
    } finally {
      fs.renameSync = rename;
      syncBuiltinESMExports();
    }
  }
  const files = () => readdirSync(join(out, 'files')).length;

  test.each(['manifest.json', 'one/z.json'])('%s, with a release on air: one is left at most', async (place) => {
    const live = await put({ 'a.json': '0', 'z.json': '0' });
    for (const night of ['1', '2', '3', '4']) {
      const tonight = { 'a.json': night, 'z.json': night, [`night-${night}.json`]: `"night ${night}"` };
      await withoutRename(place, () => expect(put(tonight)).rejects.toThrow('ENOSPC'));
      expect(currentRelease(out)).toBe(live.id);
      expect(listReleases(out)).toHaveLength(2);
      expect(files()).toBeLessThanOrEqual(3);
    }
    const next = await put({ 'a.json': '5', 'z.json': '5' });
    expect(listReleases(out)).toEqual([live.id, next.id]);
    expect([...verifyRelease(out, next.id)]).toEqual([]);
    expect(readdirSync(join(out, 'one')).sort()).toEqual(['a.json', 'z.json']);
    expect(files()).toBe(2);
  });

  test.each(['manifest.json', 'one/z.json'])('%s, before anything was on air', async (place) => {
    for (const night of ['1', '2', '3']) {
      const tonight = { 'a.json': night, 'z.json': night, [`night-${night}.json`]: night };
      await withoutRename(place, () => expect(put(tonight)).rejects.toThrow('ENOSPC'));
      expect(listReleases(out)).toHaveLength(1);
    }
    const { id } = await put({ 'a.json': '5' });
    expect(listReleases(out)).toEqual([id]);
    expect([...verifyRelease(out, id)]).toEqual([]);
    expect(readdirSync(join(out, 'one'))).toEqual(['a.json']);
    expect([files(), existsSync(join(out, '.ready'))]).toEqual([1, false]);
  });
});
