import { join } from 'node:path';
import { readRegular } from '../diagnostics/regular-file.js';
import { isThere } from './is-there.js';
import { currentRelease } from './links.js';

/** A file of the release that `current` points to, by its path below the release. */
export function readCurrentFile(out: string, path: string): Uint8Array | undefined {
  const id = currentRelease(out);
  const place = id === undefined ? undefined : join(out, 'releases', id, path);
  return place !== undefined && isThere(place) ? readRegular(place) : undefined;
}
