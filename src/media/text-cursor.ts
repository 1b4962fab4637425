/** Reads a line from left to right; a step that does not fit leaves the cursor where it is. */
export class TextCursor {
  readonly #text: string;
  #end = 0;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Goes to the line from `start` to `end`. */
  enter(start: number, end: number): void {
    this.#at = start;
    this.#end = end;
  }

  /** Whether `word` stands here; if so, goes behind it. */
  skip(word: string): boolean {
    if (!this.#text.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  /** A number of up to 15 digits; `undefined` where there is none. */
  digits(): number | undefined {
    let value = 0;
    let at = this.#at;
    for (; at < this.#at + 15; at += 1) {
      const digit = this.#text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
    }
    if (at === this.#at) return undefined;
    this.#at = at;
    return value;
  }

  /** So many characters; fewer at the end of the line. */
  take(length: number): string {
    const from = this.#at;
    this.#at = Math.min(from + length, this.#end);
    return this.#text.slice(from, this.#at);
  }

  /** What stands before the next `mark` of the line; goes behind the mark. */
  before(mark: string): string | undefined {
    const at = this.#text.indexOf(mark, this.#at);
    if (at < 0 || at >= this.#end) return undefined;
    const found = this.#text.slice(this.#at, at);
    this.#at = at + mark.length;
    return found;
  }

  rest(): string {
    return this.take(this.#end - this.#at);
  }
}
