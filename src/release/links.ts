import { lstatSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { syncFolder } from '../files/sync-folder.js';
import { failureOf } from './failure-of.js';
import { placeFlat } from './flat-layout.js';
import { refuseForeignRoot } from './flat-ownership.js';
import { flatPointer } from './flat-pointer.js';
import { layoutOf } from './layout.js';
import type { Layout } from './layouts.js';
import { linkPointer } from './link-pointer.js';
import { isPlacing } from './placing.js';
import { type Pointer, type PointerName, pointerFault, unknown } from './pointer.js';
import { releaseFolders } from './releases.js';

/** The id of the release that is on air; `undefined` where nothing was published. Throws where it cannot be known. */
export function currentRelease(out: string): string | undefined {
  return idOf(out, 'current', lookAtCurrent(out));
}

/** The id that was current before the last switch; throws where it cannot be known. */
export function previousRelease(out: string): string | undefined {
  return idOf(out, 'previous', lookAtPrevious(out));
}

/** As `currentRelease`, where it need not be known. */
export function knownRelease(out: string): string | undefined {
  const pointer = lookAtCurrent(out);
  return pointer.kind === 'release' ? pointer.id : undefined;
}

export function lookAtCurrent(out: string): Pointer {
  const found = layoutOf(out) === 'flat' ? flatPointer(out, 'manifest.json') : linkPointer(out, 'current');
  if (found.kind !== 'none' || releaseFolders(out).every((id) => isPlacing(out, id))) return found;
  return unknown({ zh: '有版本，却没有 current', en: 'there are releases and nothing that points to one' }, true);
}

export function lookAtPrevious(out: string): Pointer {
  return layoutOf(out) === 'flat' ? flatPointer(out, 'previous.json') : linkPointer(out, 'previous');
}

function idOf(out: string, name: PointerName, pointer: Pointer): string | undefined {
  if (pointer.kind === 'unknown') throw pointerFault(out, name, pointer);
  return pointer.kind === 'release' ? pointer.id : undefined;
}

/**
 * Puts another release on air, with one rename. `previous` is moved first: anyone who sees the new release also sees the
 * one before, and a crash between the two leaves both on the release that is on air. Throws before the switch; returns
 * what failed after it was.
 */
export function switchCurrent(out: string, id: string, layout: Layout = layoutOf(out) ?? 'links'): unknown {
  const pointer = lookAtCurrent(out);
  refuseOthers(out, 'current', pointer);
  const before = pointer.kind === 'release' ? pointer.id : undefined;
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

function pointLink(out: string, name: PointerName, id: string): void {
  const link = join(out, `.${name}-new`);
  rmSync(link, { force: true });
  symlinkSync(`releases/${id}`, link);
  renameSync(link, join(out, name));
}

/** What is not ours must not be replaced. */
function refuseOthers(out: string, name: PointerName, pointer: Pointer): void {
  if (pointer.kind === 'unknown' && !pointer.replaceable) throw pointerFault(out, name, pointer);
}

/** Throws where no release could be put on air, before one is made. */
export function refuseUnswitchable(out: string, layout: Layout): void {
  refuseOthers(out, 'current', lookAtCurrent(out));
  if (layout === 'flat') {
    refuseForeignRoot(out);
    return;
  }
  // A link to somewhere else may be replaced: it is only the way back, and the switch is about to name a better one.
  const previous = lstatSync(join(out, 'previous'), { throwIfNoEntry: false });
  if (previous !== undefined && !previous.isSymbolicLink()) refuseOthers(out, 'previous', linkPointer(out, 'previous'));
  const link = join(out, '.current-new');
  rmSync(link, { force: true });
  symlinkSync('releases', link);
  rmSync(link);
}
