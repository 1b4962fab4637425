// node silence.mjs <folder> [make…]: recordings of several makes, a day in which each is between stills, and what ffmpeg
// finds in the first ten minutes of its ffconcat list: sound throughout, no complaint.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { soundGaps } from './sound-gaps.mjs';

const [folder, ...wanted] = process.argv.slice(2);
const [H264, HEVC, MPEG2] = [
  'libx264 -preset ultrafast',
  'libx265 -preset ultrafast -x265-params log-level=0',
  'mpeg2video',
];
/**
 * One per container and codec: what differs between them is how a frame of silence is written, what describes it, and
 * the clock of the list. `isHeld`: no silence can be written, so the picture is held without sound and the list still plays.
 */
const makes = [
  { name: 'stereo', file: 'mp4', video: H264, audio: 'aac -ar 48000 -ac 2' },
  { name: 'surround', file: 'mp4', video: HEVC, audio: 'aac -ar 48000 -ac 6' },
  { name: 'sound-first', file: 'mov', video: H264, audio: 'aac -ar 32000 -ac 2', order: '-map 1 -map 0' },
  { name: 'layer-three', file: 'mp4', video: H264, audio: 'libmp3lame -ar 44100 -ac 2' },
  { name: 'layer-two', file: 'mkv', video: MPEG2, audio: 'mp2 -ar 48000 -ac 2' },
  { name: 'flash', file: 'flv', video: H264, audio: 'aac -ar 44100 -ac 2' },
  { name: 'dolby', file: 'mp4', video: H264, audio: 'ac3 -ar 48000 -ac 2' },
  { name: 'dolby-surround', file: 'mkv', video: H264, audio: 'ac3 -ar 48000 -ac 6' },
  { name: 'dolby-plus', file: 'mp4', video: H264, audio: 'eac3 -ar 48000 -ac 2' },
  { name: 'capture', file: 'ts', video: H264, audio: 'aac -ar 44100 -ac 1 -output_ts_offset 3600' },
  { name: 'camera', file: 'm2ts', video: H264, audio: 'ac3 -ar 48000 -ac 2 -f mpegts -mpegts_m2ts_mode 1' },
  { name: 'programme', file: 'mpg', video: MPEG2, audio: 'mp2 -ar 48000 -ac 2' },
  { name: 'exchange', file: 'mxf', video: MPEG2, audio: 'pcm_s24le -ar 48000 -ac 2' },
  { name: 'editor', file: 'mov', video: H264, audio: 'pcm_s24le -ar 48000 -ac 2' },
  { name: 'old-pcm', file: 'avi', video: MPEG2, audio: 'pcm_s16le -ar 48000 -ac 2' },
  { name: 'old', file: 'avi', video: MPEG2, audio: 'libmp3lame -ar 48000 -ac 2', isHeld: true },
  { name: 'windows', file: 'wmv', video: 'wmv2', audio: 'wmav2 -ar 48000 -ac 2', isHeld: true },
];

/** Seconds: three minutes of pictures, a minute of recording, six minutes of pictures. */
const PLAYED = 600;
const chosen = makes.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
let failed = 0;
for (const make of chosen) {
  const list = listOf(make);
  const read = ['-v', 'error', '-xerror', '-nostdin', '-safe', '0', '-i', list, '-t', `${PLAYED}`];
  const play = spawnSync('ffmpeg', [...read, '-f', 'null', '-'], { encoding: 'utf8', timeout: 120_000 });
  const { longest, end } = soundGaps(list, PLAYED);
  const isSound = play.status === 0 && play.stderr === '' && longest < 1 === (make.isHeld !== true);
  if (!isSound) failed++;
  console.log(`${make.name}: ${isSound ? '' : 'FAILED '}${longest.toFixed(3)} s without sound, until ${end}`);
  if (!isSound) console.log(play.stderr.split('\n').slice(0, 5).join('\n'));
}
console.log(`${chosen.length - failed} of ${chosen.length} makes of recordings`);
process.exitCode = failed === 0 ? 0 : 1;

function listOf({ name, file, video, audio, order = '-map 0 -map 1' }) {
  const project = join(folder, name);
  const media = join(project, 'media');
  for (const part of ['media', 'courses', 'timetables', 'zones']) mkdirSync(join(project, part), { recursive: true });
  const picture = ['-f', 'lavfi', '-i', 'testsrc=s=160x90:r=25:d=61', '-f', 'lavfi', '-i', 'sine=d=61'];
  const codecs = `${order} -pix_fmt yuv420p -c:v ${video} -c:a ${audio}`.split(' ');
  execFileSync('ffmpeg', ['-v', 'error', '-nostdin', ...picture, ...codecs, join(media, `1.${file}`)], {
    stdio: 'pipe',
  });
  const files = {
    'project.yaml': `id: a\ntitle: x\ntime-zone: Asia/Shanghai\nmedia: {file: "{number}.${file}"}\n`,
    'calendar.yaml': 'term: {first-day: 2020-03-09, last-day: 2020-03-09}\n',
    'teachers.yaml': 'teachers: {zhang: {name: 张敏}}\n',
    'courses/p1.yaml': 'grade: P1\ncourses:\n  chinese: {teacher: zhang, lessons: [一]}\n',
    'programmes.yaml': 'programmes: {}\n',
    'timetables/p1.yaml': 'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  00:03-00:06: chinese\n',
    'zones/one.yaml': `id: one\ntitle: 一区\nlineup:\n  p1: {number: 1, id: p1.example, name: 一年级, stream: "https://example.org/p1.m3u8"}\noutputs: {playout: {formats: [ffconcat], media-folder: ${media}}}\n`,
  };
  for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text);
  const out = join(project, 'out');
  const run = ['build', project, '--now', '2020-03-08', '--from', '2020-03-09', '--out', out, '--quiet'];
  execFileSync(process.execPath, ['bin/airclass.js', ...run], { stdio: 'pipe' });
  const lists = join(out, 'current/one/playout/p1/ffconcat');
  return join(lists, readdirSync(lists)[0]);
}
