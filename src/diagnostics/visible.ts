/**
 * What a terminal or an editor would act on instead of showing: C0 and C1 controls except tab and line feed, line and
 * paragraph separators, bidirectional controls, a byte order mark, halves of surrogate pairs, what XML does not allow.
 */
export const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to find
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]|\p{Surrogate}/gu;

/**
 * What a CI server takes for a command anywhere in a printed line: `##[word]` of GitHub and Azure, `##vso[` of Azure,
 * `##teamcity[`, and the sections of GitLab's and Travis' logs. Its last character is looked for first: to look back from
 * each character takes a time that grows with the square of the length.
 */
export const COMMAND_MARK = /\[(?<=##[a-z]*\[)|:(?<=(?:section_(?:start|end)|travis_(?:fold|time)):)/gi;

/** Text that is safe to print in one line: unprintable characters as `\uXXXX`, line feeds and tabs too. */
export function visible(text: string): string {
  return printable(text).replace(COMMAND_MARK, escapeUnit);
}

/** The same for a format that escapes commands of CI servers in its own way. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, escapeUnit).replace(/[\n\t]/g, escapeUnit);
}

/** The same for a part of a line; `before` is the part before it. */
export function visibleAfter(before: string, part: string): string {
  const [first = ''] = part;
  // The ends of all marks; searching for a mark before each character of a line would take long.
  if (first !== '[' && first !== ':') return visible(part);
  const acts = [...`${before}${first}`.matchAll(COMMAND_MARK)].some(({ index }) => index === before.length);
  return acts ? escapeUnit(first) + visible(part.slice(1)) : visible(part);
}

export function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
