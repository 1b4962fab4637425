/**
 * What some format, parser, shell, spreadsheet or CI server would act on. Texts are drawn from these parts; no letters of
 * a command are split.
 */
export const AWKWARD_PARTS: readonly string[] = [
  ...['&', ';', '#', '<', '>', '"', "'", '`', '\\', '/', '|', '%', '=', '+', '-', '@', ',', ':', '*', '?', '~', '$'],
  ...['{', '}', '[', ']', '(', ')', '!', '^', '_', '.'],
  ...['&amp;', '&amp;amp;', '&lt;', '&#38;', '&#x26;', '&quot;', '&nbsp;', '&copy;', '&unknown;', '&;', '&#;'],
  ...[']]>', '<![CDATA[', '-->', '<!--', '<?', '?>', '</title>', '<br>', '<script>', '%25', '%0A', '%s', '$x', '{utc}'],
  ...['\t', '\n', '\r\n', ' ', '  ', '\u00A0', '\u3000', '\u2028', '\u0085'],
  ...['＝', '＋', '－', '＠', '＆', '＜', '＞', '＂', '，', '；', '：', '％', '＃'],
  ...['\u202E', '\u2066', '\u200F', '\u200B', '\u200D', '\uFEFF', '🎓', '👩‍🏫', 'e\u0301', 'é', '語文', '龘', '𠮷'],
  ...['##vso[', '##[', '::set-env', '##teamcity[', 'section_start:1:a', 'media=', 'tvg-id=', '#EXTINF', 'BEGIN:VEVENT'],
];

/** Halves of surrogate pairs: no text of any encoding. */
export const LONE_SURROGATES: readonly string[] = ['\uD83C', '\uDC00'];
