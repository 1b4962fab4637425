import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SMALL_PROJECT } from '../a-project.js';
import { runMain } from '../cli/run-main.js';
import fc from '../properties.js';
import { TWO_ZONES } from '../release/a-release.js';

const NOW = '2020-03-09T00:30:00Z';
let folder = '';
const run = (...argv: readonly string[]) => runMain(folder, NOW, argv);
const verify = (out: string) => run('verify', '--out', out, '--public-key', 'key.pub.pem');
const isLive = (layout: string, id: string, payload: string) => {
  const manifest = readFileSync(join(folder, layout, 'releases', id, 'manifest.json'));
  const signature = `files/${createHash('sha256').update(manifest).digest('hex')}.sig`;
  return payload === signature || manifest.includes(`"${payload}"`);
};
/** Of a layout that is live; what went before is not verified. */
const filesOf = (layout: string) => {
  const id =
    readdirSync(join(folder, layout, 'releases'))
      .sort()
      .at(-1) ?? '';
  return readdirSync(join(folder, layout), { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.startsWith('releases/') || path.startsWith(`releases/${id}/`))
    .filter((path) => !['.lock', 'previous.json'].includes(path) && !/^(?:current|previous)\//.test(path))
    .filter((path) => !path.startsWith('files/') || isLive(layout, id, path))
    .filter((path) => statSync(join(folder, layout, path)).isFile())
    .sort();
};

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'airclass-flipped-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const project = { ...SMALL_PROJECT, ...TWO_ZONES };
  for (const [path, text] of Object.entries({
    ...project,
    'key.pem': String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
    'key.pub.pem': String(publicKey.export({ type: 'spki', format: 'pem' })),
  })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  for (const layout of ['links', 'flat']) {
    for (const days of ['3', '4']) {
      const words = [
        '--from',
        '2020-03-09',
        '--days',
        days,
        '--out',
        layout,
        '--layout',
        layout,
        '--sign-key',
        'key.pem',
      ];
      expect(await run('build', ...words)).toMatchObject({ code: 0 });
    }
    expect(await verify(layout)).toMatchObject({ code: 0 });
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['links', 'flat'])('a flipped bit is found, wherever it is (%s)', (layout) => {
  test('in the first byte of a manifest', async () => {
    for (const path of filesOf(layout).filter((name) => name.endsWith('manifest.json'))) {
      const place = join(folder, layout, path);
      const sound = readFileSync(place);
      writeFileSync(place, Buffer.from(sound).fill('z', 0, 1));
      const { code, err } = await verify(layout);
      writeFileSync(place, sound);
      expect({ code, err }).toMatchObject({ code: 1, err: expect.stringMatching(/damaged/) });
    }
  });

  test('in any file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...filesOf(layout)),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        fc.integer({ min: 0, max: 7 }),
        async (path, share, bit) => {
          const place = join(folder, layout, path);
          const sound = readFileSync(place);
          const flipped = Buffer.from(sound);
          const at = Math.floor(share * sound.length);
          flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
          // Written over the same bytes, so that what shares them is flipped too.
          writeFileSync(place, flipped);
          const { code, err } = await verify(layout);
          writeFileSync(place, sound);
          expect({ code, err }).toMatchObject({ code: 1, err: expect.not.stringContaining('defect') });
        },
      ),
      { numRuns: 60 },
    );
  }, 60_000);
});

test('flat: another hash in previous.json is found, although it is the file of its release too', async () => {
  const place = join(folder, 'flat', 'previous.json');
  const sound = readFileSync(place);
  const at = sound.indexOf('"sha256": "') + '"sha256": "'.length;
  const flipped = Buffer.from(sound);
  flipped[at] = flipped[at] === 0x61 ? 0x62 : 0x61;
  writeFileSync(place, flipped);
  const { code, out: said } = await verify('flat');
  writeFileSync(place, sound);
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('previous.json') });
});
