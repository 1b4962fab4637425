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
const video = 'testsrc=size=320x180:rate=25:duration=20';
const sound = 'sine=frequency=1000:duration=20,volume=-3dB';
const films = {
  'well.mp4': [video, sound],
  'black.mp4': ['color=black:size=320x180:rate=25:duration=20', sound],
  'silent.mp4': [video, 'anullsrc=duration=20'],
  'loud.mp4': [video, 'sine=frequency=1000:duration=20,volume=14dB'],
};
for (const [name, [picture, tone]] of Object.entries(films)) {
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
    join(folder, name),
  ]);
}
const damaged = readFileSync(join(folder, 'well.mp4'));
for (let at = 60_000; at < damaged.length - 60_000; at += 997) damaged[at] ^= 0xff;
writeFileSync(join(folder, 'damaged.mp4'), damaged);

const kind = mediaKind('a.mp4');
const decode = (name, more = {}) =>
  decodeRecording(join(folder, name), kind, {
    ffmpeg,
    environment: { PATH: process.env.PATH },
    timeout: 60_000,
    frameRate: 25,
    length: 20_000,
    ...more,
  });
let progress = 0;
const found = {
  well: await decode('well.mp4', { onProgress: (part) => (progress = part) }),
  black: await decode('black.mp4'),
  silent: await decode('silent.mp4'),
  loud: await decode('loud.mp4'),
  damaged: await decode('damaged.mp4'),
  stopped: await decode('well.mp4', { signal: AbortSignal.timeout(30) }),
};
const checks = {
  'a sound film is well': found.well.errors === 0 && found.well.black.length === 0 && found.well.stopped === undefined,
  'its loudness is measured': Math.abs(found.well.loudness + 24) <= 2,
  'progress came to the end': progress > 0.9,
  'black is found': found.black.black.length === 1 && found.black.black[0].length > 19_000,
  'silence is found': found.silent.silence.length === 1 && found.silent.silence[0].length > 19_000,
  'loudness is found': found.loud.loudness > -20,
  'damage is found': found.damaged.errors > 0,
  'an abort stops it': found.stopped.stopped !== undefined,
};
rmSync(folder, { recursive: true });
for (const [check, holds] of Object.entries(checks)) console.log(`${holds ? 'ok  ' : 'FAIL'} ${check}`);
if (Object.values(checks).includes(false)) {
  console.log(found);
  process.exitCode = 1;
}
