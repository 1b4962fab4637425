import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { compareReleases } from '../../published/diff/compare-releases.js';
import { readTimeline } from '../../published/read-timeline.js';
import type { ReleaseTimeline } from '../../published/release-timeline.js';
import { readManifest } from '../../release/releases.js';
import { countsOf } from '../../report/diff/sheet-summary.js';

/** Larger tables are not compared after a build: `diff` is for a year of sixty channels. */
const MAX_COMPARED = 16 * 1024 * 1024;

/** How much a new release of `out` changes for viewers; `undefined` if that takes too long or cannot be known. */
export function whatChanged(out: string, before: string, after: string): Text | undefined {
  const was = tablesOf(out, before);
  const is = tablesOf(out, after);
  return was && is && countsOf(compareReleases(was, is));
}

function tablesOf(out: string, id: string): ReleaseTimeline | undefined {
  const folder = join(out, 'releases', id);
  try {
    const tables = join(folder, 'timeline');
    const sizes = readdirSync(tables).map((name) => statSync(join(tables, name)).size);
    return sizes.reduce((sum, size) => sum + size, 0) > MAX_COMPARED
      ? undefined
      : readTimeline(folder, readManifest(out, id).files);
  } catch {
    // An old release may be damaged or of an earlier AirClass; what is published is published.
    return undefined;
  }
}
