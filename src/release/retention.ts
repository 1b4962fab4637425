import { readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../files/sync-folder.js';
import { clearFlat, sweepReady, withdrawFlat } from './flat-layout.js';
import { readHolds } from './holds.js';
import { layoutOf } from './layout.js';
import type { Layout } from './layouts.js';
import { currentRelease, lookAtCurrent, lookAtPrevious, previousRelease } from './links.js';
import { placingReleases, unmarkPlacing } from './placing.js';
import { listReleases, releaseFolders } from './releases.js';

/** Default number of complete releases that are kept: two weeks of nightly builds. */
export const KEPT_RELEASES = 14;
/** Leftovers of a build that died: a half-written stage, a half-removed release, a signature or a name not in place. */
const DEBRIS = ['.stage-', '.gone-', '.sign-', '.held.json.new'];
const DEBRIS_OUTSIDE = ['.current-new', '.previous-new', '.held.json.new'];

/**
 * Removes the oldest releases in excess of `keep`: never what `current` or `previous` point to, nor what is newer than
 * `current`. Ids are a sequence, independent of the clock. Returns what was removed.
 */
export function retire(out: string, keep: number): readonly string[] {
  const ids = listReleases(out);
  const current = currentRelease(out);
  const held = readHolds(out).held.map(({ release }) => release);
  const spare = new Set([current, previousRelease(out), ...held, ...ids.slice(Math.max(0, ids.length - keep))]);
  // A release without a manifest cannot be returned to: it is removed with those of its age.
  const oldest = ids.find((id) => spare.has(id));
  const all = releaseFolders(out);
  const old = all.filter(
    (id, index) =>
      index < all.indexOf(current ?? '') && !spare.has(id) && (ids.includes(id) || index < all.indexOf(oldest ?? '')),
  );
  for (const id of old) removeRelease(out, id);
  if (layoutOf(out) === 'flat') clearFlat(out);
  return old;
}

/** Hidden with one rename first: a release is listed only while it is complete. */
function removeRelease(out: string, id: string): void {
  const releases = join(out, 'releases');
  const gone = join(releases, `.gone-${id}`);
  renameSync(join(releases, id), gone);
  syncFolder(releases);
  rmSync(gone, { recursive: true, force: true });
}

/** Releases whose publisher died or failed before they were on air: every failed night would leave one more. */
export function sweepUnplaced(out: string, layout: Layout): void {
  const current = lookAtCurrent(out);
  if (current.kind === 'unknown') return;
  const [live, before] = [current, lookAtPrevious(out)].map((pointer) =>
    pointer.kind === 'release' ? pointer.id : undefined,
  );
  for (const id of placingReleases(out)) {
    if (id !== live && id !== before && releaseFolders(out).includes(id)) {
      if (layout === 'flat') withdrawFlat(out, id, live);
      removeRelease(out, id);
    }
    unmarkPlacing(out, id);
  }
}

/** Call while holding the lock: whatever is there belongs to a process that died. */
export function sweepDebris(out: string): void {
  const releases = join(out, 'releases');
  for (const name of readdirSync(releases)) {
    if (DEBRIS.some((prefix) => name.startsWith(prefix)))
      rmSync(join(releases, name), { recursive: true, force: true });
  }
  sweepReady(out);
  for (const name of DEBRIS_OUTSIDE) rmSync(join(out, name), { recursive: true, force: true });
}
