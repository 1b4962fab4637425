import stringWidth from 'string-width';
import { shellWord } from '../../media/shell-word.js';

const PLAIN = /^[\w@%+=:,./-]+$/;
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A command in lines of so many columns, to be copied as they are: a shell joins lines that end with a backslash. */
export function commandLines(words: readonly string[], columns: number, indent: string): readonly string[] {
  const room = columns - indent.length - BACKSLASH.length;
  const lines: string[] = [];
  let line = '';
  for (const word of words.map(shellWordOf)) {
    const next = line === '' ? word : `${line} ${word}`;
    if (stringWidth(next) <= room) {
      line = next;
      continue;
    }
    if (line !== '') lines.push(`${line}${BACKSLASH}`);
    const parts = partsOf(word, room);
    lines.push(...parts.slice(0, -1).map((part) => `${part}\\`));
    line = parts.at(-1) ?? '';
  }
  if (line !== '') lines.push(line);
  // What continues a word begins its line: blanks would part it.
  return lines.map((text, index) => (isJoined(lines[index - 1]) ? text : `${indent}${text}`));
}

const BACKSLASH = ' \\';

function isJoined(before: string | undefined): boolean {
  return before?.endsWith('\\') === true && !before.endsWith(BACKSLASH);
}

function shellWordOf(word: string): string {
  return PLAIN.test(word) ? word : shellWord(word);
}

/** A word that is longer than a line, in pieces; a quoted one is closed and opened again. */
function partsOf(word: string, room: number): readonly string[] {
  if (stringWidth(word) <= room) return [word];
  if (word.startsWith("'") && word.endsWith("'") && !word.includes("'\\''")) {
    return piecesOf(word.slice(1, -1), room - 2).map((piece) => `'${piece}'`);
  }
  return PLAIN.test(word) ? piecesOf(word, room) : [word];
}

function piecesOf(text: string, room: number): readonly string[] {
  const pieces: string[] = [];
  let [piece, used] = ['', 0];
  for (const { segment } of graphemes.segment(text)) {
    const width = stringWidth(segment);
    if (used + width > room) {
      pieces.push(piece);
      [piece, used] = ['', 0];
    }
    piece += segment;
    used += width;
  }
  return [...pieces, piece];
}
