import { posix } from 'node:path';
import type { PlayoutSettings } from '../../model/zone.js';
import type { Clip } from '../../timeline/clip.js';

/** The slate that the tool ships: where it lies in a zone's release, and below the playout server's media folder. */
export const SHIPPED_SLATE = 'airclass-slate.mp4';

/** As the playout server sees it; a relay keeps its address. */
export function playoutSource({ source, kind }: Clip, { mediaFolder }: PlayoutSettings): string {
  if (kind === 'relay' && source !== undefined) return source;
  return posix.join(mediaFolder, source ?? SHIPPED_SLATE);
}
