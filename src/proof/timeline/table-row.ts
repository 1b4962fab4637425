import type { Instant, Millis } from '../../model/time.js';

const ZERO = 0x30;
const NINE = 0x39;
const COMMA = 0x2c;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const BRACE = 0x7b;
const OPENING_BRACKET = 0x5b;
const BRACKET = 0x5d;
const FIRST_VISIBLE = 0x21;
const LAST_VISIBLE = 0x7e;

const NO_REASON = Buffer.from(',null');

/**
 * A row of a table, `["<id>",<start-ms>,<length-ms>,<item>,<run>,<reason>]`; the reason is null where there is none, and
 * releases of older versions left it out then. Rows are read in place, one at a time: a year of them is not worth
 * as many strings.
 */
export class TableRow {
  start: Instant = 0;
  length: Millis = 0;
  item = 0;
  run = 0;
  /** A comma announces another row. */
  hasMore = false;
  #bytes: Buffer = Buffer.alloc(0);
  #at = 0;
  #id = { from: 0, until: 0 };
  #reason = { from: 0, until: 0 };

  get id(): string {
    return this.#bytes.toString('latin1', this.#id.from, this.#id.until);
  }

  /** As JSON. */
  get reason(): Uint8Array | undefined {
    const { from, until } = this.#reason;
    return from === until ? undefined : this.#bytes.subarray(from, until);
  }

  /** Is the line of `bytes` from `at` up to `end` a row? */
  read(bytes: Buffer, at: number, end: number): boolean {
    this.#bytes = bytes;
    this.#at = at;
    this.hasMore = bytes[end - 1] === COMMA;
    const last = this.hasMore ? end - 1 : end;
    if (!this.#skip(OPENING_BRACKET) || !this.#readId()) return false;
    this.start = this.#number();
    this.length = this.#number();
    this.item = this.#number();
    this.run = this.#number();
    this.#readReason(last - 1);
    const areNumbers = this.start >= 0 && this.length > 0 && this.item >= 0 && this.run >= 0;
    return areNumbers && this.#skip(BRACKET) && this.#at === last;
  }

  #hasNoReason(): boolean {
    const at = this.#at;
    return (
      this.#bytes[at] === COMMA && this.#bytes.compare(NO_REASON, 0, NO_REASON.length, at, at + NO_REASON.length) === 0
    );
  }

  #skip(byte: number): boolean {
    return this.#bytes[this.#at++] === byte;
  }

  #readId(): boolean {
    if (!this.#skip(QUOTE)) return false;
    const from = this.#at;
    const bytes = this.#bytes;
    let until = from;
    for (; ; until++) {
      const byte = bytes[until] ?? 0;
      if (byte < FIRST_VISIBLE || byte > LAST_VISIBLE || byte === QUOTE || byte === BACKSLASH) break;
    }
    this.#at = until;
    this.#id.from = from;
    this.#id.until = until;
    return until > from && this.#skip(QUOTE);
  }

  /** After a comma; -1 where none is there. */
  #number(): number {
    if (!this.#skip(COMMA)) return -1;
    const bytes = this.#bytes;
    const from = this.#at;
    let value = 0;
    let at = from;
    for (let byte = bytes[at] ?? 0; byte >= ZERO && byte <= NINE; byte = bytes[at] ?? 0) {
      value = 10 * value + byte - ZERO;
      at++;
    }
    this.#at = at;
    return at > from ? value : -1;
  }

  /** Up to the row's last bracket, at `end`. */
  #readReason(end: number): void {
    const isThere = this.#bytes[this.#at] === COMMA && this.#bytes[this.#at + 1] === BRACE;
    this.#reason.from = isThere ? this.#at + 1 : end;
    this.#reason.until = end;
    if (isThere) this.#at = end;
    else if (this.#hasNoReason()) this.#at += NO_REASON.length;
  }
}
