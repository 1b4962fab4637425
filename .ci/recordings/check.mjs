// Makes the recordings, measures them with each installed ffprobe, and compares verdicts with the table and lengths
// against what ffmpeg plays. `node check.mjs <folder> [file…]`
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { findOnPath } from '../../dist/media/guards.js';
import { asRecording } from '../../dist/media/lock-record.js';
import { formatLock, parseLock } from '../../dist/media/lock-text.js';
import { measureAll } from '../../dist/media/measure-all.js';
import { MediaFolders } from '../../dist/media/media-folders.js';
import { packagedFfprobe, staticFfprobe } from '../../dist/media/packaged-ffprobe.js';
import { judgeRecording } from '../../dist/media/verdict.js';
import { films } from './siblings.mjs';

const FRAME = 40;
const RATE = 25;
const NAMES = { video: 'picture', audio: 'sound', subtitle: 'subtitle', data: 'data' };
const [, , folder, ...wanted] = process.argv;
mkdirSync(folder, { recursive: true });
for (const { file, make } of films) if (!existsSync(join(folder, file))) make(folder);

const tools = {
  'bundled ffprobe': await staticFfprobe(),
  'ffprobe of 2023': await packagedFfprobe(),
  'ffprobe on PATH': findOnPath('ffprobe', process.env),
};
const environment = { PATH: process.env.PATH };
const media = MediaFolders.open([folder]);
const chosen = films.filter(({ file }) => wanted.length === 0 || wanted.includes(file));
const jobs = chosen.map(({ file }) => ({
  file,
  found: media.look(file),
  known: undefined,
  sha256: false,
  packets: false,
}));
const plays = new Map(chosen.map((film) => [film.file, film.length === undefined ? played(film) : film.length * 1000]));

let differences = 0;
const differ = (...words) => {
  differences += 1;
  console.log(...words);
};
for (const [tool, ffprobe] of Object.entries(tools)) {
  if (ffprobe === undefined) continue;
  // Reading all packets must give what the index gives; one ffprobe shows it.
  for (const packets of tool === 'ffprobe of 2023' ? [false, true] : [false]) {
    const measure = () =>
      measureAll(
        jobs.map((job) => ({ ...job, packets })),
        // A busy machine is not a fault of a recording.
        { environment, ffprobe, timeout: 120_000 },
      );
    const records = await measure();
    const lock = formatLock(records);
    const read = parseLock(lock).records;
    if (!packets && tool === 'bundled ffprobe' && formatLock(await measure()) !== lock)
      differ(`${tool}: two measurements gave two locks`);
    if (formatLock(read) !== lock) differ(`${tool}: the lock does not come back as it was written`);
    if (/0x[0-9a-f]{5}|\/tmp\//.test(lock)) differ(`${tool}: an address or a path is in the lock`);
    for (const { file, said } of chosen) {
      const recording = asRecording(file, read.get(file), 'folder', 1000);
      const now = wordsOf(recording);
      const where = `${file} (${tool}${packets ? ', packets' : ''})`;
      if (now !== said) differ(`${where}: ${now} instead of ${said}`, recording.reason ?? '');
      const off = recording.length - plays.get(file);
      if (Math.abs(off) > FRAME) differ(`${where}: lasts ${recording.length} ms, ffmpeg plays ${plays.get(file)} ms`);
    }
  }
}
console.log(`${chosen.length} recordings, ${differences} differences`);
process.exitCode = differences === 0 && (wanted.length > 0 || chosen.length >= 80) ? 0 : 1;

/** What is found in one line; a slot as long as the recording, so that its length itself is no matter. */
function wordsOf(recording) {
  const slot = { start: 0, end: recording.length };
  const lesson = { course: { grade: {} } };
  const settings = { frameRate: RATE, longerBy: 0, shorterBy: new Map() };
  const verdicts = judgeRecording(lesson, { shortest: slot }, recording, settings);
  return verdicts.map(wordOf).join(' ') || 'ok';
}

function wordOf(verdict) {
  switch (verdict.kind) {
    case 'off-profile':
      return `off-profile(${verdict.differences.map(({ part }) => part.en).join(', ')})`;
    case 'tracks-differ':
      return `tracks(${verdict.tracks.map(({ type, track }) => (track === undefined ? type : `${NAMES[type]} ${track}`)).join(', ')})`;
    case 'part-missing':
      return `part-missing(${verdict.part})`;
    case 'clock-broken':
      return 'clock';
    case 'unreadable':
      return `unreadable(${verdict.reason.code})`;
    default:
      return verdict.kind;
  }
}

/** Milliseconds that ffmpeg plays of the tracks that a player takes. */
function played({ file, tracks }) {
  const maps = tracks.flatMap((track) => ['-map', `0:${track}`]);
  const args = ['-nostdin', '-v', 'fatal', '-i', join(folder, file), ...maps, '-f', 'null', '-progress', 'pipe:1', '-'];
  const said = execFileSync(findOnPath('ffmpeg', process.env), args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return Number([...said.matchAll(/^out_time_us=(\d+)$/gm)].at(-1)?.[1]) / 1000;
}
