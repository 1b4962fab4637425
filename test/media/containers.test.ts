import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { walkBoxes } from '../../src/media/box-walk.js';
import { checkAvi, checkMatroska } from '../../src/media/container-size.js';
import { MediaFile } from '../../src/media/media-file.js';
import { checkMovieIndex } from '../../src/media/movie-index.js';
import { checkJpeg, checkPng, type PictureCheck } from '../../src/media/picture-check.js';

const opened: MediaFile[] = [];
afterEach(async () => {
  for (const file of opened.splice(0)) await file.close();
});

async function fileOf(...parts: readonly (Buffer | string)[]): Promise<MediaFile> {
  const path = join(await mkdtemp(join(tmpdir(), 'airclass-container-')), 'film');
  await writeFile(
    path,
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part))),
  );
  const file = await MediaFile.open(path);
  opened.push(file);
  return file;
}

const u32 = (...values: readonly number[]) => {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [index, value] of values.entries()) bytes.writeUInt32BE(value >>> 0, 4 * index);
  return bytes;
};
const box = (type: string, ...parts: readonly Buffer[]) => {
  const body = Buffer.concat(parts);
  return Buffer.concat([u32(8 + body.length), Buffer.from(type, 'latin1'), body]);
};
/** A header that claims `size` bytes, and so many that are there. */
const claim = (type: string, size: number, there = 0) =>
  Buffer.concat([u32(size), Buffer.from(type), Buffer.alloc(there)]);
const long = (type: string, size: bigint, there = 0) => {
  const bytes = Buffer.alloc(8 + there);
  bytes.writeBigUInt64BE(size);
  return Buffer.concat([u32(1), Buffer.from(type), bytes]);
};

describe('the boxes of an MP4', () => {
  const [ftyp, moov] = [box('ftyp', u32(0)), box('moov')];
  test.each<[string, readonly (Buffer | string)[], string]>([
    ['in order', [ftyp, moov, box('mdat', u32(1, 2))], 'ftyp 0-12, moov 12-20, mdat 20-36'],
    ['without ftyp', [box('wide'), moov], 'wide 0-8, moov 8-16'],
    ['the last without a size', [ftyp, moov, claim('mdat', 0, 5)], 'ftyp 0-12, moov 12-20, mdat 20-33'],
    ['a long size', [ftyp, moov, long('mdat', 20n, 4)], 'ftyp 0-12, moov 12-20, mdat 20-40'],
    ['nothing', [], 'no-index'],
    ['no moov', [ftyp, box('mdat')], 'no-index'],
    ['text', ['this is a text, and nothing else'], 'not-its-kind'],
    ['too few bytes', ['ftyp'], 'not-its-kind'],
    ['another box first', [box('abcd'), moov], 'not-its-kind'],
    ['a size below its header', [ftyp, claim('free', 7)], 'box-past-end'],
    ['past the end', [ftyp, moov, claim('mdat', 9)], 'box-past-end mdat'],
    ['of a type that cannot be printed', [ftyp, moov, claim('\u0007dat', 9)], 'box-past-end'],
    ['a long size past the end', [ftyp, moov, long('mdat', 17n)], 'box-past-end mdat'],
    ['a long size past all files', [ftyp, moov, long('mdat', 2n ** 63n)], 'box-past-end mdat'],
    ['a long size below its header', [ftyp, moov, long('mdat', 8n)], 'box-past-end'],
    ['a header cut off', [ftyp, moov, 'mda'], 'box-past-end'],
    ['two files, one after the other', [ftyp, moov, ftyp, moov], 'files-joined'],
  ])('%s', async (_, parts, found) => {
    const walk = await walkBoxes(await fileOf(...parts));
    const text =
      walk.kind === 'boxes'
        ? walk.boxes.map(({ type, start, end }) => `${type} ${start}-${end}`).join(', ')
        : [walk.reason.code, walk.reason.detail].filter((part) => part !== undefined).join(' ');
    expect(text).toBe(found);
  });
});

