/**
 * What a text in an M3U cannot contain: a line break, and a double quote, comma or semicolon, which become full width.
 * Nor can it contain what looks like an attribute, whose `=` becomes full width too; so either form counts as `=`.
 */
export function m3uForm(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('"', '＂')
    .replaceAll(',', '，')
    .replaceAll(';', '；')
    .replaceAll('＝', '=');
}

/** The same text as it was read, whichever `=` it has. */
export function readM3uForm(text: string | undefined): string | undefined {
  return text?.replaceAll('＝', '=');
}

/** The text list has no form for `#` and `$` either. */
export function textListForm(text: string): string {
  return m3uForm(text).replaceAll('#', '＃').replaceAll('$', '＄');
}
