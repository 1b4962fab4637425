// Small pictures and curves of loudness of films made by ffmpeg, looked at with ffprobe. `node pictures.mjs <folder>`
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../../dist/media/guards.js';
import { mediaKind } from '../../dist/media/media-kind.js';
import { loudnessCurve } from '../../dist/media/pictures/loudness-curve.js';
import { pictureFrames } from '../../dist/media/pictures/picture-frames.js';

const [, , folder] = process.argv;
mkdirSync(folder, { recursive: true });
const ffmpeg = findOnPath('ffmpeg', process.env);
const SECONDS = 12;
const lavfi = (source) => ['-f', 'lavfi', '-i', source];
/** A tone, and silence after the middle. */
const TONE = `aevalsrc='if(lt(t,${SECONDS / 2}),0.2*sin(2*PI*440*t),0)':d=${SECONDS}`;
const FILMS = {
  'plain.mp4': { picture: `testsrc2=s=640x360:r=25:d=${SECONDS}`, width: 176, height: 100 },
  // Nothing is harder to make small.
  'noise.mp4': { picture: `nullsrc=s=320x180:r=5:d=${SECONDS},noise=alls=100:allf=t`, width: 176, height: 100 },
  'wide.ts': {
    picture: `testsrc2=s=720x576:r=25:d=${SECONDS},setsar=64/45`,
    codec: ['-c:v', 'mpeg2video', '-b:v', '4M'],
    width: 176,
    height: 100,
  },
  'late.mkv': {
    streams: [
      { type: 'video', codec: 'ffv1' },
      { type: 'audio', codec: 'aac' },
    ],
    picture: `testsrc2=s=640x480:r=25:d=${SECONDS}`,
    codec: ['-c:v', 'ffv1'],
    width: 176,
    height: 132,
  },
  'silent.mp4': { picture: `testsrc2=s=640x360:r=25:d=${SECONDS}`, isSilent: true, width: 176, height: 100 },
};

let differences = 0;
for (const [file, { picture, codec = [], isSilent = false, streams, width, height }] of Object.entries(FILMS)) {
  const path = join(folder, file);
  const sound = isSilent ? ['-an'] : ['-c:a', 'aac'];
  execFileSync(ffmpeg, [
    '-v',
    'error',
    '-y',
    ...lavfi(picture),
    ...(isSilent ? [] : lavfi(TONE)),
    ...codec,
    ...sound,
    path,
  ]);
  const options = { ffmpeg, environment: process.env, timeout: 60_000, length: SECONDS * 1000, streams };
  const frames = await pictureFrames(path, mediaKind(file), options);
  const loudness = await loudnessCurve(path, mediaKind(file), options);
  const said = frames.map(({ jpeg }, at) => {
    const bytes = Buffer.from(jpeg, 'base64');
    const place = join(folder, `${file}.${at}.jpg`);
    writeFileSync(place, bytes);
    const entries = ['-show_entries', 'stream=codec_name,width,height', '-of', 'csv=p=0'];
    const words = execFileSync('ffprobe', ['-v', 'error', ...entries, place], { encoding: 'utf8' }).trim();
    return bytes.length <= 10_000 ? words : `${words}, ${bytes.length} bytes`;
  });
  const expected = Array.from({ length: 3 }, () => `mjpeg,${width},${height}`);
  const half = loudness.length / 2;
  const [loud, quiet] = [Math.min(...loudness.slice(10, half - 10)), Math.max(...loudness.slice(half + 10))];
  const isLoudness = isSilent ? loudness.length === 0 : loudness.length === 120 && loud > -25 && quiet < -60;
  if (said.join() === expected.join() && isLoudness) continue;
  differences += 1;
  console.log(file, said, loudness.join(' '));
}
console.log(`${Object.keys(FILMS).length} films, ${differences} differences`);
process.exitCode = differences === 0 ? 0 : 1;
