/** Attributes that Kodi finds by their text alone, anywhere in the line (`PlaylistLoader.h` of iptvsimple). */
const MARKERS =
  /(tvg-(?:id|name|logo|shift|chno|rec|url)|url-tvg|ch-number|group-title|catchup(?:-[a-z]+)?|timeshift|provider(?:-[a-z]+)?|media(?:-[a-z]+)?|radio|realtime)=/gi;

/**
 * A value for an M3U line: one physical line, no double quote and no comma, since Kodi cuts a name at the last of
 * either, and no semicolon, which separates groups; the full-width forms look the same to a viewer.
 */
export function m3uValue(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '＂')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replace(MARKERS, '$1＝');
}

/**
 * An address in an attribute: a quote or a blank would end it, a comma separates addresses. A letter of what looks like an
 * attribute is percent-encoded, which gives the same address.
 */
export function m3uAddress(address: string): string {
  return address.replace(/[\s"]/g, encodeURIComponent).replaceAll(',', '%2C').replace(MARKERS, disguised);
}

function disguised(marker: string): string {
  const last = marker
    .charCodeAt(marker.length - 2)
    .toString(16)
    .toUpperCase();
  return `${marker.slice(0, -2)}%${last}=`;
}

export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${value}"`;
}
