import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compile } from '../../src/compile.js';
import { outputs } from '../../src/outputs/index.js';
import { formatReaders } from '../../src/proof/index.js';
import { jsonReader } from '../../src/proof/json.js';
import { aFeedRelease } from '../release/a-feed-release.js';
import { aRelease, releaseOf } from '../release/a-release.js';

/** A picture is compared by its bytes: there is nothing to parse. */
const PICTURES = /\.png$/;

/** Every release that tests make whole, so that each output writes something somewhere. */
async function releases() {
  const golden = await Promise.all(
    readdirSync('fixtures/golden').map(async (name) => {
      const { sound } = await compile(join('fixtures/golden', name), { now: 0, environment: {} });
      if (sound === undefined) throw new Error(`${name} is not sound`);
      return releaseOf(sound, sound.timeline.planned?.from ?? '');
    }),
  );
  return [await aRelease(), await aFeedRelease(), ...golden];
}

test('what an output writes is parsed again by a reader of its own format', async () => {
  const written = new Map(outputs.map(({ id }) => [id, new Set<string>()]));
  for (const { views } of await releases()) {
    for (const view of views) {
      for (const { id, files } of outputs) for (const { path } of files(view)) written.get(id)?.add(path);
    }
  }
  const paths = [...written.values()].flatMap((of) => [...of]);
  const unread = paths.filter((path) => {
    const reader = formatReaders.find(({ reads }) => reads({ zone: 'one', path }));
    return !PICTURES.test(path) && (reader === undefined || reader === jsonReader);
  });
  expect(unread).toEqual([]);
  expect([...written].filter(([, of]) => of.size === 0).map(([id]) => id)).toEqual([]);
});
