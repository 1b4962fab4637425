import { createHash } from 'node:crypto';
import type { Interval } from '../recording.js';
import { PICTURE_WORDS } from './picture-print.js';
import type { RecordingPrint } from './recording-print.js';

/*
 * All numbers are little-endian: the mark, the version, the recording's fingerprint (32 bytes), five counts (words of
 * sound, words of pictures, intervals of each kind), the words, each interval as two numbers of milliseconds, and the
 * first 16 bytes of the SHA-256 of all that.
 */
const MARK = Buffer.from('ACPRINT\n');
const VERSION = 1;
const HEAD = MARK.length + 4 + 32 + 5 * 4;
const SEAL = 16;
/** A recording of a day has 700,000. */
const MAX_WORDS = 8 * 1024 ** 2;

export function writePrint(fingerprint: string, print: RecordingPrint): Buffer {
  const { sound, pictures, still, black, silence } = print;
  const intervals = [still, black, silence];
  const words = [
    ...[sound.length, pictures.length, still.length, black.length, silence.length],
    ...sound,
    ...pictures,
    ...intervals.flat().flatMap(({ from, length }) => [from, length]),
  ];
  const body = Buffer.alloc(4 * words.length);
  for (const [index, word] of words.entries()) body.writeUInt32LE(word >>> 0, 4 * index);
  const version = Buffer.alloc(4);
  version.writeUInt32LE(VERSION);
  const all = Buffer.concat([MARK, version, Buffer.from(fingerprint, 'hex'), body]);
  return Buffer.concat([all, seal(all)]);
}

export type ReadPrint =
  | { readonly kind: 'print'; readonly print: RecordingPrint }
  /** `older`: this version does not read it. */
  | { readonly kind: 'damaged' | 'older' };

/** Never a print that is not whole and of this recording. */
export function readPrint(fingerprint: string, bytes: Buffer): ReadPrint {
  if (bytes.length < HEAD + SEAL || !bytes.subarray(0, MARK.length).equals(MARK)) return { kind: 'damaged' };
  const all = bytes.subarray(0, -SEAL);
  if (!seal(all).equals(bytes.subarray(-SEAL))) return { kind: 'damaged' };
  if (bytes.readUInt32LE(MARK.length) !== VERSION) return { kind: 'older' };
  const at = MARK.length + 4;
  if (bytes.subarray(at, at + 32).toString('hex') !== fingerprint) return { kind: 'damaged' };
  const words = wordsOf(all.subarray(at + 32));
  const [sound = 0, pictures = 0, ...counts] = words.subarray(0, 5);
  const total = 5 + sound + pictures + 2 * counts.reduce((sum, count) => sum + count, 0);
  if (total !== words.length || total > MAX_WORDS || pictures % PICTURE_WORDS !== 0) return { kind: 'damaged' };
  const rest = words.subarray(5);
  const [still, black, silence] = intervalsOf(rest.subarray(sound + pictures), counts);
  return {
    kind: 'print',
    print: {
      sound: rest.slice(0, sound),
      pictures: rest.slice(sound, sound + pictures),
      ...{ still: still ?? [], black: black ?? [], silence: silence ?? [] },
    },
  };
}

export function wordsOf(bytes: Buffer): Uint32Array {
  const words = new Uint32Array(bytes.length >>> 2);
  for (let index = 0; index < words.length; index++) words[index] = bytes.readUInt32LE(4 * index);
  return words;
}

function intervalsOf(words: Uint32Array, counts: readonly number[]): readonly (readonly Interval[])[] {
  let at = 0;
  return counts.map((count) =>
    Array.from({ length: count }, () => {
      const [from = 0, length = 0] = words.subarray(at, at + 2);
      at += 2;
      return { from, length };
    }),
  );
}

function seal(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest().subarray(0, SEAL);
}
