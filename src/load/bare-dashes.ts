import { Lexer } from 'yaml';
import { NestingGuard } from './nesting-guard.js';

interface Word {
  readonly lexeme: string;
  readonly at: number;
  readonly column: number;
}

/** Lexemes that are no part of the text: the library's marks. */
const MARKS: ReadonlySet<string> = new Set(['', '\u0002', '\u0018', '\u001f']);
const FEED = /^\r?\n$/;
const OPENS: ReadonlySet<string> = new Set(['[', '{']);
const CLOSES: ReadonlySet<string> = new Set([']', '}']);
const BEFORE_IN_BRACKETS: ReadonlySet<string> = new Set(['[', ',', ':']);

/**
 * Places of the dashes that mean an empty cell, as older timetables write it: `[chinese, -, math]`, `09:00-09:20: -`,
 * `- -`. YAML takes such a dash for the start of a list, which cannot begin there or would have nothing in it. Throws
 * `TooDeep` for what nests deeper than the parser can follow.
 */
export function bareDashes(text: string): readonly number[] {
  const words = wordsOf(text);
  const found: number[] = [];
  let brackets = 0;
  for (const [index, { lexeme, at }] of words.entries()) {
    if (OPENS.has(lexeme)) brackets++;
    else if (CLOSES.has(lexeme)) brackets--;
    else if (lexeme === '-' && (brackets > 0 ? standsInBrackets(words, index) : standsOnLine(words, index))) {
      found.push(at);
    }
  }
  return found;
}

/** All that has a meaning, and the ends of lines. */
function wordsOf(text: string): readonly Word[] {
  const guard = new NestingGuard();
  const words: Word[] = [];
  let at = 0;
  let lineStart = 0;
  for (const lexeme of new Lexer().lex(text)) {
    guard.follow(lexeme);
    if (MARKS.has(lexeme)) continue;
    if (FEED.test(lexeme) || !/^[\s#]/.test(lexeme)) words.push({ lexeme, at, column: at - lineStart });
    at += lexeme.length;
    const feed = lexeme.lastIndexOf('\n');
    if (feed !== -1) lineStart = at - (lexeme.length - feed - 1);
  }
  return words;
}

function standsInBrackets(words: readonly Word[], index: number): boolean {
  const after = nearest(words, index, 1)?.lexeme ?? '';
  return BEFORE_IN_BRACKETS.has(nearest(words, index, -1)?.lexeme ?? '') && (after === ',' || CLOSES.has(after));
}

/** After a key or another dash, with nothing after it and nothing that belongs to it below. */
function standsOnLine(words: readonly Word[], index: number): boolean {
  const before = words[index - 1];
  const owner = before?.lexeme === ':' ? words[index - 2] : before?.lexeme === '-' ? before : undefined;
  const after = words[index + 1];
  if (owner === undefined || (after !== undefined && !FEED.test(after.lexeme))) return false;
  const below = nearest(words, index, 1);
  return below === undefined || below.column <= owner.column;
}

/** The next word in one direction, whatever line it is on. */
function nearest(words: readonly Word[], index: number, step: 1 | -1): Word | undefined {
  let place = index + step;
  while (FEED.test(words[place]?.lexeme ?? '')) place += step;
  return words[place];
}
