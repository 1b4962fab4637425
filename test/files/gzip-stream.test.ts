import { pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { GzipStream } from '../../src/files/gzip-stream.js';
import fc from '../properties.js';

async function packed(bytes: Uint8Array, cuts: readonly number[]): Promise<Buffer> {
  const written: Uint8Array[] = [];
  const gzip = new GzipStream(async (piece) => {
    written.push(piece);
  });
  let from = 0;
  for (const cut of [...cuts.map((part) => Math.floor(part * bytes.length)).sort((a, b) => a - b), bytes.length]) {
    // As writers do, which fill the memory of a chunk again later.
    const chunk = Buffer.from(bytes.subarray(from, cut));
    await gzip.add(chunk);
    chunk.fill(0);
    from = cut;
  }
  await gzip.end();
  return Buffer.concat(written);
}

/** Text that repeats itself near and far, longer than some blocks. */
const content = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 5000 }), fc.integer({ min: 0, max: 2_200_000 }))
  .map(([pattern, length]) => Buffer.alloc(length, Buffer.from(pattern)).map((byte, at) => byte ^ ((at >> 13) & 31)));

test('the bytes depend on the content alone, however it is cut', async () => {
  await fc.assert(
    fc.asyncProperty(
      content,
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 }),
      async (bytes, cuts) => {
        const whole = await packed(bytes, []);
        expect(gunzipSync(whole).equals(bytes)).toBe(true);
        expect((await packed(bytes, cuts)).equals(whole)).toBe(true);
      },
    ),
    { numRuns: 30 },
  );
});

test('nothing is a member too', async () => {
  expect(gunzipSync(await packed(new Uint8Array(0), [])).length).toBe(0);
});

test('a block is not filled again while it waits to be compressed', async () => {
  // All but one of libuv's threads: blocks are compressed one after another, later than they are filled.
  const others = Array.from({ length: 3 }, () => promisify(pbkdf2)('', '', 400_000, 64, 'sha512'));
  const bytes = Buffer.alloc(6_000_000);
  let state = 1;
  for (let at = 0; at < bytes.length; at++) {
    state = (state * 1_103_515_245 + 12_345) >>> 0;
    bytes[at] = 97 + ((state >>> 16) % 20);
  }
  expect(gunzipSync(await packed(bytes, [])).equals(bytes)).toBe(true);
  await Promise.all(others);
});
