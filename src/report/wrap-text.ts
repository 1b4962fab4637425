import stringWidth from 'string-width';

/** From and to, in UTF-16 units: what one line shows of a text, without the blanks around it. */
export type LineRange = readonly [from: number, to: number];

interface Glyph {
  readonly text: string;
  readonly at: number;
  /** Columns of a terminal: 2 for a Chinese character. */
  readonly width: number;
}

const NEVER_FIRST = /^[，。、；：！？％）】》〉」』”’…—～·]/u;
const NEVER_LAST = /^[“‘（【《〈「『]/u;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * The lines of a text of which none is wider than `columns`, those after the first narrower by `indent`. They break at
 * blanks and between Chinese characters; a word that is too long for a line, such as a path, after a `/`, or else where
 * the line ends. None begins with a colon: a CI server takes `::` there for a command.
 */
export function wrapText(text: string, columns: number, indent = 0): readonly LineRange[] {
  const glyphs = glyphsOf(text);
  const lines: LineRange[] = [];
  let first = 0;
  while (first < glyphs.length) {
    const room = lines.length === 0 ? columns : columns - indent;
    const next = nextLine(glyphs, first, room);
    lines.push(trimmed(text, glyphs[first]?.at ?? 0, glyphs[next]?.at ?? text.length));
    first = next;
    while (isBlank(glyphs[first])) first++;
  }
  return lines.length === 0 ? [[0, 0]] : lines;
}

function glyphsOf(text: string): readonly Glyph[] {
  return Array.from(graphemes.segment(text), ({ segment, index }) => ({
    text: segment,
    at: index,
    width: segment.length === 1 && segment < '\u0300' ? 1 : stringWidth(segment),
  }));
}

/** The glyph at which the line after the one that begins at `first` begins. */
function nextLine(glyphs: readonly Glyph[], first: number, room: number): number {
  let used = 0;
  let chance: number | undefined;
  let afterSlash: number | undefined;
  for (let index = first; index < glyphs.length; index++) {
    const [before, glyph] = [glyphs[index - 1], glyphs[index]];
    if (glyph === undefined) break;
    if (index > first && before !== undefined && !beginsWithColon(glyphs, index)) {
      if (mayPart(before, glyph)) chance = index;
      if (before.text === '/') afterSlash = index;
    }
    used += glyph.width;
    if (used > room && !isBlank(glyph)) return chance ?? afterSlash ?? forced(glyphs, first, index);
  }
  return glyphs.length;
}

/** Where a word is cut that offers no place: here, or before it, or, where there is nothing but colons, after them. */
function forced(glyphs: readonly Glyph[], first: number, index: number): number {
  for (let at = index; at > first + 1; at--) if (!beginsWithColon(glyphs, at)) return at;
  let at = Math.max(index, first + 1);
  while (beginsWithColon(glyphs, at)) at++;
  return at;
}

/** Blanks do not begin a line. */
function beginsWithColon(glyphs: readonly Glyph[], index: number): boolean {
  let at = index;
  while (isBlank(glyphs[at])) at++;
  return glyphs[at]?.text === ':';
}

function mayPart(before: Glyph, glyph: Glyph): boolean {
  if (isBlank(glyph)) return false;
  if (isBlank(before)) return true;
  const isWide = before.width === 2 || glyph.width === 2;
  return isWide && !NEVER_FIRST.test(glyph.text) && !NEVER_LAST.test(before.text);
}

function isBlank(glyph: Glyph | undefined): boolean {
  return glyph?.text === ' ';
}

function trimmed(text: string, from: number, to: number): LineRange {
  return [from, from + text.slice(from, to).trimEnd().length];
}