describe('where a Matroska segment ends', () => {
  const EBML = u32(0x1a45dfa3);
  const SEGMENT = u32(0x18538067);
  const head = (size: string, content = '') => [EBML, size, content, SEGMENT];
  test.each<[string, readonly (Buffer | string)[], string | undefined]>([
    ['at the end of the file', [...head('\x81', 'x'), '\x89', 'x'.repeat(9)], undefined],
    ['within it', [...head('\x80'), '\x85', 'x'.repeat(9)], undefined],
    ['a byte past it', [...head('\x80'), '\x8a', 'x'.repeat(9)], 'box-past-end Segment'],
    ['a size of two bytes', [...head('\x40\x01', 'x'), '\x40\x09', 'x'.repeat(9)], undefined],
    ['a size of two bytes past it', [...head('\x80'), '\x41\x00', 'x'.repeat(255)], 'box-past-end Segment'],
    ['a size of two bytes to it', [...head('\x80'), '\x41\x00', 'x'.repeat(256)], undefined],
    ['a size of eight bytes', [...head('\x80'), '\x01\0\0\0\0\0\0\x09', 'x'.repeat(9)], undefined],
    ['unknown', [...head('\x80'), '\xff', 'x'.repeat(9)], undefined],
    ['unknown in eight bytes', [...head('\x80'), '\x01\xff\xff\xff\xff\xff\xff\xff', 'x'.repeat(9)], undefined],
    ['nearly unknown', [...head('\x80'), '\x01\xff\xff\xff\xff\xff\xff\xfe', 'x'.repeat(9)], 'box-past-end Segment'],
    ['another first element', [u32(0x1a45dfa4), '\x80', SEGMENT, '\x89', 'x'.repeat(9)], 'not-its-kind'],
    ['another second element', [EBML, '\x80', u32(0x18538068), '\x89', 'x'.repeat(9)], 'not-its-kind'],
    ['no size', [EBML, '\0', SEGMENT, '\x89', 'x'.repeat(9)], 'not-its-kind'],
    ['a header beyond what is there', [EBML, '\xfe', SEGMENT, '\x89', 'x'.repeat(9)], 'not-its-kind'],
    ['cut off', [EBML, '\x80'], 'not-its-kind'],
    ['cut off after the segment', [...head('\x80'), '\x81xxxxx'], 'not-its-kind'],
    ['empty', [], 'not-its-kind'],
  ])('%s', async (_, parts, fault) => {
    const reason = await checkMatroska(await fileOf(...parts));
    expect(reason && [reason.code, reason.detail].filter((part) => part !== undefined).join(' ')).toBe(fault);
  });
});

describe('where an AVI ends', () => {
  const riff = (size: number, kind = 'AVI ') => `RIFF${String.fromCharCode(size)}\0\0\0${kind}`;
  test.each<[string, readonly string[], string | undefined]>([
    ['at the end of the file', [riff(9), 'abcde'], undefined],
    ['a byte of filling less', [riff(10), 'abcde'], undefined],
    ['past it', [riff(11), 'abcde'], 'box-past-end'],
    ['a sound', [riff(9, 'WAVE'), 'abcde'], 'not-its-kind'],
    ['another kind', ['RIFX\x05\0\0\0AVI abcde'], 'not-its-kind'],
    ['cut off', ['RIFF\x05\0\0\0AVI'], 'not-its-kind'],
  ])('%s', async (_, parts, fault) => {
    expect((await checkAvi(await fileOf(...parts)))?.code).toBe(fault);
  });
});

