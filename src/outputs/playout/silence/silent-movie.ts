import { box, fullBox, u16, u32, zeros } from './boxes.js';
import { SILENT_CLIP_LENGTH, type SilentClip } from './silent-clip.js';

/** Frames per chunk; all chunks are the same bytes, to which the index refers repeatedly. */
const CHUNK = 32;
const UNITY = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);
/** `und`, five bits per letter. */
const UNDETERMINED = 0x55c4;

/** An MP4 of a minute of silence; the tracks before the sound are empty. Equal bytes for equal clips. */
export function silentMovie(clip: SilentClip): Buffer {
  const { frame, tracksBefore } = clip;
  const head = box('ftyp', text('isom'), u32(0x200), text('isomiso2mp41'));
  const index = (offset: number): Buffer => {
    const empty = Array.from({ length: tracksBefore }, (_, at) => pictureTrack(at + 1));
    const times = u32(0, 0, 1000, SILENT_CLIP_LENGTH, 0x10000);
    const next = u32(tracksBefore + 2);
    const movie = fullBox('mvhd', 0, times, u16(0x100, 0), zeros(8), UNITY, zeros(24), next);
    return box('moov', movie, ...empty, soundTrack(clip, offset));
  };
  const data = box('mdat', ...Array.from({ length: CHUNK }, () => frame.bytes));
  return Buffer.concat([head, index(head.length + index(0).length + 8), data]);
}

/** An empty picture track: the picture before stays. */
function pictureTrack(id: number): Buffer {
  const resolution = u32(72 << 16, 72 << 16);
  const picture = [u16(16, 16), resolution, zeros(4), u16(1), zeros(32), u16(24, 0xffff)];
  const entry = box('mp4v', zeros(6), u16(1), zeros(16), ...picture);
  const tables = [fullBox('stts', 0, u32(0)), fullBox('stsc', 0, u32(0)), fullBox('stsz', 0, u32(0, 0))];
  return track(id, {
    ...{ volume: 0, timeBase: 1000, ticks: 0, handler: 'vide', header: fullBox('vmhd', 1, zeros(8)) },
    tables: box('stbl', fullBox('stsd', 0, u32(1), entry), ...tables, fullBox('stco', 0, u32(0))),
  });
}

function soundTrack({ frame, sampleRate, channels, timeBase, tracksBefore }: SilentClip, offset: number): Buffer {
  const count = Math.ceil((SILENT_CLIP_LENGTH * sampleRate) / 1000 / frame.samples);
  const rate = u32((sampleRate & 0xffff) * 0x10000);
  const entry = box(frame.entry, zeros(6), u16(1), zeros(8), u16(channels, 16, 0, 0), rate, frame.described);
  const times = frameTimes(count, (frame.samples * timeBase) / sampleRate);
  const chunks = Math.ceil(count / CHUNK);
  const last = count - (chunks - 1) * CHUNK;
  const runs =
    last === CHUNK || chunks === 1
      ? [[1, last, 1]]
      : [
          [1, CHUNK, 1],
          [chunks, last, 1],
        ];
  const tables = [
    fullBox('stsd', 0, u32(1), entry),
    fullBox('stts', 0, u32(times.length, ...times.flat())),
    fullBox('stsc', 0, u32(runs.length, ...runs.flat())),
    fullBox('stsz', 0, u32(frame.bytes.length, count)),
    fullBox('stco', 0, u32(chunks, ...Array.from({ length: chunks }, () => offset))),
  ];
  return track(tracksBefore + 1, {
    ...{ volume: 0x100, timeBase, ticks: times.reduce((sum, [frames = 0, length = 0]) => sum + frames * length, 0) },
    ...{ handler: 'soun', header: fullBox('smhd', 0, zeros(4)), tables: box('stbl', ...tables) },
  });
}

/** Runs of [frames, ticks of each]: where a frame is not a whole number of ticks, each begins on the nearest one before. */
function frameTimes(count: number, ticks: number): readonly (readonly number[])[] {
  const runs: [number, number][] = [];
  for (let at = 0; at < count; at++) {
    const length = Math.floor((at + 1) * ticks) - Math.floor(at * ticks);
    const run = runs.at(-1);
    if (run?.[1] === length) run[0]++;
    else runs.push([1, length]);
  }
  return runs;
}

interface Track {
  readonly volume: number;
  readonly timeBase: number;
  readonly ticks: number;
  readonly handler: string;
  readonly header: Buffer;
  readonly tables: Buffer;
}

function track(id: number, { volume, timeBase, ticks, handler, header, tables }: Track): Buffer {
  const place = box('dinf', fullBox('dref', 0, u32(1), fullBox('url ', 1)));
  const duration = ticks === 0 ? 0 : SILENT_CLIP_LENGTH;
  return box(
    'trak',
    fullBox('tkhd', 3, u32(0, 0, id, 0, duration), zeros(8), u16(0, 0, volume, 0), UNITY, zeros(8)),
    box(
      'mdia',
      fullBox('mdhd', 0, u32(0, 0, timeBase, ticks), u16(UNDETERMINED, 0)),
      fullBox('hdlr', 0, u32(0), text(handler), zeros(13)),
      box('minf', header, place, tables),
    ),
  );
}

function text(letters: string): Buffer {
  return Buffer.from(letters, 'latin1');
}
