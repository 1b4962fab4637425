/** Thrown before the parser nests deeper than it can. */
export class TooDeep extends Error {
  override readonly name = 'TooDeep';

  /** `at`: offset of the lexeme that is one too many. */
  constructor(readonly at: number) {
    super('too many levels are nested in each other');
  }
}

/** Our files need some 20; the library's parser, which calls itself for each level, dies of several hundred. */
const MAX_DEPTH = 120;

/** Lexemes that are no part of the text: the library's marks. */
const MARKS: ReadonlySet<string> = new Set(['\u0002', '\u0018', '\u001f']);
const INDICATORS: ReadonlySet<string> = new Set(['-', '?', ':']);
const OPENS: ReadonlySet<string> = new Set(['[', '{']);
const CLOSES: ReadonlySet<string> = new Set([']', '}']);

/**
 * Follows the lexemes of a text and holds how deep the parser may be by now, or deeper: what begins further right may be
 * nested in what is further left, what opened may be nested in what is open, and one indicator in the one before it.
 */
export class NestingGuard {
  #offset = 0;
  #column = 0;
  #brackets = 0;
  /** Indicators since the last comma or bracket, between brackets. */
  #run = 0;
  /** Columns in which something begins, each further right than the one before. */
  readonly #columns: number[] = [];

  /** Throws `TooDeep`. */
  follow(lexeme: string): void {
    if (MARKS.has(lexeme) || lexeme === '') return;
    const at = this.#offset;
    this.#offset += lexeme.length;
    if (lexeme === '\n' || lexeme === '\r\n') {
      this.#column = 0;
      return;
    }
    const column = this.#column;
    const feed = lexeme.lastIndexOf('\n');
    this.#column = feed === -1 ? column + lexeme.length : lexeme.length - feed - 1;
    const first = lexeme.charCodeAt(0);
    if (first === BLANK || first === TAB || first === HASH) return;
    this.#count(lexeme, column);
    if (this.#columns.length + this.#brackets + this.#run > MAX_DEPTH) throw new TooDeep(at);
  }

  #count(lexeme: string, column: number): void {
    if (this.#brackets === 0) {
      while ((this.#columns.at(-1) ?? -1) >= column) this.#columns.pop();
      this.#columns.push(column);
    }
    if (OPENS.has(lexeme)) this.#brackets++;
    else if (CLOSES.has(lexeme)) this.#brackets = Math.max(0, this.#brackets - 1);
    if (this.#brackets > 0 && INDICATORS.has(lexeme)) this.#run++;
    else if (lexeme === ',' || OPENS.has(lexeme) || CLOSES.has(lexeme)) this.#run = 0;
  }
}

const TAB = 0x09;
const BLANK = 0x20;
const HASH = 0x23;
