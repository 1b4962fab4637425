// Power cuts: what an ext4 disk has at the instant of each is copied, mounted elsewhere, and judged.
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { breakPublisher } from './break.mjs';
import { judge } from './judge.mjs';
import { withMount } from './mounts.mjs';
import { hitting } from './points.mjs';
import { buildWords, ENVIRONMENT } from './project.mjs';
import { say } from './say.mjs';
import { prepare, publishing } from './scenarios.mjs';

const bin = fileURLToPath(new URL('../../bin/airclass.js', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'airclass-power-'));
const image = join(work, 'disk.img');
const cut = join(work, 'cut.img');
const disk = join(work, 'disk');
const out = join(disk, 'out');
// Only what is synced reaches the disk: no commit of the file system's own comes between.
const MOUNT = ['-o', 'loop,commit=3600'];

try {
  const prepared = prepare(bin, work);
  for (const layout of ['links', 'flat']) await cutPower(layout, prepared);
} finally {
  spawnSync('umount', [disk]);
  rmSync(work, { recursive: true, force: true });
}

async function cutPower(layout, prepared) {
  const { projects, versions, signKey, publicKey } = prepared;
  const words = (name) => buildWords(projects[name], out, '--layout', layout, '--sign-key', signKey);
  const { points, out: recorded } = publishing(prepared, layout);
  const moments = momentsOf(points).map((point) => ({ ...point, path: point.path.replace(recorded, out) }));
  const ready = prepareDisk(layout, (name) => mustRun(bin, words(name)));
  const seen = new Map();
  const faults = [];
  for (const point of moments) {
    const look = () => judgeCopy(layout, versions, publicKey, seen);
    for (const text of await onDisk(ready, () => stoppedAt(point, words('c'), look)))
      faults.push(`${point.call} ${basename(point.path)} (${point.nth}): ${text}`);
  }
  say(
    [...faults, ...(seen.get('b') > 0 && seen.get('c') > 0 ? [] : [`only ${[...seen.keys()]} was seen`])],
    `${layout}: power cut at ${moments.length} moments of publishing: the former release whole ${seen.get('b')} times, the new one ${seen.get('c')} times`,
  );
  const after = (program) =>
    onDisk(ready, () => {
      mustRun(program, words('c'));
      const found = new Map();
      const torn = judgeCopy(layout, versions, publicKey, found);
      return found.has('c') ? torn : [...torn, 'what was published is not there'];
    });
  say(await after(bin), `${layout}: power cut when it was said to be published: the new one whole`);
  const lazy = breakPublisher(join(work, `lazy-${layout}`), [
    ['files/full-file.js', 'await sync(this.#descriptor);', ''],
    ['files/sync-folder.js', 'fsyncSync(descriptor);', ''],
  ]);
  const found = await after(lazy);
  say(
    found.length === 0 ? ['it was not found'] : [],
    `${layout}: a publisher that does not sync is found: ${found[0]}`,
  );
}

/** Every change of names, and some of the syncing. */
function momentsOf(points) {
  const names = points.filter(({ call }) => call === 'rename' || call === 'symlink');
  const syncs = points.filter(({ call }) => call === 'fsync');
  const chosen = new Set([...every(names, 8), ...every(syncs, 6)]);
  return points.filter((point) => chosen.has(point));
}

function every(points, most) {
  return points.filter((_, index) => index % Math.ceil(points.length / most) === 0 || index === points.length - 1);
}

/** A disk on which the first two versions are published, and all of it written down. */
function prepareDisk(layout, publishVersion) {
  const path = join(work, `${layout}.img`);
  execFileSync('truncate', ['-s', '16M', path]);
  execFileSync('mkfs.ext4', ['-q', '-b', '1024', path]);
  withMount(disk, [...MOUNT, path], () => ['a', 'b'].forEach(publishVersion));
  return path;
}

/** Mounts a copy of it for `then`. */
async function onDisk(prepared, then) {
  execFileSync('cp', ['--sparse=always', prepared, image]);
  execFileSync('mount', [...MOUNT, image, disk]);
  try {
    return await then();
  } finally {
    execFileSync('umount', [disk]);
  }
}

/** Stops the publisher in front of a call, lets `look`, and ends it. */
async function stoppedAt(point, words, look) {
  const log = join(work, 'log');
  rmSync(log, { force: true });
  const tracer = spawn('strace', [...hitting(point, 'signal=SIGSTOP', log), process.execPath, bin, ...words], {
    env: ENVIRONMENT,
    stdio: 'ignore',
  });
  const ended = once(tracer, 'close');
  while (!/stopped by SIGSTOP/.test(existsSync(log) ? readFileSync(log, 'latin1') : '') && tracer.exitCode === null)
    await sleep(10);
  const [pid] = childrenOf(tracer.pid);
  if (pid === undefined) return ['was not hit'];
  const faults = look();
  process.kill(pid, 'SIGKILL');
  await ended;
  return faults;
}

function childrenOf(pid) {
  return readdirSync(`/proc/${pid}/task`).flatMap((task) =>
    readFileSync(`/proc/${pid}/task/${task}/children`, 'latin1').trim().split(' ').filter(Boolean).map(Number),
  );
}

/** The copy is mounted as a machine does that starts again. */
function judgeCopy(layout, versions, publicKey, seen) {
  execFileSync('cp', ['--sparse=always', image, cut]);
  return withMount(join(work, 'cut'), ['-o', 'loop', cut], (folder) => {
    const { version, faults } = judge(join(folder, 'out'), layout, versions, publicKey);
    seen.set(version, (seen.get(version) ?? 0) + 1);
    return version === 'b' || version === 'c' ? faults : [...faults, `${version} is there`];
  });
}

function mustRun(program, words) {
  execFileSync(process.execPath, [program, ...words], { env: ENVIRONMENT, stdio: 'pipe' });
}
