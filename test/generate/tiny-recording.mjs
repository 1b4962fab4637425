import { BitWriter } from './bit-writer.mjs';
import { FRAME_RATE, greyFrames, HEIGHT, pictureParameters, sequenceParameters, WIDTH } from './grey-picture.mjs';
import { ascii, box, fullBox, sampleTables, u16, u32, unityMatrix, zeros } from './mp4-boxes.mjs';

const VIDEO_TICKS = 1000 * FRAME_RATE;
const SAMPLE_RATE = 8000;
/** Samples of an AAC frame. */
const SOUND_FRAME = 1024;
/** `und`, packed in five bits a letter. */
const UNDETERMINED = 0x55c4;

/** One channel without a single spectral line (ISO/IEC 14496-3, single_channel_element and the end mark). */
const silence = new BitWriter()
  .field(0b000_0000, 7)
  .field(0, 8 + 11 + 3)
  .field(0b111, 3)
  .bytes();

/**
 * An MP4 of a grey picture and silence, H.264 and AAC at 25 frames a second: minutes long, some tens of kB, equal bytes
 * for equal wishes. A picture that does not change stands for ten seconds, except in the first and the last second.
 */
export function tinyRecording({ title, milliseconds }) {
  const frames = (milliseconds * FRAME_RATE) / 1000;
  if (!Number.isInteger(frames) || frames < 1) throw new Error(`${milliseconds} ms are not whole frames`);
  const videoTimes = pictureTimes(frames);
  const soundTimes = silenceTimes((milliseconds * SAMPLE_RATE) / 1000);
  const picture = greyFrames(countOf(videoTimes));
  const sound = Buffer.concat(Array(countOf(soundTimes)).fill(silence));
  const head = box('ftyp', ascii('isom'), u32(0x200), ascii('isomiso2avc1mp41'));
  const movie = fullBox(
    'mvhd',
    0,
    0,
    u32(0, 0, 1000, milliseconds, 0x10000),
    u16(0x100, 0),
    zeros(8),
    unityMatrix,
    zeros(24),
    u32(3),
  );
  const index = (offset) => {
    const video = videoTrack(milliseconds, videoTimes, picture.length, offset);
    return box('moov', movie, video, soundTrack(milliseconds, soundTimes, offset + picture.length), titleTag(title));
  };
  return Buffer.concat([head, index(head.length + index(0).length + 8), box('mdat', picture, sound)]);
}

/** Runs of [count, ticks] for so many frames. */
function pictureTimes(frames) {
  const dense = Math.min(FRAME_RATE, Math.floor(frames / 2));
  const still = frames - 2 * dense;
  const long = 10 * FRAME_RATE;
  const runs = [
    [dense, 1],
    [Math.floor(still / long), long],
    [1, still % long],
    [dense, 1],
  ];
  const tick = VIDEO_TICKS / FRAME_RATE;
  return runs.filter(([count, length]) => count * length > 0).map(([count, length]) => [count, length * tick]);
}

function silenceTimes(samples) {
  const whole = Math.floor(samples / SOUND_FRAME);
  return [
    [whole, SOUND_FRAME],
    [1, samples % SOUND_FRAME],
  ].filter(([count, length]) => count * length > 0);
}

const countOf = (times) => times.reduce((sum, [count]) => sum + count, 0);

function videoTrack(milliseconds, times, bytes, offset) {
  const configuration = box(
    'avcC',
    Buffer.from([1, 66, 0xc0, 10, 0xff, 0xe1]),
    u16(sequenceParameters.length),
    sequenceParameters,
    Buffer.from([1]),
    u16(pictureParameters.length),
    pictureParameters,
  );
  const entry = box(
    'avc1',
    zeros(6),
    u16(1),
    zeros(16),
    u16(WIDTH, HEIGHT),
    u32(72 << 16, 72 << 16),
    zeros(4),
    u16(1),
    zeros(32),
    u16(24, 0xffff),
    configuration,
  );
  const count = countOf(times);
  return track({
    id: 1,
    milliseconds,
    volume: 0,
    size: u32(WIDTH << 16, HEIGHT << 16),
    media: fullBox('mdhd', 0, 0, u32(0, 0, VIDEO_TICKS, milliseconds * FRAME_RATE), u16(UNDETERMINED, 0)),
    handler: 'vide',
    header: fullBox('vmhd', 0, 1, zeros(8)),
    tables: sampleTables({ entry, count, size: bytes / count, offset, times }),
  });
}

function soundTrack(milliseconds, times, offset) {
  // AAC-LC, 8 kHz, one channel; the sync extension says that no band replication follows.
  const configuration = Buffer.from([0x15, 0x88, 0x56, 0xe5, 0x00]);
  const decoder = descriptor(4, Buffer.from([0x40, 0x15, 0, 0, 0]), u32(0, 0), descriptor(5, configuration));
  const stream = descriptor(3, u16(2), Buffer.from([0]), decoder, descriptor(6, Buffer.from([2])));
  const esds = fullBox('esds', 0, 0, stream);
  const entry = box('mp4a', zeros(6), u16(1), zeros(8), u16(1, 16, 0, 0), u32(SAMPLE_RATE * 0x10000), esds);
  const samples = (milliseconds * SAMPLE_RATE) / 1000;
  return track({
    id: 2,
    milliseconds,
    volume: 0x100,
    size: u32(0, 0),
    media: fullBox('mdhd', 0, 0, u32(0, 0, SAMPLE_RATE, samples), u16(UNDETERMINED, 0)),
    handler: 'soun',
    header: fullBox('smhd', 0, 0, zeros(4)),
    tables: sampleTables({ entry, count: countOf(times), size: silence.length, offset, times }),
  });
}

function track({ id, milliseconds, volume, size, media, handler, header, tables }) {
  const place = box('dinf', fullBox('dref', 0, 0, u32(1), fullBox('url ', 0, 1)));
  return box(
    'trak',
    fullBox('tkhd', 0, 3, u32(0, 0, id, 0, milliseconds), zeros(8), u16(0, 0, volume, 0), unityMatrix, size),
    box('mdia', media, fullBox('hdlr', 0, 0, u32(0), ascii(handler), zeros(13)), box('minf', header, place, tables)),
  );
}

/** Players show it; it also makes two recordings of one length differ. */
function titleTag(title) {
  const handler = fullBox('hdlr', 0, 0, u32(0), ascii('mdirappl'), zeros(9));
  const name = box('\u00a9nam', box('data', u32(1, 0), Buffer.from(title)));
  return box('udta', fullBox('meta', 0, 0, handler, box('ilst', name)));
}

/** An MPEG-4 descriptor, shorter than 128 bytes. */
function descriptor(tag, ...parts) {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, content.length]), content]);
}
