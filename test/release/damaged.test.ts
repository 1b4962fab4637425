import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../src/diagnostics/usage-error.js';
import { currentFiles, filesOf, readCurrentFile } from '../../src/release/current-file.js';
import { onAirAfterFailure } from '../../src/release/on-air-after-failure.js';
import { publish } from '../../src/release/publish.js';
import { listReleases, readManifest, releaseFolders } from '../../src/release/releases.js';
import { describeFault, StageRefusal } from '../../src/release/stage-refusal.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN } from './plain-publication.js';

ownOutFolder();

let id = '';
const at = (...path: readonly string[]) => join(out, 'releases', id, ...path);
const file = (path: string, text: string) => ({
  zone: 'one',
  file: { path, chunks: () => [Buffer.from(text)] },
});
const published = async (text: string, layout: 'links' | 'flat' = 'links') =>
  publish([file('a', text), file('sub/b', 'b')], { out, ...PLAIN, layout });

beforeEach(async () => {
  id = (await published('a')).id;
});

/** Puts a link to a copy in the place of a file or folder. */
function link(path: string): void {
  cpSync(at(path), join(out, 'copy'), { recursive: true });
  rmSync(at(path), { recursive: true });
  symlinkSync(join(out, 'copy'), at(path));
}
const edit = (change: (manifest: { id: string }) => unknown) =>
  writeFileSync(at('manifest.json'), JSON.stringify(change(JSON.parse(readFileSync(at('manifest.json'), 'utf8')))));

describe('verifying finds', () => {
  test.each<[string, () => void, readonly unknown[]]>([
    ['nothing', () => {}, []],
    [
      'a manifest of another release',
      () => edit((all) => ({ ...all, id: '000009-0123456789ab' })),
      [{ kind: 'id', path: 'manifest.json' }],
    ],
    [
      'a manifest of other files',
      () => edit((all) => ({ ...all, files: {} })),
      [
        { kind: 'id', path: 'manifest.json' },
        { kind: 'not-in-manifest', path: 'one/a' },
        { kind: 'not-in-manifest', path: 'one/sub/b' },
      ],
    ],
    [
      'a folder under its own id',
      () => {
        renameSync(at(), join(out, 'releases', '000002-0123456789ab'));
        id = '000002-0123456789ab';
      },
      [{ kind: 'id', path: 'manifest.json' }],
    ],
    ['a manifest that is a link', () => link('manifest.json'), [{ kind: 'not-regular', path: 'manifest.json' }]],
    ['a file that is a link to the same', () => link('one/a'), [{ kind: 'not-regular', path: 'one/a' }]],
    [
      'a folder that is a link to the same',
      () => link('one/sub'),
      [
        { kind: 'not-regular', path: 'one/sub/b' },
        { kind: 'not-in-manifest', path: 'one/sub' },
      ],
    ],
    [
      'a folder in the place of a file',
      () => {
        rmSync(at('one/a'));
        mkdirSync(at('one/a'));
      },
      [{ kind: 'not-regular', path: 'one/a' }],
    ],
    [
      'a file in the place of a folder',
      () => {
        rmSync(at('one/sub'), { recursive: true });
        writeFileSync(at('one/sub'), 'x');
      },
      [
        { kind: 'missing', path: 'one/sub/b' },
        { kind: 'not-in-manifest', path: 'one/sub' },
      ],
    ],
  ])('%s', (_, spoil, faults) => {
    spoil();
    expect([...verifyRelease(out, id)]).toEqual(faults);
  });
});

