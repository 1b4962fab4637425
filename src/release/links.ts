import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { failureOf } from './failure-of.js';
import { flatRelease, placeFlat } from './flat-layout.js';
import { type Layout, layoutOf } from './layout.js';
import { syncFolder } from './sync-folder.js';

type LinkName = 'current' | 'previous';

/** The id of the release that is on air. */
export function currentRelease(out: string): string | undefined {
  return layoutOf(out) === 'flat' ? flatRelease(out, 'manifest.json') : linkTarget(out, 'current');
}

/** The id that was current before the last switch. */
export function previousRelease(out: string): string | undefined {
  return layoutOf(out) === 'flat' ? flatRelease(out, 'previous.json') : linkTarget(out, 'previous');
}

/**
 * Puts another release on air, with one rename. `previous` is moved first: whoever sees the new release also sees the way
 * back, and a crash between the two leaves both on the release that is on air. Throws while nothing is switched; answers
 * what failed after it was.
 */
export function switchCurrent(out: string, id: string, layout: Layout = layoutOf(out) ?? 'links'): unknown {
  const before = currentRelease(out);
  if (layout === 'flat') {
    return placeFlat(out, id, before === id ? undefined : before);
  }
  if (before !== undefined && before !== id) {
    pointLink(out, 'previous', before);
    syncFolder(out);
  }
  pointLink(out, 'current', id);
  return failureOf(() => syncFolder(out));
}

function pointLink(out: string, name: LinkName, id: string): void {
  const link = join(out, `.${name}-new`);
  rmSync(link, { force: true });
  symlinkSync(`releases/${id}`, link);
  renameSync(link, join(out, name));
}

function linkTarget(out: string, name: LinkName): string | undefined {
  const link = join(out, name);
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  return /^releases\/([^/]+)$/.exec(readlinkSync(link))?.[1];
}
