import { SaxesParser } from 'saxes';

export interface RenderedTrack {
  readonly location: string;
  readonly title: string;
  readonly annotation: string;
  readonly image: string | undefined;
  readonly album: string | undefined;
  readonly number: string | undefined;
  /** As written; empty where there is none. */
  readonly duration: string;
  /** VLC's, `name=value`. */
  readonly options: readonly string[];
}

/** An XSPF document's title and tracks; throws if it is not one. */
export function readTracks(text: string): { readonly title: string; readonly tracks: readonly RenderedTrack[] } {
  let title = '';
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
    if (path === 'playlist/title') title = fields.get('title') ?? '';
    open.pop();
  });
  parser.write(text).close();
  return { title, tracks };
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
    image: fields.get('image'),
    album: fields.get('album'),
    number: fields.get('trackNum'),
    duration: field('duration'),
    options,
  };
}
