/** A film of empty samples: ffprobe reads its headers like any other's, and it takes some hundred bytes. */
export interface FilmOptions {
  /** Seconds. */
  readonly length?: number;
  readonly videoLength?: number;
  readonly audioLength?: number;
  readonly picture?: boolean;
  readonly sound?: boolean;
  readonly frameRate?: number;
  readonly width?: number;
  readonly height?: number;
  /** The index before the data, as for streaming. */
  readonly faststart?: boolean;
  /** Written as the film's title tag; also a way to make two films differ. */
  readonly title?: string | Buffer;
  /** Seconds that headers claim instead of the samples' sum. */
  readonly claims?: number;
  /** Seconds of each track that an edit list plays. */
  readonly edited?: number;
  /** A second sample entry, of so many pixels by as many. */
  readonly secondSize?: number;
  /** Bytes of each sample. */
  readonly sampleSize?: number;
}

const AVCC = '0142c01effe100196742c01eda0280bfe5c044000003000400000300c83c58ba8001000468ce0fc8';
const SOUND_RATE = 48_000;
const SOUND_FRAME = 1024;

export function writeMp4(options: FilmOptions = {}): Buffer {
  const { length = 4, picture = true, sound = true, frameRate = 25, faststart = true, sampleSize = 4 } = options;
  const ftyp = box('ftyp', 'isom', u32(512), 'isomiso2avc1mp41');
  const tracks: TrackPlan[] = [];
  const videoCount = Math.round((options.videoLength ?? length) * frameRate);
  const audioCount = Math.round(((options.audioLength ?? length) * SOUND_RATE) / SOUND_FRAME);
  if (picture) tracks.push({ kind: 'video', count: videoCount, delta: 1000, scale: frameRate * 1000 });
  if (sound) tracks.push({ kind: 'audio', count: audioCount, delta: SOUND_FRAME, scale: SOUND_RATE });
  const data = box('mdat', Buffer.alloc(tracks.reduce((sum, { count }) => sum + count * sampleSize, 0)));
  const moovSize = writeMovie(tracks, options, 0).length;
  const movie = writeMovie(tracks, options, ftyp.length + (faststart ? moovSize : 0) + 8);
  return Buffer.concat(faststart ? [ftyp, movie, data] : [ftyp, data, movie]);
}

interface TrackPlan {
  readonly kind: 'video' | 'audio';
  readonly count: number;
  readonly delta: number;
  readonly scale: number;
}

function writeMovie(tracks: readonly TrackPlan[], options: FilmOptions, dataAt: number): Buffer {
  let offset = dataAt;
  const parts = tracks.map((track, index) => {
    const part = writeTrack(track, index + 1, options, offset);
    offset += track.count * (options.sampleSize ?? 4);
    return part;
  });
  const duration = Math.round((options.claims ?? options.length ?? 4) * 1000);
  const header = full('mvhd', 0, u32(0, 0, 1000, duration, 0x10000), u16(0x100), zeros(10), MATRIX, zeros(24), u32(3));
  return box('moov', header, ...parts, writeTitle(options.title));
}

function writeTrack(track: TrackPlan, id: number, options: FilmOptions, offset: number): Buffer {
  const { kind, count, delta, scale } = track;
  const { width = 640, height = 360, claims, sampleSize = 4 } = options;
  const ticks = claims === undefined ? count * delta : Math.round(claims * scale);
  const isVideo = kind === 'video';
  const size = isVideo ? u32(width << 16, height << 16) : u32(0, 0);
  const movieTicks = Math.round((ticks / scale) * 1000);
  const volume = u16(0, 0, isVideo ? 0 : 0x100, 0);
  const tkhd = full('tkhd', 7, u32(0, 0, id, 0, movieTicks), zeros(8), volume, MATRIX, size);
  const mdhd = full('mdhd', 0, u32(0, 0, scale, ticks), u16(0x55c4, 0));
  const hdlr = full('hdlr', 0, u32(0), isVideo ? 'vide' : 'soun', zeros(12), 'x\0');
  const media = isVideo ? full('vmhd', 1, zeros(8)) : full('smhd', 0, zeros(4));
  const dinf = box('dinf', full('dref', 0, u32(1), full('url ', 1)));
  const second = options.secondSize === undefined ? [] : [plainEntry(options.secondSize)];
  const entries = isVideo ? [videoEntry(width, height), ...second] : [audioEntry()];
  const table = box(
    'stbl',
    full('stsd', 0, u32(entries.length), ...entries),
    full('stts', 0, u32(1, count, delta)),
    full('stsc', 0, u32(1, 1, count, 1)),
    full('stsz', 0, u32(sampleSize, count)),
    full('stco', 0, u32(1, offset)),
  );
  const { edited } = options;
  const edits = edited === undefined ? [] : [box('edts', full('elst', 0, u32(1, edited * 1000, 0, 0x10000)))];
  return box('trak', tkhd, ...edits, box('mdia', mdhd, hdlr, box('minf', media, dinf, table)));
}

function videoEntry(width: number, height: number): Buffer {
  const shape = Buffer.concat([u16(width, height), u32(0x480000, 0x480000, 0), u16(1), zeros(32), u16(24, 0xffff)]);
  return box('avc1', zeros(6), u16(1), zeros(16), shape, box('avcC', Buffer.from(AVCC, 'hex')));
}

function plainEntry(size: number): Buffer {
  const shape = Buffer.concat([u16(size, size), u32(0x480000, 0x480000, 0), u16(1), zeros(32), u16(24, 0xffff)]);
  return box('mp4v', zeros(6), u16(1), zeros(16), shape);
}

function audioEntry(): Buffer {
  const config = Buffer.from('03190001000411401500000000000000000000000005021190060102', 'hex');
  const head = Buffer.concat([zeros(6), u16(1), zeros(8), u16(2, 16, 0, 0), u32(SOUND_RATE * 65_536)]);
  return box('mp4a', head, full('esds', 0, config));
}

function writeTitle(title: string | Buffer | undefined): Buffer {
  if (title === undefined) return Buffer.alloc(0);
  const item = box('\xa9nam', box('data', u32(1, 0), Buffer.from(title)));
  const handler = full('hdlr', 0, u32(0), 'mdir', 'appl', zeros(9));
  return box('udta', full('meta', 0, handler, box('ilst', item)));
}

const MATRIX = u32(0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000);

export function box(type: string, ...content: readonly (Buffer | string)[]): Buffer {
  const body = Buffer.concat(content.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
  return Buffer.concat([u32(body.length + 8), Buffer.from(type, 'latin1'), body]);
}

function full(type: string, flags: number, ...content: readonly (Buffer | string)[]): Buffer {
  return box(type, u32(flags), ...content);
}

export function u32(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  for (const [index, value] of values.entries()) buffer.writeUInt32BE(value >>> 0, index * 4);
  return buffer;
}

function u16(...values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  for (const [index, value] of values.entries()) buffer.writeUInt16BE(value, index * 2);
  return buffer;
}

function zeros(count: number): Buffer {
  return Buffer.alloc(count);
}