describe('a file of the release on air', () => {
  const damaged = () =>
    expect.objectContaining({ exitCode: 1, message: expect.stringContaining(`not what the manifest of ${id} says`) });
  const reading = (path: string) => {
    try {
      return Buffer.from(readCurrentFile(out, path) ?? '').toString();
    } catch (error) {
      return error;
    }
  };

  test('is read as the manifest lists it', () => {
    expect([reading('one/a'), readCurrentFile(out, 'one/none')]).toEqual(['a', undefined]);
    expect(Buffer.from(filesOf(out, id)('one/sub/b') ?? '').toString()).toBe('b');
  });

  test.each<[string, () => void]>([
    ['gone', () => rmSync(at('one/a'))],
    ['other bytes', () => writeFileSync(at('one/a'), 'b')],
    ['longer', () => writeFileSync(at('one/a'), 'ab')],
    ['very long', () => truncateSync(at('one/a'), 1e9)],
    ['empty', () => truncateSync(at('one/a'))],
  ])('%s: never begun anew without a word', (_, lose) => {
    lose();
    expect(reading('one/a')).toEqual(damaged());
    expect(currentFiles(out, true)('one/a')).toBeUndefined();
    expect(reading('one/sub/b')).toBe('b');
  });

  test('nothing was ever published: there is none', () => {
    rmSync(join(out, 'current'));
    rmSync(at(), { recursive: true });
    expect([readCurrentFile(out, 'one/a'), currentFiles(out, true)('one/a')]).toEqual([undefined, undefined]);
  });

  test('a manifest that is damaged counts as unknown where that is allowed', () => {
    writeFileSync(at('manifest.json'), '{');
    expect(reading('one/a')).toBeInstanceOf(UsageError);
    expect(currentFiles(out, true)('one/a')).toBeUndefined();
  });
});

test('a manifest is read under its own id, and releases that lead nowhere are not gone', () => {
  cpSync(at(), join(out, 'releases/000002-0123456789ab'), { recursive: true });
  expect(() => readManifest(out, '000002-0123456789ab')).toThrow(`is the manifest of release ${id}`);
  expect(releaseFolders(join(out, 'none'))).toEqual([]);
  const releases = join(out, 'releases');
  renameSync(releases, join(out, 'elsewhere'));
  symlinkSync(join(out, 'nowhere'), releases);
  expect(() => listReleases(out)).toThrow('is a link that leads nowhere; check whether its disk is mounted');
});

describe('what is on air after a failure', () => {
  const says = (before: string | undefined) => onAirAfterFailure(out, before);

  test.each<[string, () => string | undefined, string, string]>([
    [
      'as before',
      () => id,
      'nothing was published; what was published before is unchanged: ID',
      '没有发布；已发布的内容没有改动，仍是 ID',
    ],
    [
      'the new one',
      () => undefined,
      'ID is on air, but a power cut might still undo it: build again',
      'ID 已切换上线，但可能还没有落盘；请再构建一次',
    ],
  ])('%s', (_, before, en, zh) => {
    expect(says(before())).toEqual({ en: en.replace('ID', id), zh: zh.replace('ID', id) });
  });

  test('nothing, as before, or nothing that can be read', () => {
    rmSync(join(out, 'current'));
    mkdirSync(join(out, 'current'));
    expect(says(id)).toEqual({
      en: 'nothing was published, and what was published before cannot be read now',
      zh: '没有发布；现在读不出已发布的是哪个版本',
    });
    rmSync(out, { recursive: true });
    mkdirSync(out);
    expect(says(undefined)).toEqual({ en: 'nothing was published', zh: '没有发布' });
  });

  test('flat: some names may be new already', async () => {
    rmSync(out, { recursive: true });
    mkdirSync(out);
    id = (await published('a', 'flat')).id;
    expect(says(id).en).toBe(`nothing was published; what was published before is unchanged: ${id}`);
    writeFileSync(join(out, 'one/a'), 'new');
    expect(says(id)).toEqual({
      en: `nothing was published: the manifest is that of ${id} as before, but some fixed names are new already: build again`,
      zh: `没有发布；清单仍是 ${id}，但有些固定名称的文件已是新的；请再构建一次`,
    });
  });
});

test('a stage that is refused says where, and whether it is the disk’s fault', () => {
  const text = { zh: '不同', en: 'differs' };
  const problem = { id: 'zones-differ', severity: 'error', summary: text, rationale: text } as const;
  const faults = [
    { path: 'one/a', text },
    { path: 'one/b', line: 7, problem, text },
  ] as const;
  expect(faults.map(describeFault)).toEqual([
    { zh: 'one/a: 不同', en: 'one/a: differs' },
    { zh: 'one/b:7: zones-differ: 不同', en: 'one/b:7: zones-differ: differs' },
  ]);
  expect(new StageRefusal(faults).message).toBe('one/a: differs\none/b:7: zones-differ: differs');
  expect(new StageRefusal(faults).isOfDisk).toBe(false);
  expect(new StageRefusal([...faults, { path: 'one/c', text, isOfDisk: true }]).isOfDisk).toBe(true);
});
