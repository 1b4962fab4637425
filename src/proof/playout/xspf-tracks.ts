import { SaxesParser } from 'saxes';

export interface RenderedTrack {
  readonly location: string;
  readonly title: string;
  readonly annotation: string;
  /** As written; empty where there is none. */
  readonly duration: string;
  /** VLC's, `name=value`. */
  readonly options: readonly string[];
}

/** The tracks of an XSPF document; throws where it is none. */
export function readTracks(text: string): readonly RenderedTrack[] {
  const tracks: RenderedTrack[] = [];
  const open: string[] = [];
  let fields = new Map<string, string>();
  let options: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  parser.on('opentag', ({ uri, local }) => {
    open.push(`${PREFIXES.get(uri) ?? '?:'}${local}`);
    if (open.join('/') === TRACK) [fields, options] = [new Map(), []];
    else fields.set(open.at(-1) ?? '', '');
  });
  parser.on('text', (part) => {
    const name = open.at(-1) ?? '';
    fields.set(name, (fields.get(name) ?? '') + part);
  });
  parser.on('closetag', () => {
    const path = open.join('/');
    if (path === `${TRACK}/extension/vlc:option`) options.push(fields.get('vlc:option') ?? '');
    if (path === TRACK) tracks.push(trackOf(fields, options));
    open.pop();
  });
  parser.write(text).close();
  return tracks;
}

const TRACK = 'playlist/trackList/track';
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://xspf.org/ns/0/', ''],
  ['http://www.videolan.org/vlc/playlist/ns/0/', 'vlc:'],
]);

function trackOf(fields: ReadonlyMap<string, string>, options: readonly string[]): RenderedTrack {
  const field = (name: string): string => fields.get(name) ?? '';
  return {
    location: field('location'),
    title: field('title'),
    annotation: field('annotation'),
    duration: field('duration'),
    options,
  };
}
