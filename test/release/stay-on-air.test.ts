import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { PublishOptions } from '../../src/release/publication.js';
import { publish } from '../../src/release/publish.js';
import { listReleases, readManifest } from '../../src/release/releases.js';
import { SIGNATURE } from '../../src/release/signature.js';
import { verifyRelease } from '../../src/release/verify-release.js';
import type { ReleaseFile } from '../../src/release/write-stage.js';
import { out, ownOutFolder } from './out-folder.js';
import { PLAIN, PLAIN_MANIFEST } from './plain-publication.js';

ownOutFolder();

const [BASIS, OTHER] = ['b'.repeat(64), 'c'.repeat(64)];
const options = (more: Partial<PublishOptions> = {}): PublishOptions => ({ out, ...PLAIN, basis: BASIS, ...more });

/** Says whether its file was made. */
function files(text = 'x'): { readonly made: () => boolean } & Iterable<ReleaseFile> {
  let isMade = false;
  return {
    made: () => isMade,
    *[Symbol.iterator]() {
      isMade = true;
      yield { zone: 'one', file: { path: 'a', chunks: () => [Buffer.from(text)] } };
    },
  };
}

const KEPT = [{ channel: 'p7', from: '000001-000000000000', since: '2020-03-09', because: { zh: '错', en: 'fault' } }];

describe.each(['links', 'flat'] as const)('what was made from the same, %s', (layout) => {
  test('stays on air, and nothing is made', async () => {
    const first = await publish(files(), options({ layout }));
    const again = files();
    const outcome = await publish(again, options());
    expect(outcome).toMatchObject({ id: first.id, isNew: false, warnings: [] });
    expect(again.made()).toBe(false);
    expect([...outcome.files.keys()]).toEqual(['one/a']);
    expect(listReleases(out)).toEqual([first.id]);
    expect(readManifest(out, first.id).basis).toBe(BASIS);
    expect([...verifyRelease(out, first.id)]).toEqual([]);
  });

  test.each<readonly [string, Partial<PublishOptions>]>([
    ['it is to be made anew', { fresh: true }],
    ['it was made from something else', { basis: OTHER }],
    ['it is not known what it was made from', { basis: undefined }],
    ['a channel is kept that was not', { manifest: { ...PLAIN_MANIFEST, kept: KEPT } }],
  ])('is made where %s', async (_, more) => {
    const first = await publish(files(), options({ layout }));
    const again = files();
    const outcome = await publish(again, options(more));
    expect(again.made()).toBe(true);
    expect(outcome.isNew).toBe('manifest' in more);
    expect(outcome.id.slice(7)).toBe(first.id.slice(7));
  });

  test.each<readonly [string, (folder: string) => void]>([
    ['has other bytes', (folder) => writeFileSync(join(folder, 'one/a'), 'y')],
    ['has lost a file', (folder) => rmSync(join(folder, 'one/a'))],
    ['has a file too many', (folder) => writeFileSync(join(folder, 'one/b'), 'y')],
    [
      'has another size in its manifest',
      (folder) => {
        const path = join(folder, 'manifest.json');
        writeFileSync(path, readFileSync(path, 'utf8').replace('"size": 1', '"size": 2'));
      },
    ],
    ['has a manifest that cannot be read', (folder) => writeFileSync(join(folder, 'manifest.json'), '{')],
  ])('is made again where the release on air %s', async (_, damage) => {
    const first = await publish(files(), options({ layout }));
    damage(join(out, 'releases', first.id));
    const again = files();
    const outcome = await publish(again, options());
    expect(again.made()).toBe(true);
    expect(outcome).toMatchObject({ isNew: true });
    // The release before stays as damaged as it is.
    const own = [...verifyRelease(out, outcome.id)].filter(({ path }) => path !== 'previous.json');
    expect(own).toEqual([]);
  });

  test('is signed where it was not', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const first = await publish(files(), options({ layout }));
    const again = files();
    await publish(again, options({ signKey: privateKey }));
    expect(again.made()).toBe(false);
    expect(readFileSync(join(out, 'releases', first.id, SIGNATURE)).length).toBeGreaterThan(0);
  });

  test('what a crash has left is put in place, and old releases go', async () => {
    for (const text of ['1', '2', '3']) await publish(files(text), options({ basis: undefined, layout }));
    const last = await publish(files('4'), options({ layout }));
    if (layout === 'flat') rmSync(join(out, 'one/a'));
    await publish(files(), options({ keep: 1 }));
    expect(listReleases(out)).toHaveLength(2);
    expect([...verifyRelease(out, last.id)]).toEqual([]);
  });
});
