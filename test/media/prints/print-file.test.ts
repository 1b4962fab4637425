import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readPrint, writePrint } from '../../../src/media/prints/print-file.js';
import { PrintStore } from '../../../src/media/prints/print-store.js';
import type { RecordingPrint } from '../../../src/media/prints/recording-print.js';
import fc from '../../properties.js';
import { aFolder } from '../media-bench.js';

const FINGERPRINT = 'ab'.repeat(32);
const anyWords = (most: number) =>
  fc.array(fc.integer({ min: 0, max: 0xffff_ffff }), { maxLength: most }).map((list) => Uint32Array.from(list));
const anyIntervals = fc.array(fc.record({ from: fc.nat(), length: fc.nat() }), { maxLength: 4 });
const anyPrint: fc.Arbitrary<RecordingPrint> = fc.record({
  sound: anyWords(40),
  pictures: anyWords(3).map((list) => Uint32Array.from([...list].flatMap((word) => Array(8).fill(word)))),
  still: anyIntervals,
  black: anyIntervals,
  silence: anyIntervals,
});

describe('the file of a fingerprint', () => {
  test('says what was written', () => {
    fc.assert(
      fc.property(anyPrint, (print) => {
        expect(readPrint(FINGERPRINT, writePrint(FINGERPRINT, print))).toEqual({ kind: 'print', print });
      }),
    );
  });

  test('that is cut, or has any other byte, is damaged', () => {
    fc.assert(
      fc.property(anyPrint, fc.nat(), fc.integer({ min: 1, max: 255 }), (print, place, change) => {
        const bytes = writePrint(FINGERPRINT, print);
        const at = place % bytes.length;
        expect(readPrint(FINGERPRINT, bytes.subarray(0, at)).kind).toBe('damaged');
        bytes.writeUInt8((bytes[at] ?? 0) ^ change, at);
        expect(readPrint(FINGERPRINT, bytes).kind).toBe('damaged');
      }),
    );
  });

  test('of another recording is damaged', () => {
    const print = { sound: Uint32Array.of(1), pictures: new Uint32Array(), still: [], black: [], silence: [] };
    expect(readPrint('cd'.repeat(32), writePrint(FINGERPRINT, print)).kind).toBe('damaged');
  });

  test('is found again, and one that is not there or is damaged is not taken for empty', async () => {
    const folder = await aFolder({});
    const store = new PrintStore(folder);
    expect(store.get(FINGERPRINT)).toEqual({ kind: 'none' });
    const print = { sound: Uint32Array.of(1, 2), pictures: new Uint32Array(), still: [], black: [], silence: [] };
    await store.put(FINGERPRINT, print);
    expect(store.get(FINGERPRINT)).toEqual({ kind: 'print', print });
    await writeFile(join(store.folder, `${FINGERPRINT}.print`), '');
    expect(store.get(FINGERPRINT)).toEqual({ kind: 'damaged' });
  });
});