describe('still pictures', () => {
  const SIGNATURE = '\x89PNG\r\n\x1a\n';
  const png = (width: number, height: number, kind = 'IHDR') => [
    SIGNATURE,
    Buffer.concat([u32(13), Buffer.from(kind), u32(width, height), Buffer.alloc(9)]),
  ];
  const END = Buffer.concat([u32(0), Buffer.from('IEND'), u32(1)]);
  const inWords = (check: PictureCheck) => {
    if (check.kind === 'fault') return check.reason.code;
    const { type, codec, width, height } = check.stream;
    return `${type} ${codec} ${width}x${height}`;
  };
  test.each<[string, readonly (Buffer | string)[], string]>([
    ['whole', [...png(1920, 1080), END], 'video png 1920x1080'],
    ['no width', [...png(0, 1080), END], 'not-its-kind'],
    ['no height', [...png(1920, 0), END], 'not-its-kind'],
    ['cut off', png(1920, 1080), 'box-past-end'],
    ['something after its end', [...png(1920, 1080), END, 'x'], 'box-past-end'],
    ['another first chunk', [...png(1920, 1080, 'IDAT'), END], 'not-its-kind'],
    ['another signature', ['x', ...png(1920, 1080), END], 'not-its-kind'],
    ['too short', [SIGNATURE], 'not-its-kind'],
  ])('a PNG: %s', async (_, parts, says) => {
    expect(inWords(await checkPng(await fileOf(...parts)))).toBe(says);
  });

  const START = '\xff\xd8';
  const STOP = '\xff\xd9';
  const frame = (marker: string, height: string, width: string) => `\xff${marker}\0\x0b\x08${height}${width}\x01`;
  const SIZE = ['\x04\x38', '\x07\x80'] as const;
  const note = (length: string, text: string) => `\xff\xe1${length}${text}`;
  test.each<[string, readonly string[], string]>([
    ['whole', [START, frame('\xc0', ...SIZE), STOP], 'video mjpeg 1920x1080'],
    ['after notes', [START, note('\0\x07', 'Exif!'), frame('\xc2', ...SIZE), STOP], 'video mjpeg 1920x1080'],
    ['after an empty note', [START, note('\0\0', ''), frame('\xcf', ...SIZE), STOP], 'video mjpeg 1920x1080'],
    ['after filling', [START, '\xff\xff', frame('\xc0', ...SIZE), STOP], 'video mjpeg 1920x1080'],
    ...['\xc4', '\xc8', '\xcc', '\xbf', '\xd0'].map((marker): [string, readonly string[], string] => [
      `no frame but ${marker.charCodeAt(0).toString(16)}`,
      [START, frame(marker, ...SIZE), 'xx', STOP],
      'not-its-kind',
    ]),
    ['and a frame after such', [START, '\xff\xc4\0\x04ab', frame('\xc1', ...SIZE), STOP], 'video mjpeg 1920x1080'],
    ['no width', [START, frame('\xc0', SIZE[0], '\0\0'), STOP], 'not-its-kind'],
    ['no height', [START, frame('\xc0', '\0\0', SIZE[1]), STOP], 'not-its-kind'],
    ['something after its end', [START, frame('\xc0', ...SIZE), STOP, 'x'.repeat(1022)], 'video mjpeg 1920x1080'],
    ['much after its end', [START, frame('\xc0', ...SIZE), STOP, 'x'.repeat(1023)], 'box-past-end'],
    ['cut off', [START, frame('\xc0', ...SIZE)], 'box-past-end'],
    ['text between markers', [START, 'xxxxxxxxx', STOP], 'not-its-kind'],
    ['no frame at all', [START, STOP], 'not-its-kind'],
    ['another start', ['\xff\xd7', frame('\xc0', ...SIZE), STOP], 'not-its-kind'],
    ['too short', [START, '\xd9'], 'not-its-kind'],
  ])('a JPEG: %s', async (_, parts, says) => {
    expect(inWords(await checkJpeg(await fileOf(...parts)))).toBe(says);
  });
});

/** A track of 10 s: 100 samples of 100 ms and 20 bytes, from the place 0 on. */
interface Plan {
  readonly handler?: string;
  readonly scale?: number;
  readonly claimed?: number;
  /** Samples, each of so many ticks. */
  readonly times?: readonly (readonly [count: number, ticks: number])[];
  readonly size?: readonly number[];
  readonly places?: readonly number[];
  readonly wide?: boolean;
  /** Ticks of the movie, where it begins in the track, speed. */
  readonly edits?: readonly (readonly [length: number, from: number, speed?: number])[];
  readonly version?: 0 | 1;
}
const wide = (value: number) => u32(Math.floor(value / 2 ** 32), value % 2 ** 32);
function track(plan: Plan = {}): Buffer {
  const { handler = 'soun', scale = 1000, claimed = 10_000, times = [[100, 100]], size = [20, 100] } = plan;
  const { places = [0], edits, version = 0 } = plan;
  const head =
    version === 1 ? [u32(1 << 24), wide(0), wide(0), u32(scale), wide(claimed)] : [u32(0, 0, 0, scale, claimed)];
  const rows = (edits ?? []).map(([length, from, speed = 0x10000]) =>
    version === 1 ? [wide(length), from < 0 ? u32(-1, -1) : wide(from), u32(speed)] : [u32(length, from, speed)],
  );
  const parts = [
    ...(edits === undefined ? [] : [box('edts', box('elst', u32(version << 24, edits.length), ...rows.flat()))]),
    box(
      'mdia',
      box('mdhd', ...head, u32(0)),
      box('hdlr', u32(0, 0), Buffer.from(handler), u32(0, 0, 0)),
      box(
        'minf',
        box('hdlr', u32(0, 0), Buffer.from('url '), u32(0, 0, 0)),
        box(
          'stbl',
          box('stts', u32(0, times.length), ...times.map(([count, ticks]) => u32(count, ticks))),
          box('stsz', u32(0, ...size)),
          box(
            plan.wide ? 'co64' : 'stco',
            u32(0, places.length),
            ...places.map(plan.wide ? wide : (place) => u32(place)),
          ),
        ),
      ),
    ),
  ];
  return box('trak', ...parts);
}

