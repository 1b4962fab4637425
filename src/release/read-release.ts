import { join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { readTimeline } from '../published/read-timeline.js';
import type { ReleaseTimeline } from '../published/release-timeline.js';
import type { Manifest } from './manifest.js';
import { readManifestFile } from './releases.js';

/** What a published release says of itself, and what it shows. */
export interface Release {
  readonly manifest: Manifest;
  readonly timeline: ReleaseTimeline;
}

/** `folder`: of one release, e.g. `out/current`. Throws a `UsageError` where there is none that can be read. */
export function readRelease(folder: string): Release {
  const path = join(folder, 'manifest.json');
  if (!isThere(path)) throw new UsageError({ zh: `“${folder}”里没有版本`, en: `there is no release in "${folder}"` });
  const manifest = readManifestFile(path);
  const timeline = readTimeline(folder, manifest.files);
  if (timeline !== undefined) return { manifest, timeline };
  throw new UsageError({
    zh: `版本 ${manifest.id} 没有 timeline/：它由较早的 AirClass 发布，读不出播什么`,
    en: `release ${manifest.id} has no timeline/: an earlier AirClass has published it, and what it shows cannot be read`,
  });
}
