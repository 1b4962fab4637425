// Films made by ffmpeg with known faults are decoded in full: each fault must be found, and a sound film must be well.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeRecording } from '../dist/media/decode-recording.js';
import { findOnPath } from '../dist/media/guards.js';
import { mediaKind } from '../dist/media/media-kind.js';

const ffmpeg = findOnPath('ffmpeg', process.env);
if (ffmpeg === undefined) {
  console.log('media-decode: no ffmpeg here, skipped');
  process.exit(0);
}
const folder = mkdtempSync(join(tmpdir(), 'airclass-decode-'));
const moving = (seconds) => `testsrc=size=320x180:rate=25:duration=${seconds}`;
const video = moving(20);
const sound = 'sine=frequency=1000:duration=20,volume=-3dB';
const films = {
  'well.mp4': [video, sound],
  'black.mp4': ['color=black:size=320x180:rate=25:duration=20', sound],
  'silent.mp4': [video, 'anullsrc=duration=20'],
  'loud.mp4': [video, 'sine=frequency=1000:duration=20,volume=14dB'],
  'frozen.mp4': [`${moving(6)},tpad=stop_mode=clone:stop_duration=14`, sound],
  'thawed.mp4': [`${moving(8)},tpad=start_mode=clone:start_duration=12`, sound],
  'ffv1.mkv': [video, sound, '-c:v', 'ffv1', '-c:a', 'truehd', '-strict', '-2'],
  'dirac.ts': [video, sound, '-c:v', 'vc2', '-pix_fmt', 'yuv420p', '-strict', '-2'],
};
for (const [name, [picture, tone, ...made]] of Object.entries(films)) {
  const inputs = ['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', tone];
  execFileSync(ffmpeg, [
    '-v',
    'error',
    ...inputs,
    '-c:v',
    'libx264',
    '-preset',
    'ultrafast',
    '-c:a',
    'aac',
    ...made,
    join(folder, name),
  ]);
}
const run = (...args) => execFileSync(ffmpeg, ['-v', 'error', ...args], { cwd: folder });
run('-f', 'lavfi', '-i', 'color=red:size=64x64', '-frames:v', '1', 'cover.png');
const withCover = '-i well.mp4 -i cover.png -map 0 -map 1 -c copy -disposition:v:1 attached_pic cover.mp4';
run(...withCover.split(' '));
const damaged = readFileSync(join(folder, 'well.mp4'));
for (let at = 60_000; at < damaged.length - 60_000; at += 997) damaged[at] ^= 0xff;
writeFileSync(join(folder, 'damaged.mp4'), damaged);

const decode = (name, more = {}) =>
  decodeRecording(join(folder, name), mediaKind(name), {
    ffmpeg,
    environment: { PATH: process.env.PATH },
    timeout: 60_000,
    frameRate: 25,
    length: 20_000,
    ...more,
  });
const tracks = (picture, tone) => [
  { type: 'video', codec: picture },
  { type: 'audio', codec: tone },
];
const isWell = ({ errors, stopped, loudness }) => errors === 0 && stopped === undefined && loudness > -40;
/** Seconds, half a second either way. */
const isNear = ([one, ...more], from, length) =>
  more.length === 0 && Math.abs(one?.from / 1000 - from) < 0.5 && Math.abs(one.length / 1000 - length) < 0.5;
let progress = 0;
const found = {
  well: await decode('well.mp4', { onProgress: (part) => (progress = part) }),
  black: await decode('black.mp4'),
  silent: await decode('silent.mp4'),
  loud: await decode('loud.mp4'),
  damaged: await decode('damaged.mp4'),
  frozen: await decode('frozen.mp4'),
  thawed: await decode('thawed.mp4'),
  lossless: await decode('ffv1.mkv', { streams: tracks('ffv1', 'truehd') }),
  dirac: await decode('dirac.ts', { streams: tracks('dirac', 'aac') }),
  withCover: await decode('cover.mp4', { streams: [...tracks('h264', 'aac'), { type: 'data', codec: 'png' }] }),
  stopped: await decode('well.mp4', { signal: AbortSignal.timeout(30) }),
};
const checks = {
  'a sound film is well': found.well.errors === 0 && found.well.black.length === 0 && found.well.stopped === undefined,
  'its loudness is measured': Math.abs(found.well.loudness + 24) <= 2,
  'progress came to the end': progress > 0.9,
  'black is found': found.black.black.length === 1 && found.black.black[0].length > 19_000,
  'silence is found': found.silent.silence.length === 1 && found.silent.silence[0].length > 19_000,
  'loudness is found': found.loud.loudness > -20,
  'a picture that freezes to the end is found': isNear(found.frozen.frozen, 6, 14),
  'a picture that stands still and then moves is found': isNear(found.thawed.frozen, 0, 12),
  'FFV1 and TrueHD are decoded': isWell(found.lossless),
  'Dirac is decoded': isWell(found.dirac),
  'a cover picture is not a fault': isWell(found.withCover),
  'damage is found': found.damaged.errors > 0,
  'an abort stops it': found.stopped.stopped !== undefined,
};
rmSync(folder, { recursive: true });
for (const [check, holds] of Object.entries(checks)) console.log(`${holds ? 'ok  ' : 'FAIL'} ${check}`);
if (Object.values(checks).includes(false)) {
  console.log(found);
  process.exitCode = 1;
}
