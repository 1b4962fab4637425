import { type ProgrammePart, ProgrammeParts } from './programme-parts.js';

/** A `<programme>` cut in pieces; `bytes` are good until more are added. */
export interface ScannedProgramme {
  readonly bytes: Buffer;
  /** Where `YYYYMMDDhhmmss +hhmm` stands in them. */
  readonly startAt: number;
  readonly stopAt: number;
  readonly channel: string;
  readonly id: string;
  readonly part: ProgrammePart;
  /** The first programme with this part. */
  readonly isNew: boolean;
  /** In the file. */
  readonly offset: number;
}

export interface ScanHandler {
  /** All before the first programme. */
  head(bytes: Uint8Array): void;
  programme(programme: ScannedProgramme): void;
  /** All behind the last one. */
  tail(bytes: Uint8Array): void;
}

const TIME_BYTES = 'YYYYMMDDhhmmss +hhmm'.length;
const START = Buffer.from('<programme ');
const OPENING = Buffer.from('<programme start="');
const BETWEEN = Buffer.from('" stop="');
const END = Buffer.from('</programme>');
const EVENT = Buffer.from('<episode-num system="airclass">');
const START_TAG = /^<programme start="\d{14} [+-]\d{4}" stop="\d{14} [+-]\d{4}" channel="([^"<&>]+)">$/;
const AFTER_ID =
  /^<\/episode-num>\s+(?:<previously-shown start="(\d{14} [+-]\d{4})"(?: channel="[^"<&>]+")?\/>\s+)?<\/programme>$/;
const FIRST_ROOM = 2 * 1024 * 1024;
/** No head or programme of ours is as long. */
const LONGEST = 64 * 1024 * 1024;

/**
 * Cuts a guide into programmes without parsing what it will parse once: what stands before the event's id is the same
 * for every airing of a lesson. It accepts exactly what is ours, so that the parts are well-formed if the whole is.
 */
export class ProgrammeScanner {
  /** One block of memory for the whole guide: what waits for more bytes is moved to its front. */
  #room = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #used = 0;
  #offset = 0;
  #hasHead = false;
  #channel = '';
  /** The end of the start tags of that channel; the first one is read in full. */
  #closing: Buffer | undefined;
  #parts = new ProgrammeParts();

  constructor(readonly handler: ScanHandler) {}

  add(bytes: Uint8Array): void {
    this.#take(bytes);
    let at = 0;
    if (!this.#hasHead) {
      at = this.#pending.indexOf(START);
      if (at < 0) return;
      this.#hasHead = true;
      this.handler.head(this.#pending.subarray(0, at));
    }
    const pending = this.#pending;
    for (let next: number | undefined = at; next !== undefined; ) {
      at = next;
      next = this.#programme(pending, at);
    }
    this.#room.copyWithin(0, at, this.#used);
    this.#used -= at;
    this.#offset += at;
  }

  end(): void {
    if (!this.#hasHead) throw new Error('no <programme>');
    this.handler.tail(this.#pending);
  }

  get #pending(): Buffer {
    return this.#room.subarray(0, this.#used);
  }

  #take(bytes: Uint8Array): void {
    const needed = this.#used + bytes.length;
    if (needed > LONGEST) throw new Error(`no </programme> within ${LONGEST} bytes`);
    if (needed > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(2 * needed);
      larger.set(this.#pending);
      this.#room = larger;
    }
    this.#room.set(bytes, this.#used);
    this.#used = needed;
  }

  /** Where the one behind it begins; `undefined` where it is not whole yet, or none. */
  #programme(bytes: Buffer, from: number): number | undefined {
    let at = from;
    while (bytes[at] === 0x20 || bytes[at] === 0x0a) at++;
    if (bytes[at + 1] !== 0x70) return undefined;
    const bodyAt = this.#startTag(bytes, at);
    if (bodyAt === undefined) return undefined;
    const { expected } = this.#parts;
    const isExpected = expected !== undefined && standsAt(bytes, expected.body, bodyAt);
    const idAt = bodyAt + (isExpected ? expected.body.length : lengthOf(bytes, EVENT, bodyAt));
    const idEnd = endOfId(bytes, idAt);
    if (idEnd >= bytes.length) return undefined;
    const known = isExpected && standsAt(bytes, expected.after, idEnd) ? expected : undefined;
    const end = idEnd + (known === undefined ? lengthOf(bytes, END, idEnd) : known.after.length);
    if (end > bytes.length) return undefined;
    const id = bytes.toString('latin1', idAt, idEnd);
    const offset = this.#offset + at;
    const startAt = at + OPENING.length;
    const stopAt = startAt + TIME_BYTES + BETWEEN.length;
    const channel = this.#channel;
    if (known !== undefined) {
      this.#parts.goOn();
      this.handler.programme({ bytes, startAt, stopAt, channel, id, part: known, isNew: false, offset });
      return end;
    }
    const after = AFTER_ID.exec(bytes.toString('latin1', idEnd, end));
    if (after === null || idAt === idEnd) throw new ScanFault(offset);
    const [body, rest] = [bytes.subarray(bodyAt, idAt), bytes.subarray(idEnd, end)];
    const { part, isNew } = this.#parts.find(id, body, rest, after[1]);
    this.handler.programme({ bytes, startAt, stopAt, channel, id, part, isNew, offset });
    return end;
  }

  /** Where it ends; `undefined` where it is not whole yet. The times are left to whoever reads them. */
  #startTag(bytes: Buffer, at: number): number | undefined {
    const betweenAt = at + OPENING.length + TIME_BYTES;
    const closingAt = betweenAt + BETWEEN.length + TIME_BYTES;
    const closing = this.#closing;
    const isAsBefore = closing !== undefined && isAt(bytes, closing, closingAt);
    if (isAsBefore && isAt(bytes, OPENING, at) && isAt(bytes, BETWEEN, betweenAt)) return closingAt + closing.length;
    const close = bytes.indexOf(0x3e, at);
    if (close < 0) return undefined;
    const [, channel] = START_TAG.exec(bytes.toString('latin1', at, close + 1)) ?? [];
    if (channel === undefined) throw new ScanFault(this.#offset + at);
    this.#channel = channel;
    this.#closing = Buffer.from(`" channel="${channel}">`, 'latin1');
    this.#parts = new ProgrammeParts();
    return close + 1;
  }
}

export class ScanFault extends Error {
  constructor(readonly offset: number) {
    super('not a programme as it should be');
  }
}

/** For a few bytes: a call of the buffer's own costs more than these. */
function isAt(bytes: Buffer, what: Uint8Array, at: number): boolean {
  for (let index = 0; index < what.length; index++) if (bytes[at + index] !== what[index]) return false;
  return true;
}

function standsAt(bytes: Buffer, what: Uint8Array, at: number): boolean {
  const end = at + what.length;
  return end <= bytes.length && bytes.compare(what, 0, what.length, at, end) === 0;
}

/** Up to the end of the next `what`; infinite where there is none yet. */
function lengthOf(bytes: Buffer, what: Buffer, at: number): number {
  const found = bytes.indexOf(what, at);
  return found < 0 ? Number.POSITIVE_INFINITY : found + what.length - at;
}

/** Behind the visible characters of ASCII that need no escape. */
function endOfId(bytes: Buffer, at: number): number {
  let end = at;
  for (; end < bytes.length; end++) {
    const byte = bytes[end] ?? 0;
    if (byte < 0x21 || byte > 0x7e || byte === 0x26 || byte === 0x3c || byte === 0x3e) break;
  }
  return end;
}
