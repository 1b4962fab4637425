// Where a publisher can be hit: the calls of a clean run, as strace lists them.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { ENVIRONMENT } from './project.mjs';

/** Calls that change what is on the disk, or promise that it is there. */
const CHANGING = new Set(['mkdir', 'write', 'pwrite64', 'fsync', 'rename', 'symlink', 'link', 'unlink', 'rmdir']);

/**
 * Each call on a path below `out`: `{call, path, to, nth, length, changes}`; `nth` counts the calls of that name on that
 * path by one thread, as strace's `when` does; `to` is the second path of a rename or a link, `length` a write's.
 */
export function recordPoints(bin, words, out, trace) {
  const traced = ['-f', '-y', '-qq', '-s', '400', '--seccomp-bpf', '-e', 'trace=%file,%desc,flock', '-o', trace];
  const run = spawnSync('strace', [...traced, process.execPath, bin, ...words], { env: ENVIRONMENT, encoding: 'utf8' });
  const counts = new Map();
  const points = [];
  for (const line of readFileSync(trace, 'latin1').split('\n')) {
    const [, thread, call, rest = ''] = /^(\d+) +(\w+)\((.*)$/.exec(line) ?? [];
    if (call === undefined || call === 'execve') continue;
    const paths = pathsIn(call, rest).filter((path) => path === out || path.startsWith(`${out}/`));
    for (const path of new Set(paths)) {
      const key = `${thread} ${call} ${path}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    const [path, to] = paths;
    if (path === undefined) continue;
    const length = Number(/, (\d+)(?:, \d+)?(?:\)| <unfinished)/.exec(rest)?.[1] ?? 0);
    const nth = counts.get(`${thread} ${call} ${path}`);
    points.push({ call, path, to, nth, length, changes: CHANGING.has(call) || rest.includes('O_CREAT') });
  }
  return { run, points: distinct(points) };
}

function pathsIn(call, rest) {
  const descriptor = /^\d+<([^>]*)>/.exec(rest)?.[1];
  if (call === 'write' || call === 'pwrite64' || call === 'read' || call === 'pread64')
    return descriptor ? [descriptor] : [];
  const named = [...rest.replace(/ = .*$/, '').matchAll(/"(\/[^"]*)"/g)].map(([, path]) => path);
  return descriptor === undefined ? named : [...named, descriptor];
}

function distinct(points) {
  const seen = new Set();
  return points.filter(({ call, path, nth }) => {
    const key = `${call} ${path} ${nth}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** Always the same `most` of them: those that matter first, then the others at even distances. */
export function sample(points, most, matters) {
  const first = points.filter(matters);
  const rest = points.filter((point) => !matters(point));
  const chosen = new Set([...spread(first, most), ...spread(rest, Math.max(0, most - first.length))]);
  return points.filter((point) => chosen.has(point));
}

function spread(points, most) {
  if (points.length <= most) return points;
  return Array.from({ length: most }, (_, index) => points[Math.floor((index * points.length) / most)]);
}

/** The words before the publisher's command line that hit it at a point: `signal=SIGKILL`, `error=EIO`, `retval=12`. */
export function hitting({ call, path, nth }, effect, log) {
  // Its quick way passes over signals.
  const quick = effect.startsWith('signal') ? [] : ['--seccomp-bpf'];
  const traced = ['-f', '-q', ...quick, '-o', log, '-e', `trace=${call}`, '-P', path];
  return [...traced, '-e', `inject=${call}:${effect}:when=${nth}`];
}
