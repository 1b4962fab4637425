import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Layout } from '../../src/release/layouts.js';
import { currentRelease, lookAtCurrent, lookAtPrevious, switchCurrent } from '../../src/release/links.js';
import type { PublishOptions } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { compareReleaseIds, isReleaseId, sequenceNumber } from '../../src/release/release-id.js';
import { listReleases } from '../../src/release/releases.js';
import { runMain } from '../cli/run-main.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

const options = (more: Partial<PublishOptions> = {}): PublishOptions => ({
  out,
  ...PLAIN,
  ...more,
});
const put = (text: string, more: Partial<PublishOptions> = {}) =>
  publish([{ zone: 'one', file: { path: 'a.txt', chunks: () => [Buffer.from(text)] } }], options(more));
const accepting = {
  guard: {
    now: 0,
    lockTimes: new Map(),
    permissions: new Set(['unknown'] as const),
    isDayOfClock: false,
    notLessons: new Set<string>(),
    excused: () => [],
    tell: (at: number) => ({ zh: `${at}`, en: `${at}` }),
  },
};
const run = (...argv: readonly string[]) => runMain(out, '2020-03-09T00:00:00Z', [...argv, '--out', '.']);
const link = (name: string, target: string) => {
  rmSync(join(out, name), { recursive: true, force: true });
  symlinkSync(target, join(out, name));
};

let [first, second] = ['', ''];
const publishTwo = async (layout: Layout) => {
  first = (await put('1', { layout })).id;
  second = (await put('2', { layout })).id;
};

test('a folder that is called build is not the command', async () => {
  await publishTwo('links');
  rmSync(join(out, 'current'));
  renameSync(join(out, 'releases'), join(out, 'there'));
  mkdirSync(join(out, 'build'));
  renameSync(join(out, 'there'), join(out, 'build/releases'));
  const { err } = await runMain(out, '2020-03-09T00:00:00Z', ['on-air', '--out', 'build']);
  expect(err).toContain('airclass rollback --to');
  expect(err).not.toContain('--accept-unknown');
});

describe('current, however a sane tool writes it', () => {
  beforeEach(() => publishTwo('links'));
  test.each<[string, (id: string) => void]>([
    ['absolute', (id) => link('current', join(out, 'releases', id))],
    ['with ./', (id) => link('current', `./releases/${id}`)],
    ['with / at its end', (id) => link('current', `releases/${id}/`)],
    ['through .', (id) => link('current', `releases/./../releases//${id}`)],
    [
      'through another link',
      (id) => {
        link('live', `releases/${id}`);
        link('current', 'live');
      },
    ],
    [
      'through a link in place of releases',
      (id) => {
        renameSync(join(out, 'releases'), join(out, 'disk'));
        symlinkSync('disk', join(out, 'releases'));
        link('current', `disk/${id}`);
      },
    ],
    [
      'to a release that is on another disk',
      (id) => {
        renameSync(join(out, 'releases', id), join(out, 'elsewhere'));
        symlinkSync('../elsewhere', join(out, 'releases', id));
      },
    ],
  ])('%s', async (_, make) => {
    make(second);
    expect(lookAtCurrent(out)).toEqual({ kind: 'release', id: second });
    const third = await put('3');
    expect(readlinkSync(join(out, 'current'))).toBe(`releases/${third.id}`);
    expect(lookAtPrevious(out)).toEqual({ kind: 'release', id: second });
  });
});

