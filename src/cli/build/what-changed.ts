import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareReleases } from '../../published/diff/compare-releases.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import { readTimeline } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import type { Manifest } from '../../release/manifest.js';
import { readManifest } from '../../release/releases.js';

/** Larger tables are not compared by a build: `diff` is for a year of sixty channels. */
const MAX_COMPARED = 16 * 1024 * 1024;

/**
 * What changes for viewers from a release of `out` to the one in `folder`; `undefined` if that takes too long or cannot be
 * known.
 */
export function whatChanged(
  out: string,
  before: string,
  folder: string,
  files: Manifest['files'],
): ReleaseDiff | undefined {
  const was = tablesIn(join(out, 'releases', before), () => readManifest(out, before).files);
  const is = tablesIn(folder, () => files);
  return was && is && compareReleases(was, is);
}

export function tablesIn(folder: string, filesOf: () => Manifest['files']): ReleaseTimeline | undefined {
  try {
    const tables = join(folder, 'timeline');
    const sizes = readdirSync(tables).map((name) => statSync(join(tables, name)).size);
    return sizes.reduce((sum, size) => sum + size, 0) > MAX_COMPARED ? undefined : readTimeline(folder, filesOf());
  } catch {
    // An old release may be damaged or of an earlier AirClass; that keeps nothing from being published.
    return undefined;
  }
}

/** Each airing that is added, lost or moved, each lesson or programme that differs, each channel and zone. */
export function countOf({ changes, lineup }: ReleaseDiff): number {
  return changes.length + lineup.length;
}
