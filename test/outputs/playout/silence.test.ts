import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findFfprobe } from '../../../src/media/find-ffprobe.js';
import type { MediaStream, Recording } from '../../../src/media/recording.js';
import { silentAc3 } from '../../../src/outputs/playout/silence/silent-ac3.js';
import { silentClip } from '../../../src/outputs/playout/silence/silent-clip.js';
import { silentMovie } from '../../../src/outputs/playout/silence/silent-movie.js';

const run = promisify(execFile);
const VIDEO: MediaStream = { type: 'video', codec: 'hevc' };
const sound = (codec: string, sampleRate: number, channels: number): MediaStream => ({
  type: 'audio',
  ...{ codec, sampleRate, channels },
});
const recording = (container: string, ...streams: readonly MediaStream[]): Recording => ({
  ...{ file: 'a.mp4', state: 'ok', length: 1000, size: 1, still: false, from: 'lock' },
  ...{ container, streams },
});
const MP4 = 'mov,mp4,m4a,3gp,3g2,mj2';
const capture = (container: string, ...streams: readonly MediaStream[]): Recording => ({
  ...recording(container, ...streams),
  start: 1459,
});

test.each<[string, Recording, string | undefined]>([
  ['AAC', recording(MP4, VIDEO, sound('aac', 48000, 2)), 'aac-48000-2-48000-1'],
  ['sound first', recording(MP4, sound('aac', 8000, 1), VIDEO), 'aac-8000-1-8000-0'],
  [
    'the track that is played',
    recording(MP4, VIDEO, { ...sound('mp3', 48000, 2), other: true }, sound('aac', 44100, 6)),
    'aac-44100-6-44100-2',
  ],
  ['milliseconds', recording('matroska,webm', VIDEO, sound('mp2', 32000, 1)), 'mp2-32000-1-1000-1'],
  ['without sound', recording(MP4, VIDEO), undefined],
  ['not measured', recording(MP4, VIDEO, { type: 'audio', codec: 'aac' }), undefined],
  ['AC-3', recording(MP4, VIDEO, sound('ac3', 48000, 6)), 'ac3-48000-6-48000-1'],
  ['AC-3 of a layout that is seldom', recording(MP4, VIDEO, sound('ac3', 48000, 4)), undefined],
  ['E-AC-3', recording('matroska,webm', VIDEO, sound('eac3', 44100, 2)), 'eac3-44100-2-1000-1'],
  ['PCM', recording('mxf', VIDEO, sound('pcm_s24le', 48000, 2)), 'pcm-s24le-48000-2-48000-1'],
  ['PCM in AVI', recording('avi', VIDEO, sound('pcm_s16le', 44100, 1)), 'pcm-s16le-44100-1-44100-1'],
  ['MP3 in AVI, which counts frames', recording('avi', VIDEO, sound('mp3', 48000, 2)), undefined],
  ['a capture', capture('mpegts', VIDEO, sound('aac', 48000, 2)), 'aac-48000-2-90000-1'],
  ['a programme stream', capture('mpeg', VIDEO, sound('mp2', 48000, 2)), 'mp2-48000-2-90000-1'],
  ['a capture with AC-3', capture('mpegts', VIDEO, sound('ac3', 48000, 2)), 'ac3-48000-2-90000-1'],
  ['PCM of a disc, which has heads', capture('mpeg', VIDEO, sound('pcm_dvd', 48000, 2)), undefined],
  ['another codec', recording(MP4, VIDEO, sound('dts', 48000, 2)), undefined],
  ['a rate that AAC does not have', recording(MP4, VIDEO, sound('aac', 48001, 2)), undefined],
  ['a rate that layer II does not have', recording(MP4, VIDEO, sound('mp2', 22050, 2)), undefined],
  ['too many channels', recording(MP4, VIDEO, sound('aac', 48000, 8)), undefined],
  ['a clock that begins at an unknown time', recording('mpegts', VIDEO, sound('aac', 48000, 2)), undefined],
  ['what cannot be read', { ...recording(MP4, VIDEO, sound('aac', 48000, 2)), state: 'truncated' }, undefined],
])('%s', (_, measured, name) => {
  expect(silentClip(measured)?.name).toBe(name && `airclass-silence-${name}.mp4`);
});

test.each([
  [MP4, sound('aac', 48000, 2)],
  [MP4, sound('aac', 44100, 6)],
  [MP4, sound('mp3', 44100, 2)],
  ['matroska,webm', sound('aac', 44100, 1)],
  ['mpegts', sound('aac', 48000, 2)],
  ['mpegts', sound('aac', 44100, 6)],
  ...[48000, 44100, 32000].flatMap((rate) => [1, 2, 6].map((channels) => [MP4, sound('ac3', rate, channels)] as const)),
  ['mpegts', sound('ac3', 48000, 2)],
  ['mxf', sound('pcm_s24be', 48000, 1)],
  ['mxf', sound('pcm_s16be', 48000, 2)],
] as const)('ffprobe reads it as a minute: %s %o', async (container, stream) => {
  const clip = silentClip(capture(container, VIDEO, stream));
  if (clip === undefined) throw new Error('no silence');
  const folder = await mkdtemp(join(tmpdir(), 'airclass-'));
  try {
    await writeFile(join(folder, 'a.mp4'), silentMovie(clip));
    const entries = 'stream=codec_type,codec_name,sample_rate,channels,duration';
    const tool = await findFfprobe(undefined, process.env);
    const args = ['-v', 'error', '-of', 'json', '-show_entries', entries, join(folder, 'a.mp4')];
    const { stdout } = await run(tool?.path ?? '', args);
    const [picture, found] = JSON.parse(stdout).streams;
    expect(picture.codec_type).toBe('video');
    expect([found.codec_name, Number(found.sample_rate), found.channels]).toEqual(Object.values(stream).slice(1));
    expect(Math.abs(Number(found.duration) - 60)).toBeLessThan(0.05);
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('the same bytes each time, a few kilobytes', () => {
  const clip = silentClip(recording(MP4, VIDEO, sound('aac', 48000, 2)));
  if (clip === undefined) throw new Error('no silence');
  expect(silentMovie(clip).equals(silentMovie(clip))).toBe(true);
  expect(silentMovie(clip).length).toBeLessThan(4096);
});

/** As A/52 says: the CRC of the first five eighths of a frame, and that of all of it, is 0. */
test.each([48000, 44100, 32000].flatMap((rate) => [1, 2, 6].map((channels) => [rate, channels] as const)))(
  'AC-3 frames of %i Hz and %i channels pass both checks of a decoder',
  (rate, channels) => {
    const bytes = silentAc3(rate, channels)?.bytes ?? Buffer.alloc(0);
    const words = bytes.length / 2;
    const crc = (part: Buffer): number =>
      [...part].reduce((sum, byte) => {
        let state = sum ^ (byte << 8);
        for (let bit = 0; bit < 8; bit++) state = (state & 0x8000 ? (state << 1) ^ 0x8005 : state << 1) & 0xffff;
        return state;
      }, 0);
    expect(bytes.readUInt16BE(0)).toBe(0x0b77);
    expect(crc(bytes.subarray(2, 2 * ((words >> 1) + (words >> 3))))).toBe(0);
    expect(crc(bytes.subarray(2))).toBe(0);
  },
);