describe('current that names no release', () => {
  beforeEach(() => publishTwo('links'));
  const copy = (to: string) => cpSync(join(out, 'releases', second), join(out, to), { recursive: true });
  const CASES: readonly [string, () => void, string, boolean][] = [
    ['gone', () => rmSync(join(out, 'current')), 'nothing that points to one', true],
    ['dangling', () => link('current', 'releases/000009-0123456789ab'), 'where there is nothing', true],
    ['dangling, absolute', () => link('current', `/nowhere/releases/${second}`), 'where there is nothing', true],
    ['a circle', () => link('current', 'current'), 'where there is nothing', true],
    [
      'a release without a manifest',
      () => rmSync(join(out, 'releases', second, 'manifest.json')),
      'has no manifest',
      true,
    ],
    [
      'a release elsewhere',
      () => {
        copy(`old/${second}`);
        link('current', `old/${second}`);
      },
      'is not a release of this folder',
      true,
    ],
    [
      'a release of another tool',
      () => {
        mkdirSync(join(out, 'releases/20200309120000'));
        link('current', 'releases/20200309120000');
      },
      'is not a release of this folder',
      false,
    ],
    ['outside', () => link('current', '/usr'), 'is not a release of this folder', false],
    ['the folder of releases', () => link('current', 'releases'), 'is not a release of this folder', false],
    [
      'a folder',
      () => {
        rmSync(join(out, 'current'));
        copy('current');
      },
      'a folder (a copy of release',
      false,
    ],
    [
      'an empty folder',
      () => {
        rmSync(join(out, 'current'));
        mkdirSync(join(out, 'current'));
      },
      'is a folder, not a link',
      false,
    ],
    [
      'a file',
      () => {
        rmSync(join(out, 'current'));
        writeFileSync(join(out, 'current'), `releases/${second}`);
      },
      'is a file, not a link',
      false,
    ],
    ['releases gone too', () => rmSync(join(out, 'releases'), { recursive: true }), 'where there is nothing', true],
  ];

  test.each(CASES)('%s: nothing is published, and every command says why', async (_, make, why, replaceable) => {
    make();
    const releases = () => (existsSync(join(out, 'releases')) ? readdirSync(join(out, 'releases')) : []);
    const before = releases();
    await expect(put('3')).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining(why) });
    expect(releases()).toEqual(before);
    for (const command of ['verify', 'on-air', 'releases', 'diff', 'c2 order', 'as-run log.csv']) {
      const { code, err } = await run(...command.split(' '));
      expect([command, code, err]).toEqual([command, 1, expect.stringContaining(why)]);
    }
    if (!replaceable) {
      await expect(put('3', accepting)).rejects.toMatchObject({ message: expect.stringContaining('out of the way') });
      return;
    }
    const { id, warnings } = await put('3', accepting);
    expect(warnings).toEqual([expect.objectContaining({ en: expect.stringContaining(why) })]);
    expect(currentRelease(out)).toBe(id);
    expect(listReleases(out)).toContain(id);
  });

  test.each(CASES.filter(([name]) => !/without a manifest|releases gone/.test(name)))(
    '%s: rollback --to points to a release again, or leaves what is not ours',
    async (_, make, __, replaceable) => {
      make();
      const { code, err } = await run('rollback', '--to', second);
      expect([code, err]).toEqual(replaceable ? [0, ''] : [1, expect.stringContaining('out of the way')]);
      if (replaceable) expect(currentRelease(out)).toBe(second);
    },
  );

  test('previous that is a folder is noticed before another release is put in place', async () => {
    rmSync(join(out, 'previous'));
    mkdirSync(join(out, 'previous'));
    for (const text of ['3', '4']) await expect(put(text)).rejects.toThrow('previous is a folder, not a link');
    expect(listReleases(out)).toEqual([first, second]);
  });

  test('without previous, rollback does not guess', async () => {
    rmSync(join(out, 'previous'));
    expect(await run('rollback')).toMatchObject({ code: 1, err: expect.stringContaining(`choose one with --to`) });
    expect(currentRelease(out)).toBe(second);
  });
});

describe('a publisher that died before its release was on air', () => {
  test('the first: nothing was on air, and the next build begins anew', async () => {
    await put('1');
    const [id = ''] = listReleases(out);
    rmSync(join(out, 'current'));
    writeFileSync(join(out, 'releases', `.placing-${id}`), '');
    expect(lookAtCurrent(out)).toEqual({ kind: 'none' });
    const second = await put('2');
    expect(readdirSync(join(out, 'releases'))).toEqual([second.id]);
  });

  test('a later one leaves no release over', async () => {
    await publishTwo('links');
    switchCurrent(out, first);
    rmSync(join(out, 'previous'));
    writeFileSync(join(out, 'releases', `.placing-${second}`), '');
    const third = await put('3');
    expect(listReleases(out)).toEqual([first, third.id]);
  });
});

