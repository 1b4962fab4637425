import type { PlayoutSettings } from '../../model/zone.js';
import type { Clip } from '../../timeline/clip.js';
import { SHIPPED_SLATE } from './slate.js';

/**
 * As the playout server sees it; a relay keeps its address. The shipped slate is expected in the media folder: copy it
 * there from the release once.
 */
export function playoutSource({ source, kind }: Clip, settings: PlayoutSettings): string {
  if (kind === 'relay' && source !== undefined) return source;
  return inMediaFolder(source ?? SHIPPED_SLATE, settings);
}

/** The folder may be an address, whose `//` must stay. */
export function inMediaFolder(file: string, { mediaFolder }: PlayoutSettings): string {
  return `${mediaFolder.replace(/\/+$/, '')}/${file}`;
}