async function check(...tracks: readonly Buffer[]) {
  const moov = box('moov', box('mvhd', u32(0, 0, 0, 1000, 10_000)), ...tracks);
  const file = await fileOf(box('ftyp', u32(0)), moov, box('mdat', Buffer.alloc(4000 - 20 - moov.length)));
  const walk = await walkBoxes(file);
  if (walk.kind === 'fault') throw new Error(walk.reason.code);
  const { reason, isIndexed } = await checkMovieIndex(file, walk.boxes);
  return reason === undefined
    ? isIndexed
      ? 'indexed'
      : 'to be read'
    : [reason.code, reason.detail].filter(Boolean).join(' ');
}

describe('what an MP4’s index says, in a file of 4,000 bytes', () => {
  test.each<[string, readonly Buffer[], string]>([
    ['all in it', [track()], 'indexed'],
    ['two tracks', [track(), track({ places: [2000] })], 'indexed'],
    ['no track', [], 'no-streams'],
    ['times of 64 bits', [track({ version: 1 })], 'indexed'],
    ['an unknown length', [track({ claimed: 0xffffffff })], 'indexed'],
    ['longer than its samples by a second', [track({ claimed: 11_100 })], 'indexed'],
    ['by more', [track({ claimed: 11_101 })], 'packets-end-early'],
    ['by more, in 64 bits', [track({ version: 1, claimed: 11_101 })], 'packets-end-early'],
    ['a text track may', [track({ handler: 'text', claimed: 99_000 })], 'indexed'],
    ['a fragmented film may, and is read', [track({ claimed: 99_000 }), box('mvex')], 'to be read'],
    ['without a scale nothing is claimed', [track({ scale: 0, claimed: 99_000 })], 'indexed'],
    ['data to the end', [track({ places: [2000] })], 'indexed'],
    ['a byte past it', [track({ places: [2001] })], 'data-past-end'],
    ['the last place at the end', [track({ places: [0, 3999] })], 'indexed'],
    ['and past it', [track({ places: [0, 4000] })], 'data-past-end'],
    ['places of 64 bits', [track({ places: [0, 3999], wide: true })], 'indexed'],
    ['past it by far', [track({ places: [2 ** 33], wide: true })], 'data-past-end'],
    ['a table of sizes', [track({ size: [0, 3, 1000, 1000, 2000] })], 'indexed'],
    ['that is too much', [track({ size: [0, 3, 1000, 1000, 2001] })], 'data-past-end'],
    ['a table longer than it says', [track({ size: [0, 2, 1000, 1000, 2001] })], 'indexed'],
    ['no places', [track({ places: [], size: [20, 1] })], 'indexed'],
    ['a slide of ten seconds', [track({ times: [[1, 10_000]] })], 'indexed'],
    ['of more', [track({ times: [[1, 10_001]] })], 'to be read'],
    [
      'that is not shown',
      [
        track({
          times: [
            [100, 100],
            [0, 99_000],
          ],
        }),
      ],
      'indexed',
    ],
    ['an edit of all of it', [track({ edits: [[10_000, 0]] })], 'indexed'],
    [
      'two edits',
      [
        track({
          edits: [
            [5000, 0],
            [5000, 5000],
          ],
        }),
      ],
      'to be read',
    ],
    ['a cut of no more than coders need', [track({ edits: [[9701, 0]] })], 'indexed'],
    ['a cut', [track({ edits: [[9699, 0]] })], 'to be read'],
    ['at half speed it is not a cut', [track({ edits: [[5000, 0, 0x8000]] })], 'indexed'],
    ['an edit that plays more than there is', [track({ edits: [[11_101, 0]] })], 'packets-end-early'],
    [
      'a beginning of nothing',
      [
        track({
          edits: [
            [100, -1],
            [10_000, 0],
          ],
        }),
      ],
      'indexed',
    ],
    [
      'of more',
      [
        track({
          edits: [
            [101, -1],
            [10_000, 0],
          ],
        }),
      ],
      'to be read',
    ],
    [
      'edits of 64 bits',
      [
        track({
          version: 1,
          edits: [
            [101, -1],
            [10_000, 0],
          ],
        }),
      ],
      'to be read',
    ],
    ['a box past the end of the index', [track(), claim('trak', 9999)], 'box-past-end moov'],
  ])('%s', async (_, tracks, says) => {
    expect(await check(...tracks)).toBe(says);
  });
});