describe('the flat layout', () => {
  beforeEach(() => publishTwo('flat'));
  const manifest = () => join(out, 'manifest.json');
  /** A file of its own: it is one with that of the release, under another name. */
  const apart = () => {
    cpSync(manifest(), join(out, 'copy'));
    renameSync(join(out, 'copy'), manifest());
    return manifest();
  };
  test.each<[string, () => void, string, boolean]>([
    ['gone', () => rmSync(manifest()), 'nothing that points to one', true],
    ['empty', () => writeFileSync(apart(), ''), 'manifest.json is damaged', true],
    ['truncated', () => truncateSync(apart(), 40), 'manifest.json is damaged', true],
    ['of another tool', () => writeFileSync(apart(), '{"name": "app"}'), 'not written by AirClass', false],
    ['too large', () => truncateSync(apart(), 65 << 20), 'more than the 67.1 MB', false],
    [
      'a folder',
      () => {
        rmSync(manifest());
        mkdirSync(manifest());
      },
      'is a folder, not a regular file',
      false,
    ],
    ['a circle', () => link('manifest.json', 'manifest.json'), 'leads nowhere', false],
  ])('manifest.json %s', async (_, make, why, replaceable) => {
    make();
    await expect(put('3')).rejects.toMatchObject({ exitCode: 1, message: expect.stringContaining(why) });
    expect(listReleases(out)).toEqual([first, second]);
    expect(await run('verify')).toMatchObject({ code: 1, err: expect.stringContaining(why) });
    const { code, err } = await run('rollback', '--to', second);
    expect([code, err]).toEqual(replaceable ? [0, ''] : [1, expect.stringContaining(why)]);
    expect(existsSync(join(out, 'current'))).toBe(false);
    if (replaceable) expect(currentRelease(out)).toBe(second);
  });
});

describe('what is damaged is listed, and goes with age', () => {
  test.each(['links', 'flat'] as const)('%s', async (layout) => {
    await publishTwo(layout);
    writeFileSync(join(out, 'releases', first, 'manifest.json'), '{');
    const third = await put('3', { keep: 3 });
    const listed = await run('releases');
    expect(listed).toMatchObject({ code: 1, err: expect.stringContaining('is damaged') });
    expect(listed.out.split('\n')).toEqual([
      expect.stringContaining(`${first}  damaged`),
      expect.stringMatching(new RegExp(`^previous  ${second}  .* from 2020-03-09 `)),
      expect.stringContaining(`current   ${third.id}`),
      '',
    ]);
    expect((await put('4', { keep: 2 })).retention).toBeUndefined();
    expect(listReleases(out)).not.toContain(first);
  });
});

describe('numbers beyond six digits', () => {
  test('1000000 follows 999999 in every place', async () => {
    await put('1');
    const [id = ''] = listReleases(out);
    const high = id.replace('000001', '999998');
    renameSync(join(out, 'releases', id), join(out, 'releases', high));
    const path = join(out, 'releases', high, 'manifest.json');
    writeFileSync(path, readFileSync(path, 'utf8').replace(id, high));
    link('current', `releases/${high}`);
    const ids = [high];
    for (const text of ['2', '3', '4']) ids.push((await put(text, { keep: 2 })).id);
    expect(ids.map(sequenceNumber)).toEqual([999998, 999999, 1000000, 1000001]);
    expect(listReleases(out)).toEqual(ids.slice(-2));
    expect(await run('verify')).toMatchObject({ code: 0 });
    expect((await run('rollback')).out).toContain('1000000-');
  });

  test.each([
    ['000001-0123456789ab', true],
    ['1000000-0123456789ab', true],
    ['0000001-0123456789ab', false],
    ['00001-0123456789ab', false],
    ['9999999999999999-0123456789ab', false],
    ['20200309120000', false],
  ])('%s', (id, is) => expect(isReleaseId(id)).toBe(is));

  test('by number, not by text', () => {
    const ids = ['1000000-0123456789ab', '999999-0123456789ab', '000012-0123456789ab'];
    expect([...ids].sort(compareReleaseIds)).toEqual([...ids].reverse());
  });
});
