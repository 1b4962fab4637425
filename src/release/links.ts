import { lstatSync, readlinkSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
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
 * back, and a crash between the two leaves both on the release that is on air.
 */
export function switchCurrent(out: string, id: string, layout: Layout = layoutOf(out) ?? 'links'): void {
  const before = currentRelease(out);
  if (layout === 'flat') {
    placeFlat(out, id, before === id ? undefined : before);
    return;
  }
  if (before !== undefined && before !== id) pointLink(out, 'previous', before);
  pointLink(out, 'current', id);
}

function pointLink(out: string, name: LinkName, id: string): void {
  const link = join(out, `.${name}-new`);
  rmSync(link, { force: true });
  symlinkSync(`releases/${id}`, link);
  renameSync(link, join(out, name));
  syncFolder(out);
}

function linkTarget(out: string, name: LinkName): string | undefined {
  const link = join(out, name);
  if (lstatSync(link, { throwIfNoEntry: false })?.isSymbolicLink() !== true) return undefined;
  return /^releases\/([^/]+)$/.exec(readlinkSync(link))?.[1];
}
