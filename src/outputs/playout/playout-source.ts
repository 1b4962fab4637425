import type { Clip } from '../clip.js';
import type { MediaPlaces } from './playout-day.js';
import { SHIPPED_SLATE } from './slate.js';

/**
 * As the playout server sees it; a relay keeps its address. The shipped slate is expected in the media folder: copy it
 * there from the release once.
 */
export function playoutSource({ source, kind }: Clip, settings: Pick<MediaPlaces, 'mediaFolder'>): string {
  if (kind === 'relay' && source !== undefined) return source;
  return inMediaFolder(source ?? SHIPPED_SLATE, settings);
}

/** The folder may be an address, whose `//` must stay. */
export function inMediaFolder(file: string, { mediaFolder }: Pick<MediaPlaces, 'mediaFolder'>): string {
  return `${mediaFolder.replace(/\/+$/, '')}/${file}`;
}

/** The same as an address, for formats that allow nothing else. */
export function playoutAddress({ source, kind }: Clip, settings: Pick<MediaPlaces, 'mediaFolder'>): string {
  if (kind === 'relay' && source !== undefined) return source.replace(NOT_IN_ADDRESSES, percentOf);
  return mediaAddress(source ?? SHIPPED_SLATE, settings);
}

/** What no address may hold as it is. */
const NOT_IN_ADDRESSES = /[\s"'<>\\^`{|}]/g;

function percentOf(letter: string): string {
  return letter === "'" ? '%27' : encodeURIComponent(letter);
}

/** Percent-encodes every name: a file may be called `100%?.mp4`. A relative folder stays relative. */
export function mediaAddress(file: string, { mediaFolder }: Pick<MediaPlaces, 'mediaFolder'>): string {
  const folder = mediaFolder.replaceAll('\\', '/').replace(/\/+$/, '');
  if (hasScheme(folder)) return `${folder}/${percent(file)}`;
  const [, drive = ''] = /^([A-Za-z]:)\//.exec(folder) ?? [];
  const root = drive !== '' ? 'file:///' : folder.startsWith('//') ? 'file:' : folder.startsWith('/') ? 'file://' : '';
  return `${root}${drive}${percent(`${folder.slice(drive.length)}/${file}`)}`;
}

export function hasScheme(place: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(place);
}

function percent(path: string): string {
  return path
    .split('/')
    .map((name) => encodeURIComponent(name).replaceAll("'", percentOf))
    .join('/');
}
