import type { Millis } from '../model/time.js';
import { elementText } from './element-text.js';
import { prefixedElement } from './prefixed-element.js';
import { xmlDocument } from './xml-tree.js';

export interface XspfTrack {
  /** An address, or a path as an address. */
  readonly location: string;
  readonly title: string;
  readonly annotation?: string;
  readonly album?: string | undefined;
  readonly image?: string | undefined;
  readonly number?: number;
  /** Time on air. */
  readonly duration?: Millis;
  /** VLC's own options for this track, `name=value`. */
  readonly options?: readonly string[];
}

const XSPF = 'http://xspf.org/ns/0/';
const VLC = 'http://www.videolan.org/vlc/playlist/ns/0/';
/** Marks what only VLC reads. */
const VLC_APPLICATION = 'http://www.videolan.org/vlc/playlist/0';
const ROOT = xmlDocument()
  .eleOf(XSPF, 'playlist', { version: '1' })
  .attOf('http://www.w3.org/2000/xmlns/', 'xmlns:vlc', VLC);
const HEAD = `<?xml version="1.0" encoding="UTF-8"?>\n${ROOT.toString().replace(/\/>$/, '>')}\n`;

/** XSPF 1, with a track's options as VLC reads them; other players ignore them. */
export function xspfDocument(title: string, tracks: readonly XspfTrack[]): string {
  return `${HEAD}${elementText('title', title, {}, 1)}  <trackList>\n${tracks.map(trackXml).join('')}  </trackList>\n</playlist>\n`;
}

function trackXml(track: XspfTrack): string {
  const { location, title, annotation, album, image, number, duration, options = [] } = track;
  const parts = [
    elementText('location', addressText(location), {}, 3),
    elementText('title', title, {}, 3),
    annotation === undefined ? '' : elementText('annotation', annotation, {}, 3),
    image === undefined ? '' : elementText('image', addressText(image), {}, 3),
    album === undefined ? '' : elementText('album', album, {}, 3),
    number === undefined ? '' : elementText('trackNum', String(number), {}, 3),
    duration === undefined ? '' : elementText('duration', String(duration), {}, 3),
    options.length === 0 ? '' : extension(options),
  ];
  return `    <track>\n${parts.join('')}    </track>\n`;
}

function extension(options: readonly string[]): string {
  const lines = options.map((option) => prefixedElement('vlc', 'option', option, {}, 4));
  return `      <extension application="${VLC_APPLICATION}">\n${lines.join('')}      </extension>\n`;
}

/** An address has no blanks, quotes or non-ASCII letters; existing percent-encoding is kept. */
function addressText(address: string): string {
  return address.replace(/[^!#-&(-;=?-[\]_a-z~]+/gu, (text) => encodeURI(text.toWellFormed()).replaceAll("'", '%27'));
}
