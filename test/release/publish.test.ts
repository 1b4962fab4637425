import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../src/release/layouts.js';
import { currentRelease, previousRelease, switchCurrent } from '../../src/release/links.js';
import { publish } from '../../src/release/publish.js';
import { listReleases, readManifest } from '../../src/release/releases.js';
import { retire } from '../../src/release/retention.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { endLock } from './end-lock.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

const file = (zone: string, path: string, text: string, gzip?: true): ReleaseFile => ({
  zone,
  file: {
    path,
    chunks: () => text.match(/[\s\S]{1,1000}/g)?.map((part) => Buffer.from(part)) ?? [],
    ...(gzip ? { gzip } : {}),
  },
});
const options = (more: { readonly signal?: AbortSignal; readonly keep?: number; readonly layout?: Layout } = {}) => ({
  out,
  ...PLAIN,
  lineups: { one: { p1: { number: 1, id: 'p1.example', stream: 'https://one.example/p1.m3u8' } } },
  ...more,
});

describe('publishing', () => {
  test('a release is whole: files, gz of the same bytes, a manifest that verifies, current', async () => {
    const text = '一二三\n'.repeat(50_000);
    const { id, isNew } = await publish([file('one', 'a.txt', text, true), file('one', 'a/b.json', '{}')], options());
    expect(isNew).toBe(true);
    expect(readlinkSync(join(out, 'current'))).toBe(`releases/${id}`);
    expect(id).toMatch(/^000001-[0-9a-f]{12}$/);
    expect(gunzipSync(readFileSync(join(out, 'current/one/a.txt.gz'))).toString()).toBe(text);
    expect([...verifyRelease(out, id)]).toEqual([]);
    expect(Object.keys(readManifest(out, id).files)).toEqual(['one/a.txt', 'one/a.txt.gz', 'one/a/b.json']);
  });

  test('the same content makes no new release, other content the next number', async () => {
    const first = await publish([file('one', 'a', 'x')], options());
    const again = await publish([file('one', 'a', 'x')], options());
    const other = await publish([file('one', 'a', 'y')], options());
    expect(again).toMatchObject({ id: first.id, isNew: false });
    expect(other.id).toMatch(/^000002-/);
    expect(listReleases(out)).toEqual([first.id, other.id]);
    switchCurrent(out, first.id);
    expect(readFileSync(join(out, 'current/one/a'), 'utf8')).toBe('x');
  });

  test('what fails while it is made leaves the last release and no stage', async () => {
    const { id } = await publish([file('one', 'a', 'x')], options());
    const failing: ReleaseFile = {
      zone: 'one',
      file: {
        path: 'b',
        *chunks() {
          yield Buffer.from('some');
          throw new Error('half way');
        },
      },
    };
    await expect(publish([file('one', 'a', 'z'), failing], options())).rejects.toThrow('half way');
    expect(readdirSync(join(out, 'releases'))).toEqual([id]);
    expect(readlinkSync(join(out, 'current'))).toBe(`releases/${id}`);
  });

  test('a signal ends it with nothing half done', async () => {
    const stop = new AbortController();
    const endless: ReleaseFile = {
      zone: 'one',
      file: {
        path: 'b',
        *chunks() {
          for (let count = 0; ; count++) {
            if (count === 5) stop.abort('SIGTERM');
            yield Buffer.from('more');
          }
        },
      },
    };
    await expect(publish([endless], options({ signal: stop.signal }))).rejects.toBe('SIGTERM');
    expect(readdirSync(join(out, 'releases'))).toEqual([]);
    expect(existsSync(join(out, 'current'))).toBe(false);
  });

  test('the stage of a dead build is swept', async () => {
    mkdirSync(join(out, 'releases/.stage-1'), { recursive: true });
    writeFileSync(join(out, 'releases/.stage-1/half'), 'x');
    await publish([file('one', 'a', 'x')], options());
    expect(readdirSync(join(out, 'releases'))).toHaveLength(1);
  });
});

