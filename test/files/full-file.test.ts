import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { FullFile } from '../../src/files/full-file.js';

const folder = mkdtempSync(join(tmpdir(), 'airclass-full-file-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Whether this process still has the file open. */
function isOpen(path: string): boolean {
  return readdirSync('/proc/self/fd').some((descriptor) => {
    try {
      return readlinkSync(join('/proc/self/fd', descriptor)) === path;
    } catch {
      return false;
    }
  });
}

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

describe('a file that is written in full', () => {
  test.each([
    ['nothing', []],
    ['one piece', ['课表\n']],
    ['several pieces, and an empty one', ['a', '', 'bc', '课']],
    ['more than may wait', ['x'.repeat(3_000_000), 'y'.repeat(3_000_000), 'z'.repeat(3_000_000), '.']],
  ])('%s', async (name, pieces) => {
    const path = join(folder, 'new', name);
    const seen: (readonly [size: number, isWhole: boolean])[] = [];
    const file = new FullFile(path, (size, isWhole) => seen.push([size, isWhole]));
    for (const piece of pieces) await file.write(Buffer.from(piece));
    const bytes = Buffer.from(pieces.join(''));
    expect(await file.close()).toEqual({ size: bytes.length, sha256: sha256(bytes) });
    expect(readFileSync(path).equals(bytes)).toBe(true);
    expect(isOpen(path)).toBe(false);
    // As many as others may read by then, in order, and at the end that it is all.
    const sizes = pieces.map((_, index) => Buffer.byteLength(pieces.slice(0, index + 1).join('')));
    expect(seen).toEqual([...sizes.map((size) => [size, false]), [bytes.length, true]]);
  });

  test('nothing waits any more once it is drained', async () => {
    const path = join(folder, 'drained');
    const file = new FullFile(path);
    void file.write(Buffer.from('abc'));
    void file.write(Buffer.from('def'));
    await file.drained();
    expect(readFileSync(path, 'utf8')).toBe('abcdef');
    await file.close();
  });

  test('of another size than was written', async () => {
    const path = join(folder, 'shorter');
    const file = new FullFile(path);
    await file.write(Buffer.from('abcdef'));
    await file.drained();
    truncateSync(path, 4);
    await expect(file.close()).rejects.toMatchObject({
      code: 'EIO',
      path,
      message: expect.stringContaining('4 bytes are there instead of 6'),
    });
    expect(isOpen(path)).toBe(false);
  });

  test('given up: closed, and not before what was begun is written', async () => {
    const path = join(folder, 'given-up');
    const file = new FullFile(path);
    void file.write(Buffer.from('a'.repeat(2_000_000)));
    expect(isOpen(path)).toBe(true);
    await file.abandon();
    expect(isOpen(path)).toBe(false);
    expect(readFileSync(path)).toHaveLength(2_000_000);
    await file.abandon();
  });

  test('never in place of one that is there', () => {
    const path = join(folder, 'there');
    writeFileSync(path, 'old');
    expect(() => new FullFile(path)).toThrow('EEXIST');
    expect(readFileSync(path, 'utf8')).toBe('old');
  });
});
