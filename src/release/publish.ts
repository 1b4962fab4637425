import { join } from 'node:path';
import { makeFolder } from '../files/make-folder.js';
import { type BuildLock, UNLOCKED, withBuildLock } from './build-lock.js';
import { settleLayout } from './layout.js';
import { currentRelease, lookAtCurrent, refuseUnswitchable } from './links.js';
import type { OnAir } from './make-release.js';
import { pointerFault } from './pointer.js';
import type { PublishOptions, PublishOutcome } from './publication.js';
import { sweepDebris, sweepUnplaced } from './retention.js';
import { madeFromTheSame, stayOnAir } from './stay-on-air.js';
import { refuseReplaced } from './unasked.js';
import type { ReleaseFiles } from './write-stage.js';

/**
 * Writes a release whole into a stage, then renames it and switches `current` with one rename. Before that, nothing that
 * readers see has changed. What was made from the same as the current release is not made again.
 */
export async function publish(files: ReleaseFiles, options: PublishOptions): Promise<PublishOutcome> {
  return withBuildLock(options.out, async (lock) => {
    const outcome = await publishAlone(files, lock, options);
    return lock.isHeld ? outcome : { ...outcome, warnings: [UNLOCKED, ...outcome.warnings] };
  });
}

async function publishAlone(files: ReleaseFiles, lock: BuildLock, options: PublishOptions): Promise<PublishOutcome> {
  const { out } = options;
  const layout = settleLayout(out, options.layout, Object.keys(options.lineups));
  makeFolder(join(out, 'releases'));
  refuseUnswitchable(out, layout);
  sweepDebris(out);
  sweepUnplaced(out, layout);
  const before = whatIsOnAir(options);
  refuseReplaced(before.current, options.keptFrom);
  const same = madeFromTheSame(before.current, options);
  if (same !== undefined) return stayOnAir(same, layout, options);
  // Loaded late: every format and its reader.
  const { makeRelease } = await import('./make-release.js');
  return makeRelease(files, { before, lock, layout }, options);
}

/** Where that is unknown, the operator may allow publishing without a comparison. */
function whatIsOnAir({ out, guard }: PublishOptions): OnAir {
  const pointer = lookAtCurrent(out);
  if (pointer.kind !== 'unknown') return { current: currentRelease(out), warnings: [] };
  const fault = pointerFault(out, 'current', pointer);
  if (guard?.permissions.has('unknown') !== true) throw fault;
  return {
    current: undefined,
    warnings: [{ zh: `没有与现有版本比较：${pointer.why.zh}`, en: `nothing was compared: ${pointer.why.en}` }],
  };
}