describe('retention', () => {
  const contents = async (...texts: readonly string[]) => {
    const ids: string[] = [];
    for (const text of texts) ids.push((await publish([file('one', 'a', text)], options({ keep: 2 }))).id);
    return ids;
  };

  test('previous is what was current; the oldest go', async () => {
    const [, , third = '', fourth = ''] = await contents('a', 'b', 'c', 'd');
    expect(listReleases(out)).toEqual([third, fourth]);
    expect([previousRelease(out), currentRelease(out)]).toEqual([third, fourth]);
  });

  test('numbers go on after what was removed', async () => {
    const ids = await contents('a', 'b', 'c', 'd', 'e');
    expect(ids.map((id) => id.slice(0, 6))).toEqual(['000001', '000002', '000003', '000004', '000005']);
  });

  test('what current or previous point to stays, and so does what is newer than current', async () => {
    const ids: string[] = [];
    for (const text of ['a', 'b', 'c', 'd', 'e']) ids.push((await publish([file('one', 'a', text)], options())).id);
    const [a = '', b = '', , , e = ''] = ids;
    switchCurrent(out, b);
    switchCurrent(out, a);
    expect(retire(out, 1)).toEqual([]);
    expect(listReleases(out)).toEqual(ids);
    switchCurrent(out, e);
    expect(retire(out, 1)).toEqual([b, ids[2], ids[3]]);
    expect(listReleases(out)).toEqual([a, e]);
  });

  test('a release half removed is not a release, and is swept', async () => {
    const [id = ''] = await contents('a', 'b');
    renameSync(join(out, 'releases', id), join(out, 'releases', `.gone-${id}`));
    expect(listReleases(out)).not.toContain(id);
    await contents('c');
    expect(readdirSync(join(out, 'releases')).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  test('old releases that cannot be removed do not undo the publication', async () => {
    const [first = ''] = await contents('a', 'b');
    const publication = publish(
      [
        file('one', 'a', 'c'),
        {
          zone: 'one',
          file: {
            path: 'late',
            *chunks() {
              // A folder in the way of the rename.
              mkdirSync(join(out, 'releases', `.gone-${first}`, 'busy'), { recursive: true });
              yield Buffer.from('x');
            },
          },
        },
      ],
      options({ keep: 1 }),
    );
    expect(await publication).toMatchObject({ isNew: true, retention: expect.objectContaining({ code: 'ENOTEMPTY' }) });
    expect(currentRelease(out)).toMatch(/^000003-/);
  });
});

test('a release that was damaged on the disk is made again', async () => {
  const { id } = await publish([file('one', 'a', 'x')], options());
  writeFileSync(join(out, 'releases', id, 'one/a'), 'y');
  const again = await publish([file('one', 'a', 'x')], options());
  expect(again).toMatchObject({ isNew: true, id: id.replace('000001', '000002') });
  writeFileSync(join(out, 'releases', again.id, 'manifest.json'), '{');
  expect((await publish([file('one', 'a', 'x')], options())).isNew).toBe(true);
});

describe('verifying', () => {
  test.each([
    ['a flipped byte', 'one/a', 'y', { kind: 'bytes', path: 'one/a' }],
    ['a short file', 'one/a', '', { kind: 'size', path: 'one/a', expected: '1', found: '0' }],
    ['a file that is not in the manifest', 'one/b', 'x', { kind: 'not-in-manifest', path: 'one/b' }],
  ])('%s is found', async (_, path, text, fault) => {
    const { id } = await publish([file('one', 'a', 'x')], options());
    writeFileSync(join(out, 'releases', id, path), text);
    expect([...verifyRelease(out, id)]).toMatchObject([fault]);
  });

  test('a missing file is found', async () => {
    const { id } = await publish([file('one', 'a', 'x')], options());
    rmSync(join(out, 'releases', id, 'one/a'));
    expect([...verifyRelease(out, id)]).toEqual([{ kind: 'missing', path: 'one/a' }]);
  });
});

describe('the lock', () => {
  const flock = existsSync('/usr/bin/flock');

  // Without flock(1) there is no lock, as build-lock.ts says.
  test.skipIf(!flock)('a second build answers at once, and a killed holder frees it', async () => {
    const holder = spawn('flock', [join(out, '.lock'), '-c', 'echo held; exec sleep 60'], {
      stdio: ['ignore', 'pipe', 'ignore'],
      detached: true,
    });
    await new Promise((resolve) => holder.stdout.once('data', resolve));
    await expect(publish([file('one', 'a', 'x')], options())).rejects.toMatchObject({ exitCode: 75 });
    process.kill(-(holder.pid ?? 0), 'SIGKILL');
    await new Promise((resolve) => holder.once('close', resolve));
    expect((await publish([file('one', 'a', 'x')], options())).isNew).toBe(true);
  });

  const whileUnlocked = (): ReleaseFile => ({
    zone: 'one',
    file: {
      path: 'b',
      *chunks() {
        expect(endLock(out)).toBe(true);
        yield Buffer.from('x');
      },
    },
  });

  // As above.
  test.skipIf(!flock).each(['links', 'flat'] as const)(
    '%s: once it was ended, nothing is switched and no release is left',
    async (layout) => {
      const { id } = await publish([file('one', 'a', 'x')], options({ layout }));
      await expect(publish([whileUnlocked()], options({ layout }))).rejects.toMatchObject({
        exitCode: 75,
        text: { en: expect.stringContaining('another process ended the lock') },
      });
      expect(currentRelease(out)).toBe(id);
      expect(readdirSync(join(out, 'releases'))).toEqual([id]);
      expect((await publish([file('one', 'a', 'y')], options({ layout }))).isNew).toBe(true);
    },
  );
});
