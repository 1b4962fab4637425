/** By extension, where players and browsers need one that the library does not know. */
const TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.ffconcat': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.m3u': 'audio/x-mpegurl; charset=utf-8',
  '.m3u8': 'application/vnd.apple.mpegurl',
  '.ts': 'video/mp2t',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xspf': 'application/xspf+xml; charset=utf-8',
  '.yaml': 'text/plain; charset=utf-8',
};

export function typeOf(extension: string): string | undefined {
  return TYPES[extension.toLowerCase()];
}
