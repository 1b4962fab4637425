import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findFfprobe } from '../../../src/media/find-ffprobe.js';
import type { MediaStream, Recording } from '../../../src/media/recording.js';
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
  ['another codec', recording(MP4, VIDEO, sound('ac3', 48000, 2)), undefined],
  ['a rate that AAC does not have', recording(MP4, VIDEO, sound('aac', 48001, 2)), undefined],
  ['a rate that layer II does not have', recording(MP4, VIDEO, sound('mp2', 22050, 2)), undefined],
  ['too many channels', recording(MP4, VIDEO, sound('aac', 48000, 8)), undefined],
  ['a clock that begins anywhere', recording('mpegts', VIDEO, sound('aac', 48000, 2)), undefined],
  ['what cannot be read', { ...recording(MP4, VIDEO, sound('aac', 48000, 2)), state: 'truncated' }, undefined],
])('%s', (_, measured, name) => {
  expect(silentClip(measured)?.name).toBe(name && `airclass-silence-${name}.mp4`);
});

test.each([
  [MP4, sound('aac', 48000, 2)],
  [MP4, sound('aac', 44100, 6)],
  [MP4, sound('mp3', 44100, 2)],
  ['matroska,webm', sound('aac', 44100, 1)],
])('ffprobe reads it as a minute: %s %o', async (container, stream) => {
  const clip = silentClip(recording(container, VIDEO, stream));
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
