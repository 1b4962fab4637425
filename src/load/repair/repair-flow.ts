import { INVISIBLE } from '../written/plain-characters.js';
import type { Cause } from './causes.js';

export interface RepairedPart {
  readonly text: string;
  readonly causes: readonly Cause[];
}

const BLANKS = /[\s\u00A0\u2000-\u200A\u202F\u205F\u3000]/u;
const UNSEEN = new RegExp(INVISIBLE.source, 'u');
const OPENING: ReadonlyMap<string, string> = new Map([...'[［【'].map((sign) => [sign, '['] as const));
const OPENING_BRACES = '{｛';
const CLOSING: ReadonlyMap<string, string> = new Map([
  ...[...']］】'].map((sign) => [sign, ']'] as const),
  ...[...'}｝'].map((sign) => [sign, '}'] as const),
]);
const QUOTE_OPENS = '“”＂「';
const QUOTE_CLOSES = /[”“＂"」](?=[\s\u3000]*(?:[,，、;；\]］】}｝]|$))/u;

/**
 * What is in brackets, with the signs of YAML in place of those that a Chinese input method writes. Texts between
 * them stay: a sign counts where YAML would have one. `isKey`: whether a word is a key in this kind of file.
 */
export function repairFlow(text: string, isKey: (word: string) => boolean, closes: boolean): RepairedPart {
  return new FlowRepair(text, isKey).repair(closes);
}

class FlowRepair {
  readonly #causes: Cause[] = [];
  readonly #stack: string[] = [];
  #out = '';
  /** Where in `#out` the current item or value begins. */
  #item = 0;
  #value = -1;
  #at = 0;

  constructor(
    readonly text: string,
    readonly isKey: (word: string) => boolean,
  ) {}

  repair(closes: boolean): RepairedPart {
    while (this.#at < this.text.length) {
      if (/^\s#/.test(this.text.slice(this.#at)) && this.#stack.length === 0) break;
      this.#step(this.text[this.#at] ?? '');
    }
    if (this.#stack.length > 0 && closes) {
      this.#endValue();
      const blanks = /\s*$/.exec(this.#out)?.[0] ?? '';
      this.#out = this.#out.slice(0, this.#out.length - blanks.length);
      for (const open of this.#stack.reverse()) this.#emit(open === '[' ? ']' : '}', 'bracket');
    }
    return { text: this.#out + this.text.slice(this.#at), causes: this.#causes };
  }

  get #isFresh(): boolean {
    return this.#out.slice(Math.max(this.#item, this.#value)).trim() === '';
  }

  #emit(sign: string, cause?: Cause): void {
    this.#out += sign;
    if (cause !== undefined && !this.#causes.includes(cause)) this.#causes.push(cause);
  }

  #step(sign: string): void {
    const top = this.#stack.at(-1);
    const opens = OPENING.get(sign) ?? (OPENING_BRACES.includes(sign) ? '{' : undefined);
    const closes = CLOSING.get(sign);
    if (this.#isFresh && this.#quoted(sign)) return;
    if (opens !== undefined && this.#isFresh) this.#open(sign, opens);
    else if (closes !== undefined) this.#close(sign, closes, top);
    else if (top === undefined) this.#copy(sign);
    else if (sign === ',' || ('，、；;'.includes(sign) && this.#separates(top))) this.#separate(sign);
    else if (!(top === '{' && this.#value < 0 && (sign === ':' || sign === '：') && this.#colon(sign)))
      this.#word(sign, top);
  }

  /** A sign of a key or a value, or a blank around it. */
  #word(sign: string, top: string): void {
    if (top === '{' && this.#value >= 0 && BLANKS.test(sign) && this.#lacksComma()) {
      this.#endValue();
      this.#emit(',', 'no-comma');
      this.#begin();
    }
    if (this.#isFresh && sign !== ' ' && (BLANKS.test(sign) || UNSEEN.test(sign))) {
      this.#at++;
      this.#emit(BLANKS.test(sign) ? ' ' : '', sign === '\t' ? 'tab' : 'odd-blank');
    } else this.#copy(sign);
  }

  #copy(sign: string): void {
    this.#emit(sign);
    this.#at++;
  }

  #begin(): void {
    this.#item = this.#out.length;
    this.#value = -1;
  }

  #open(sign: string, opens: string): void {
    this.#stack.push(opens);
    this.#emit(opens, sign === opens ? undefined : 'full-width');
    this.#at++;
    this.#begin();
  }

  #close(sign: string, closes: string, top: string | undefined): void {
    if (top === undefined) {
      this.#at++;
      this.#emit('', 'bracket');
    } else if ((top === '[') !== (closes === ']')) this.#copy(sign);
    else {
      this.#endValue();
      this.#stack.pop();
      this.#emit(closes, sign === closes ? undefined : 'full-width');
      this.#at++;
      // What follows a closed bracket is no part of a text.
      this.#value = this.#stack.at(-1) === '{' ? this.#out.length : -1;
      this.#item = this.#out.length;
    }
  }

  #separate(sign: string): void {
    this.#endValue();
    const isBlank = BLANKS.test(this.text[this.#at + 1] ?? ' ');
    this.#emit(
      sign === ',' ? ',' : isBlank ? ',' : ', ',
      sign === ',' ? undefined : sign === ';' ? 'no-comma' : 'full-width',
    );
    this.#at++;
    this.#begin();
  }

  /** Between braces a key follows; between brackets nothing but short words stand. */
  #separates(top: string): boolean {
    const rest = this.text.slice(this.#at + 1);
    if (/^[\s\u3000]*[{｛[［]/u.test(rest)) return true;
    if (top === '{') {
      const [, word = ''] = /^[\s\u3000]*([\p{L}][\p{L}\p{N}_-]*)[\s\u3000]*[:：]/u.exec(rest) ?? [];
      return word !== '' && this.isKey(word);
    }
    const end = rest.search(/[\]］】]/u);
    const inside =
      this.#out.slice(this.#out.lastIndexOf('[') + 1) +
      this.text.slice(this.#at, end < 0 ? undefined : this.#at + 1 + end);
    return inside
      .split(/[,，、；;]/u)
      .every((piece) => /^[\s\u3000]*[\p{L}\p{N}][\p{L}\p{N} _-]{0,19}[\s\u3000]*$/u.test(piece));
  }

  #colon(sign: string): boolean {
    const word = this.#out.slice(this.#item).trim();
    const next = this.text[this.#at + 1] ?? '';
    if (!this.isKey(word) || (sign === ':' && (next === ' ' || next === ''))) {
      if (sign !== ':' || (next !== ' ' && next !== '')) return false;
      this.#copy(sign);
      this.#value = this.#out.length;
      return true;
    }
    this.#at++;
    const blanks = /^[\s\u00A0\u3000]*/u.exec(this.text.slice(this.#at))?.[0] ?? '';
    this.#at += blanks.length;
    const cause = sign === '：' ? 'full-width' : blanks === '' ? 'no-blank-after-colon' : 'odd-blank';
    this.#out = `${this.#out.trimEnd()}`;
    this.#emit(': ', cause);
    this.#value = this.#out.length;
    return true;
  }

  #lacksComma(): boolean {
    // What follows a closed bracket begins anew.
    if (this.#isFresh && !/[}\]]\s*$/.test(this.#out)) return false;
    const [, word = ''] = /^[\s\u3000]+([a-z][a-z-]*)[:：](?:[\s\u3000]|$)/u.exec(this.text.slice(this.#at)) ?? [];
    return word !== '' && this.isKey(word);
  }

  /** Copies what is quoted; answers whether something is. */
  #quoted(sign: string): boolean {
    const rest = this.text.slice(this.#at);
    const [own] = /^"(?:[^"\\]|\\.)*"|^'(?:[^']|'')*'/.exec(rest) ?? [];
    if (own !== undefined) {
      this.#emit(own);
      this.#at += own.length;
      return true;
    }
    if (!QUOTE_OPENS.includes(sign) && sign !== '"') return false;
    const close = QUOTE_CLOSES.exec(rest.slice(1));
    if (close === null || (sign === '"' && close[0] === '"')) return false;
    const inside = rest.slice(1, 1 + close.index);
    if (/["\\“”]/u.test(inside)) return false;
    this.#emit(`"${inside}"`, sign === '"' ? 'quote' : 'full-width');
    this.#at += inside.length + 2;
    return true;
  }

  /** A text with a colon and a blank in it would be another key. */
  #endValue(): void {
    if (this.#value < 0) return;
    const written = this.#out.slice(this.#value);
    const text = written.trim();
    if (!/:\s/.test(text) || /^["'[{]/.test(text)) return;
    this.#out = `${this.#out.slice(0, this.#value)}${written.replace(text, () => JSON.stringify(text))}`;
    this.#emit('', 'needs-quotes');
  }
}
