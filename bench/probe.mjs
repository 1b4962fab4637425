// Recordings: ours, guards and all, beside fluent-ffmpeg's ffprobe one by one and bare spawns; unchanged ones beside stat.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import ffprobeStatic from 'ffprobe-static';
import ffmpeg from 'fluent-ffmpeg';
import { compareWithLock } from '../dist/media/compare-with-lock.js';
import { allFfprobes, bestFfprobe } from '../dist/media/find-ffprobe.js';
import { readLockFile, saveLock } from '../dist/media/lock-file.js';
import { measureAll } from '../dist/media/measure-all.js';
import { MediaFolders } from '../dist/media/media-folders.js';
import { tinyRecording } from '../test/generate/tiny-recording.mjs';

const ROUNDS = Number(process.env.ROUNDS ?? 5);
const FILES = Number(process.env.FILES ?? 1000);
const UNCHANGED = 10_000;
/** New recordings of a term's first night. */
const DELIVERED = Math.min(FILES, 587);
/** A round of it takes some 40 ms: one collection of garbage weighs in it, so there are more of them. */
const SHORT_ROUNDS = 5 * ROUNDS;
const work = mkdtempSync(join(process.env.BENCH_FOLDER ?? tmpdir(), 'airclass-probe-'));
const workers = availableParallelism();
const environment = { PATH: process.env.PATH };

const names = Array.from({ length: UNCHANGED }, (_, index) => `P${(index % 6) + 1}/course-${index % 60}/${index}.mp4`);
for (const [index, name] of names.entries()) {
  const path = join(work, 'media', name);
  mkdirSync(dirname(path), { recursive: true });
  const film = index < FILES ? tinyRecording({ title: name, milliseconds: 600_000 + (index % 600) * 1000 }) : name;
  writeFileSync(path, film);
}
const folder = MediaFolders.open([join(work, 'media')]);
const jobs = (count) =>
  names
    .slice(0, count)
    .map((file) => ({ file, found: folder.look(file), known: undefined, sha256: false, packets: false }));

const candidates = await allFfprobes(environment);
const chosen = bestFfprobe(candidates);
const [fastest] = [...candidates].sort((a, b) => a.start - b.start);
await compare(`the ffprobe chosen by default, ${chosen.version}, beside ${fastest.version}, the fastest`, DELIVERED, {
  airclass: () => measured(DELIVERED, undefined),
  'bare spawns of the fastest': () => each(paths(DELIVERED), workers, (path) => bareProbe(fastest.path, path)),
});
const tools = { 'ffprobe-static 4.0.2': ffprobeStatic.path, ...systemFfprobe() };
for (const [tool, ffprobe] of Object.entries(tools)) {
  const count = tool.startsWith('ffprobe-static') ? FILES : Math.min(FILES, 200);
  await compare(tool, count, {
    airclass: () => measured(count, ffprobe),
    'bare spawns': () => each(paths(count), workers, (path) => bareProbe(ffprobe, path)),
    'fluent-ffmpeg one by one': () => each(paths(count), 1, (path) => fluentProbe(ffprobe, path)),
  });
}

console.log(`\n${UNCHANGED} unchanged recordings; medians of ${SHORT_ROUNDS}`);
const records = await measureAll(jobs(20), { environment, ffprobe: ffprobeStatic.path });
const [pattern] = records.values();
const put = new Map(
  jobs(UNCHANGED).map(({ file, found }) => [file, { ...pattern, size: found.size, modified: found.modified }]),
);
await saveLock(work, { put, drop: new Map() }, environment);
const needed = names.map((file) => ({ file, reviewed: false }));
const times = await rounds(
  {
    airclass: async () => {
      const { records: known } = readLockFile(work);
      const compared = await compareWithLock(needed, MediaFolders.open([join(work, 'media')]), known, {});
      if (compared.jobs.length > 0 || compared.missing.size > 0)
        throw new Error('an unchanged file was taken for changed');
    },
    'bare statSync': () => {
      for (const name of names) statSync(join(work, 'media', name));
    },
  },
  SHORT_ROUNDS,
);
console.table(
  Object.entries(times).map(([what, { wall, cpu, wallRatio, cpuRatio }]) => ({
    what,
    milliseconds: (wall * 1000).toFixed(1),
    'airclass / it': wallRatio.toFixed(2),
    'processor milliseconds': (cpu * 1000).toFixed(1),
    'airclass / it by processor': cpuRatio.toFixed(2),
  })),
);
rmSync(work, { recursive: true });

