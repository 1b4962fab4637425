// Which hits a publisher is given.
import { basename } from 'node:path';

const ERRORS = {
  mkdir: ['ENOSPC', 'EROFS', 'EDQUOT', 'EIO'],
  openat: ['EIO'],
  write: ['ENOSPC', 'EIO', 'EDQUOT', 'EFBIG'],
  pwrite64: ['ENOSPC', 'EIO', 'EDQUOT', 'EFBIG'],
  fsync: ['EIO', 'ENOSPC', 'EDQUOT'],
  rename: ['EXDEV', 'EIO', 'ENOSPC', 'EROFS', 'EDQUOT'],
  link: ['EXDEV', 'EIO', 'ENOSPC', 'EROFS', 'EDQUOT', 'EMLINK'],
  symlink: ['EROFS', 'EIO', 'ENOSPC', 'EDQUOT'],
  unlink: ['EIO', 'EROFS'],
  rmdir: ['EIO', 'EROFS'],
  flock: ['ENOLCK', 'EIO'],
};
/** What has to fail the publication: it was promised that these are done before it is said to be. */
const PROMISED = new Set(['mkdir', 'write', 'pwrite64', 'fsync', 'rename', 'symlink']);

export const kill = (point) => ({ point, effect: 'signal=SIGKILL' });

/** The rename that puts the release on air. */
const switchIn = (points) =>
  points.findIndex(({ call, to }) => call === 'rename' && /^(?:current|manifest\.json)$/.test(basename(to ?? '')));

/** What happens once the release is on air: nothing of it may make a failure of the publication. */
export const afterSwitch = ({ points }) => points.slice(switchIn(points) + 1);

/** An error that the call is known to raise; another one each time. */
export function errors(points, { points: all }) {
  const turns = new Map();
  const switched = switchIn(all);
  return points.map((point) => {
    const names = point.call === 'openat' && point.changes ? ERRORS.mkdir : (ERRORS[point.call] ?? ['EIO']);
    const turn = turns.get(point.call) ?? 0;
    turns.set(point.call, turn + 1);
    const mustNotSucceed = PROMISED.has(point.call) && all.indexOf(point) <= switched;
    const mustSucceed = all.indexOf(point) > switched;
    return { point, effect: `error=${names[turn % names.length]}`, mustNotSucceed, mustSucceed };
  });
}

/** A disk that says it has written, and has not. */
export const lies = (points) =>
  points
    .filter(({ call, length }) => (call === 'write' || call === 'pwrite64') && length > 0)
    .map((point) => ({ point, effect: `retval=${point.length}`, mustNotSucceed: true }));
