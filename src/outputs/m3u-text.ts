/**
 * A value for an M3U line: one physical line, no double quote and no comma, since Kodi cuts a name at the last of
 * either; the full-width forms look the same to a viewer.
 */
export function m3uValue(text: string): string {
  return text
    .replace(/[\r\n\t]+/g, ' ')
    .replaceAll('"', '＂')
    .replaceAll(',', '，')
    .trim();
}

/** An address in an attribute: a quote or a blank would end it. */
export function m3uAddress(address: string): string {
  return address.replace(/[\s"]/g, (character) => encodeURIComponent(character)).replaceAll(',', '%2C');
}

export function attribute(name: string, value: string | number | undefined): string {
  return value === undefined ? '' : ` ${name}="${value}"`;
}
