import { join } from 'node:path';
import type { ZoneView } from '../../outputs/output.js';
import { timelineTables } from '../../outputs/timeline/timeline-tables.js';
import { compareReleases } from '../../published/diff/compare-releases.js';
import { timelineOf } from '../../published/read-timeline.js';
import { knownRelease } from '../../release/links.js';
import { readManifest } from '../../release/releases.js';
import type { ChangesSince } from '../../report/release-page/report-facts.js';
import { tablesIn } from './what-changed.js';

/** What changes for viewers from the release on air to what is being built, before it is written. */
export function changesSince(out: string, views: readonly ZoneView[]): ChangesSince | undefined {
  const since = knownRelease(out);
  if (since === undefined) return undefined;
  const was = tablesIn(join(out, 'releases', since), () => readManifest(out, since).files);
  return { since, diff: was && compareReleases(was, timelineOf(timelineTables(views))) };
}
