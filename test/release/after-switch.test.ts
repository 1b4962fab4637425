import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { failureOf } from '../../src/release/failure-of.js';
import { currentRelease } from '../../src/release/links.js';
import { publish } from '../../src/release/publish.js';
import { rollBack } from '../../src/release/roll-back.js';
import { aRelease } from './a-release.js';
import { out, ownOutFolder } from './out-folder.js';

ownOutFolder();

/** Looks like a payload that no release has any more, and cannot be removed as one. */
const ODD = join('files', 'a'.repeat(64));

describe('what cannot be cleared once the release is on air', () => {
  test('is not a failure of the publication, and is not hidden', async () => {
    const { files, options } = await aRelease();
    await publish(files.slice(1), options(out, { layout: 'flat' }));
    mkdirSync(join(out, ODD));
    const outcome = await publish(files, options(out, { layout: 'flat' }));
    expect(outcome.retention).toBeInstanceOf(Error);
    expect(outcome.unsafe).toBeUndefined();
    expect(currentRelease(out)).toBe(outcome.id);
  });

  test('is not a failure of going back', async () => {
    const { files, options } = await aRelease();
    const { id: first } = await publish(files, options(out, { layout: 'flat' }));
    await publish(files.slice(1), options(out, { layout: 'flat' }));
    mkdirSync(join(out, ODD));
    const back = await rollBack(out, first, { at: '2020-03-09T00:30:00Z', by: 'li' });
    expect(back).toMatchObject({ id: first, unsafe: undefined, uncleared: expect.any(Error) });
    expect(currentRelease(out)).toBe(first);
  });
});

test('whatever is thrown is an answer', () => {
  expect(failureOf(() => {})).toBeUndefined();
  expect(
    failureOf(() => {
      throw undefined;
    }),
  ).toBeInstanceOf(Error);
});
