import { UNPRINTABLE } from '../diagnostics/visible.js';
import type { Part } from './places.js';
import { simpleScalar } from './simple-scalar.js';

/** What was read, and where it is. */
export interface Read {
  readonly data: unknown;
  readonly root: Part;
}

/** The key that a value belongs to. */
export type Name = Pick<Part, 'name' | 'nameStart' | 'nameEnd'>;
export const UNNAMED: Name = { name: '', nameStart: 0, nameEnd: 0 };

/** Thrown at whatever is the library's to read; an object made once, since many texts end there. */
export const NOT_SIMPLE = new Error('not simple YAML');

/** The library has no trouble with more; our own files nest no deeper. */
export const DEEPEST = 16;
const LONGEST_KEY = 200;
/** Without blanks, quotes and whatever YAML gives a meaning to; a colon within is `09:00-09:20`. */
const KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u;
const NO_PARTS: readonly Part[] = [];
const IN_DOUBLE_QUOTES = /"(?:[^"\\\n]|\\["\\])*"/y;
const IN_SINGLE_QUOTES = /'(?:[^'\n]|'')*'/y;

const FEED = 0x0a;
export const BLANK = 0x20;
const HASH = 0x23;
export const DOUBLE = 0x22;

/** A place in a text of simple YAML, and what blocks and brackets alike are made of. */
export class SimpleCursor {
  /** Where the next thing begins. */
  at = 0;
  /** Column of the line's first word, -1 at the end of the file. */
  indent = 0;

  constructor(readonly text: string) {}

  code(offset = this.at): number {
    return this.text.charCodeAt(offset);
  }

  skipBlanks(): void {
    while (this.code() === BLANK) this.at++;
  }

  lineEnd(from: number): number {
    const feed = this.text.indexOf('\n', from);
    return feed === -1 ? this.text.length : feed;
  }

  /** To the first word of the next line that has one which is not a comment. */
  nextLine(from: number): void {
    const { text } = this;
    for (let start = from; start < text.length; ) {
      this.at = start;
      this.skipBlanks();
      const code = this.code();
      if (this.at < text.length && code !== FEED && code !== HASH) {
        this.indent = this.at - start;
        return;
      }
      start = this.lineEnd(this.at) + 1;
    }
    this.at = text.length;
    this.indent = -1;
  }

  /** Goes to the next thing of this line; false where there is none. */
  goesOn(): boolean {
    const before = this.at;
    this.skipBlanks();
    const code = this.code();
    if (this.at < this.text.length && code !== FEED && code !== HASH) return true;
    this.at = before;
    return false;
  }

  /** Nothing but blanks or a comment may follow; a comment is one that cannot be taken for text. */
  endLine(): void {
    const before = this.at;
    this.skipBlanks();
    if (this.code() === HASH) {
      const following = this.text[this.at + 1];
      if (this.at - before < 2 || (following !== ' ' && following !== '\n' && following !== undefined))
        throw NOT_SIMPLE;
      this.at = this.lineEnd(this.at);
    }
    if (this.at < this.text.length && this.code() !== FEED) throw NOT_SIMPLE;
    this.nextLine(this.at + 1);
  }

  /** A key and its colon, which a blank or the line's end follows. `before`: the other keys, to which it is added. */
  key(before: Set<string>): Name {
    const nameStart = this.at;
    let colon = this.text.indexOf(':', nameStart);
    for (;;) {
      if (colon === -1 || colon - nameStart > LONGEST_KEY) throw NOT_SIMPLE;
      const code = this.code(colon + 1);
      if (code === BLANK || code === FEED || colon + 1 === this.text.length) break;
      colon = this.text.indexOf(':', colon + 1);
    }
    const name = this.text.slice(nameStart, colon);
    const folded = name.normalize('NFC').toLowerCase();
    if (!KEY.test(name) || before.has(folded)) throw NOT_SIMPLE;
    before.add(folded);
    this.at = colon + 1;
    return { name, nameStart, nameEnd: colon };
  }

  /** Goes to the next thing within brackets: on this line, or on one that is deeper than the line of their key. */
  skipWithinBrackets(): void {
    this.skipBlanks();
    while (this.code() === FEED) {
      const start = ++this.at;
      this.skipBlanks();
      const isEmpty = this.code() === FEED;
      if (!isEmpty && this.at - start <= this.indent) throw NOT_SIMPLE;
    }
  }

  /** A text of one line in quotes, where only quotes and backslashes are escaped. */
  quoted(name: Name): Read {
    const quote = this.code();
    const pattern = quote === DOUBLE ? IN_DOUBLE_QUOTES : IN_SINGLE_QUOTES;
    pattern.lastIndex = this.at;
    const written = pattern.exec(this.text)?.[0];
    if (written === undefined) throw NOT_SIMPLE;
    const inside = written.slice(1, -1);
    return this.leaf(
      name,
      quote === DOUBLE ? unescaped(inside) : inside.replaceAll("''", "'"),
      this.at + written.length,
    );
  }

  /** `written` is here. */
  plain(name: Name, written: string): Read {
    const data = simpleScalar(written);
    if (data === undefined) throw NOT_SIMPLE;
    return this.leaf(name, data, this.at + written.length);
  }

  leaf({ name, nameStart, nameEnd }: Name, data: unknown, end: number): Read {
    const root: Part = { kind: 'leaf', start: this.at, end, name, nameStart, nameEnd, parts: NO_PARTS };
    this.at = end;
    return { data, root };
  }
}

function unescaped(inside: string): string {
  if (!inside.includes('\\')) return inside;
  // Where something is escaped, a character that cannot be seen is complained of.
  if (UNPRINTABLE.test(inside)) throw NOT_SIMPLE;
  return inside.replaceAll(/\\(.)/g, '$1');
}
