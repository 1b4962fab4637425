import type { Part } from './places.js';
import { simpleScalar } from './simple-scalar.js';

export interface SimpleFile {
  readonly data: unknown;
  readonly root: Part;
}

/**
 * Reads the YAML that timetables are mostly written in, some twenty times as fast as the library: block mappings and
 * lists, brackets on one line, one-line texts. `undefined` for everything else, be it right or wrong: that is the
 * library's to read and to complain of. What is answered is what the library would answer, and nothing in it is to be
 * complained of; a test holds the two against each other on hundreds of thousands of texts.
 */
export function readSimpleYaml(text: string): SimpleFile | undefined {
  if (NOT_SIMPLE.test(text)) return undefined;
  try {
    return new SimpleReader(text).file();
  } catch (error) {
    if (error === NOT_OURS) return undefined;
    throw error;
  }
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: tabs, carriage returns and what the library's lexer uses as marks
const NOT_SIMPLE = /[\u0000-\u0009\u000B-\u001F\u007F\uFEFF]|\p{Surrogate}/u;
const NOT_OURS = new Error('not simple YAML');
/** The library has no trouble with more; our own files nest no deeper. */
const DEEPEST = 16;
const LONGEST_KEY = 200;
/** Without blanks, quotes and whatever YAML gives a meaning to; a colon within is `09:00-09:20`. */
const KEY = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:-]*$/u;
const NOTHING: readonly Part[] = [];
const UNNAMED = { name: '', nameStart: 0, nameEnd: 0 } as const;

type Name = Pick<Part, 'name' | 'nameStart' | 'nameEnd'>;
type Value = SimpleFile;

function isDigitOrLetter(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code > 127;
}

const FEED = 0x0a;
const BLANK = 0x20;
const QUOTE = 0x22;
const HASH = 0x23;
const DASH = 0x2d;
const BRACKET = 0x5b;
const BRACE = 0x7b;

class SimpleReader {
  /** Where the next thing begins. */
  #at = 0;
  /** Column of the line's first word, -1 at the end of the file. */
  #indent = 0;

  constructor(readonly text: string) {}

  file(): SimpleFile {
    this.#nextLine(0);
    if (this.#indent !== 0) throw NOT_OURS;
    const file = this.#map(0, UNNAMED, 0);
    if (this.#at < this.text.length) throw NOT_OURS;
    return file;
  }

  #code(offset: number): number {
    return this.text.charCodeAt(offset);
  }

  /** To the first word of the next line that has one which is no comment. */
  #nextLine(from: number): void {
    const { text } = this;
    for (let start = from; start < text.length; ) {
      let at = start;
      while (this.#code(at) === BLANK) at++;
      const code = this.#code(at);
      if (at < text.length && code !== FEED && code !== HASH) {
        this.#at = at;
        this.#indent = at - start;
        return;
      }
      start = this.#lineEnd(at) + 1;
    }
    this.#at = text.length;
    this.#indent = -1;
  }

  #lineEnd(from: number): number {
    const feed = this.text.indexOf('\n', from);
    return feed === -1 ? this.text.length : feed;
  }