function paths(count) {
  return names.slice(0, count).map((name) => join(work, 'media', name));
}

async function measured(count, ffprobe) {
  const records = await measureAll(jobs(count), { environment, ffprobe });
  if ([...records.values()].some(({ state }) => state !== 'ok')) throw new Error('a sound file was refused');
}

async function compare(tool, count, ways) {
  console.log(`\n${count} recordings with ${tool}, ${workers} at once; medians of ${ROUNDS}`);
  const times = await rounds(ways);
  console.table(
    Object.entries(times).map(([what, { wall, cpu, wallRatio, cpuRatio }]) => ({
      what,
      seconds: wall.toFixed(3),
      'files/s': Math.round(count / wall),
      'airclass / it': wallRatio.toFixed(2),
      'processor seconds': cpu.toFixed(2),
      'airclass / it by processor': cpuRatio.toFixed(2),
    })),
  );
}

function bareProbe(ffprobe, path) {
  return new Promise((resolve, reject) => {
    const args = ['-v', 'quiet', '-print_format', 'json', '-show_format', '-show_streams', path];
    const child = spawn(ffprobe, args, { stdio: ['ignore', 'pipe', 'ignore'] });
    const chunks = [];
    child.stdout.on('data', (chunk) => chunks.push(chunk));
    child.on('error', reject);
    child.on('close', () => resolve(JSON.parse(Buffer.concat(chunks).toString()).format.duration));
  });
}

function fluentProbe(ffprobe, path) {
  ffmpeg.setFfprobePath(ffprobe);
  return new Promise((resolve, reject) => {
    ffmpeg.ffprobe(path, (error, data) => (error ? reject(error) : resolve(data.format.duration)));
  });
}

async function each(items, atOnce, work) {
  const queue = items.values();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (const item of queue) await work(item);
    }),
  );
}

/**
 * Every job once a round, in turns, so that a slow minute of the machine hits all of them; medians, and of each round's
 * ratios. Where others use the machine too, processor time is the steadier of the two.
 */
async function rounds(jobs, count = ROUNDS) {
  const spent = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (let round = 0; round < count; round += 1) {
    for (const [name, job] of Object.entries(jobs)) {
      const [cpu, before] = [processorSeconds(), performance.now()];
      await job();
      const wall = (performance.now() - before) / 1000;
      // A program's time is counted when its end has been heard.
      await sleep(200);
      spent[name].push({ wall, cpu: processorSeconds() - cpu });
    }
  }
  const median = (list) => list.sort((a, b) => a - b)[Math.floor(list.length / 2)];
  const ratio = (name, of) => median(spent[name].map((one, round) => spent.airclass[round][of] / one[of]));
  const figures = (name) => ({
    wall: median(spent[name].map(({ wall }) => wall)),
    cpu: median(spent[name].map(({ cpu }) => cpu)),
    wallRatio: ratio(name, 'wall'),
    cpuRatio: ratio(name, 'cpu'),
  });
  return Object.fromEntries(Object.keys(spent).map((name) => [name, figures(name)]));
}

/** Ours and that of the programs that we waited for. */
function processorSeconds() {
  const { user, system } = process.cpuUsage();
  const stat = readFileSync('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (user + system) / 1e6 + (Number(fields[13]) + Number(fields[14])) / 100;
}

function systemFfprobe() {
  const path = (process.env.PATH ?? '')
    .split(':')
    .map((part) => join(part, 'ffprobe'))
    .find((candidate) => statSync(candidate, { throwIfNoEntry: false }));
  return path === undefined ? {} : { 'the ffprobe on PATH (fewer files)': path };
}