  /** Nothing but blanks or a comment may follow; a comment is one that cannot be taken for text. */
  #endLine(from: number): void {
    let at = from;
    while (this.#code(at) === BLANK) at++;
    if (this.#code(at) === HASH) {
      const behind = this.text[at + 1];
      if (at - from < 2 || (behind !== ' ' && behind !== '\n' && behind !== undefined)) throw NOT_OURS;
      at = this.#lineEnd(at);
    }
    if (at < this.text.length && this.#code(at) !== FEED) throw NOT_OURS;
    this.#nextLine(at + 1);
  }

  #map(indent: number, name: Name, depth: number): Value {
    if (depth > DEEPEST) throw NOT_OURS;
    const start = this.#at;
    const data: Record<string, unknown> = {};
    const parts: Part[] = [];
    const keys = new Set<string>();
    let end = start;
    do {
      const key = this.#key(keys);
      const value = this.#isLineEnd() ? this.#below(indent, key, depth) : this.#inline(key);
      data[key.name] = value.data;
      parts.push(value.root);
      end = value.root.end;
    } while (this.#indent === indent);
    if (this.#indent > indent) throw NOT_OURS;
    return { data, root: { kind: 'map', start, end, ...name, parts } };
  }

  /** Behind a key's colon; goes to what follows on the line. */
  #isLineEnd(): boolean {
    let at = this.#at;
    while (this.#code(at) === BLANK) at++;
    const code = this.#code(at);
    if (at >= this.text.length || code === FEED || code === HASH) return true;
    this.#at = at;
    return false;
  }

  /** What a key without a value on its own line leads to. */
  #below(indent: number, key: Name, depth: number): Value {
    this.#endLine(this.#at);
    const isList = this.#isDash();
    if (this.#indent > indent) {
      return isList ? this.#list(this.#indent, key, depth + 1) : this.#map(this.#indent, key, depth + 1);
    }
    if (this.#indent === indent && isList) return this.#list(indent, key, depth + 1);
    throw NOT_OURS;
  }

  #isDash(): boolean {
    return this.#code(this.#at) === DASH && this.#code(this.#at + 1) === BLANK;
  }

  #list(indent: number, name: Name, depth: number): Value {
    const start = this.#at;
    const data: unknown[] = [];
    const parts: Part[] = [];
    let end = start;
    do {
      let at = this.#at + 1;
      while (this.#code(at) === BLANK) at++;
      const column = indent + at - this.#at;
      this.#at = at;
      const value = this.#startsMap() ? this.#map(column, UNNAMED, depth + 1) : this.#inline(UNNAMED);
      data.push(value.data);
      parts.push(value.root);
      end = value.root.end;
    } while (this.#indent === indent && this.#isDash());
    if (this.#indent > indent) throw NOT_OURS;
    return { data, root: { kind: 'list', start, end, ...name, parts } };
  }

  #startsMap(): boolean {
    if (!isDigitOrLetter(this.#code(this.#at))) return false;
    const line = this.text.slice(this.#at, this.#lineEnd(this.#at));
    return line.includes(': ') || line.endsWith(':');
  }

  /** A key and its colon, which a blank or the line's end follows. */
  #key(before: Set<string>): Name {
    const nameStart = this.#at;
    let colon = this.text.indexOf(':', nameStart);
    for (;;) {
      if (colon === -1 || colon - nameStart > LONGEST_KEY) throw NOT_OURS;
      const code = this.#code(colon + 1);
      if (code === BLANK || code === FEED || colon + 1 === this.text.length) break;
      colon = this.text.indexOf(':', colon + 1);
    }
    const name = this.text.slice(nameStart, colon);
    const folded = name.normalize('NFC').toLowerCase();
    if (!KEY.test(name) || before.has(folded)) throw NOT_OURS;
    before.add(folded);
    this.#at = colon + 1;
    return { name, nameStart, nameEnd: colon };
  }

  /** A value that ends on its line, and the line's end. */
  #inline(name: Name): Value {
    const code = this.#code(this.#at);
    if (code === BRACKET || code === BRACE || code === QUOTE) {
      const value = this.#enclosed(name, code, 0);
      this.#endLine(this.#at);
      return value;
    }
    const start = this.#at;
    const line = this.text.slice(start, this.#lineEnd(start));
    const comment = line.indexOf(' #');
    const written = (comment === -1 ? line : line.slice(0, comment)).trimEnd();
    if (written.includes(': ') || written.endsWith(':')) throw NOT_OURS;
    const value = this.#scalar(name, start, start + written.length);
    this.#endLine(start + written.length);
    return value;
  }

  #enclosed(name: Name, code: number, depth: number): Value {
    if (depth > DEEPEST) throw NOT_OURS;
    if (code === BRACKET) return this.#flowList(name, depth);
    if (code === BRACE) return this.#flowMap(name, depth);
    const start = this.#at;
    const end = this.text.indexOf('"', start + 1) + 1;
    const data = this.text.slice(start + 1, end - 1);
    if (end === 0 || data.includes('\\') || data.includes('\n')) throw NOT_OURS;
    this.#at = end;
    return { data, root: { kind: 'leaf', start, end, ...name, parts: NOTHING } };
  }

  #flowList(name: Name, depth: number): Value {
    const start = this.#at;
    const data: unknown[] = [];
    const parts: Part[] = [];
    if (!this.#opensEmpty(']')) {
      do {
        const value = this.#flowValue(UNNAMED, depth);
        data.push(value.data);
        parts.push(value.root);
      } while (this.#goesOn(']'));
    }
    return { data, root: { kind: 'list', start, end: this.#at, ...name, parts } };
  }

  #flowMap(name: Name, depth: number): Value {
    const start = this.#at;
    const data: Record<string, unknown> = {};
    const parts: Part[] = [];
    const keys = new Set<string>();
    if (!this.#opensEmpty('}')) {
      do {
        const key = this.#key(keys);
        this.#skipBlanks();
        const value = this.#flowValue(key, depth);
        data[key.name] = value.data;
        parts.push(value.root);
      } while (this.#goesOn('}'));
    }
    return { data, root: { kind: 'map', start, end: this.#at, ...name, parts } };
  }

  #skipBlanks(): void {
    while (this.#code(this.#at) === BLANK) this.#at++;
  }

  #opensEmpty(close: string): boolean {
    this.#at++;
    this.#skipBlanks();
    if (this.text[this.#at] !== close) return false;
    this.#at++;
    return true;
  }

  /** True behind a comma, false behind the closing bracket. */
  #goesOn(close: string): boolean {
    this.#skipBlanks();
    const found = this.text[this.#at++];
    if (found === close) return false;
    if (found !== ',') throw NOT_OURS;
    this.#skipBlanks();
    return true;
  }

  #flowValue(name: Name, depth: number): Value {
    const start = this.#at;
    const code = this.#code(start);
    if (code === BRACKET || code === BRACE || code === QUOTE) return this.#enclosed(name, code, depth + 1);
    FLOW_END.lastIndex = start;
    const end = FLOW_END.exec(this.text)?.index ?? -1;
    if (end === -1) throw NOT_OURS;
    const written = this.text.slice(start, end).trimEnd();
    if (COLON_IN_FLOW.test(written) || written.includes(' #')) throw NOT_OURS;
    this.#at = start + written.length;
    if (written === '-') {
      return { data: '-', root: { kind: 'leaf', start, end: start + 1, ...name, parts: NOTHING } };
    }
    return this.#scalar(name, start, start + written.length);
  }

  #scalar(name: Name, start: number, end: number): Value {
    const data = simpleScalar(this.text.slice(start, end));
    if (data === undefined) throw NOT_OURS;
    return { data, root: { kind: 'leaf', start, end, ...name, parts: NOTHING } };
  }
}

const FLOW_END = /[,[\]{}\n]/g;
const COLON_IN_FLOW = /:(?: |$)/;
