import { type ProgrammePart, ProgrammeParts } from './programme-parts.js';

/** A `<programme>` cut in pieces; good until the next one. */
export interface ScannedProgramme {
  readonly bytes: Buffer;
  /** Where `YYYYMMDDhhmmss +hhmm` is in them. */
  readonly startAt: number;
  readonly stopAt: number;
  readonly channel: string;
  readonly id: string;
  readonly part: ProgrammePart;
  /** Its id has nothing after the name. */
  readonly isNameAlone: boolean;
  /** The first programme with this part. */
  readonly isNew: boolean;
  /** In the file. */
  readonly offset: number;
}

export interface ScanHandler {
  /** All before the first programme. */
  head(bytes: Uint8Array): void;
  programme(programme: ScannedProgramme): void;
  /** All after the last one. */
  tail(bytes: Uint8Array): void;
}

const TIME_BYTES = 'YYYYMMDDhhmmss +hhmm'.length;
const START = Buffer.from('<programme ');
const OPENING = Buffer.from('<programme start="');
const BETWEEN = Buffer.from('" stop="');
const START_AT = OPENING.length;
const BETWEEN_AT = START_AT + TIME_BYTES;
const STOP_AT = BETWEEN_AT + BETWEEN.length;
const BODY_AT = STOP_AT + TIME_BYTES;
const END = Buffer.from('</programme>');
const EVENT = Buffer.from('<episode-num system="airclass">');
const START_TAG = /^<programme start="\d{14} [+-]\d{4}" stop="\d{14} [+-]\d{4}" channel="([^"<&>]+)">$/;
const AFTER_ID =
  /^<\/episode-num>\s+(?:<previously-shown start="(\d{14} [+-]\d{4})"(?: channel="[^"<&>]+")?\/>\s+)?<\/programme>$/;
const DOT = 0x2e;
const FIRST_ROOM = 64 * 1024;
/** No head or programme of ours is as long. */
const LONGEST = 64 * 1024 * 1024;
/** The visible characters of ASCII that need no escape. */
const IN_ID = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte > 0x20 && byte < 0x7f && !'&<>'.includes(String.fromCharCode(byte)) ? 1 : 0,
);

/** The programme that is reported: one object for all, valid until the next one. */
class Cursor implements ScannedProgramme {
  bytes: Buffer = Buffer.alloc(0);
  at = 0;
  idAt = 0;
  idEnd = 0;
  channel = '';
  part: ProgrammePart = { body: this.bytes, nameLength: 0, after: this.bytes, firstShown: undefined };
  isNew = false;
  offset = 0;

  get startAt(): number {
    return this.at + START_AT;
  }

  get stopAt(): number {
    return this.at + STOP_AT;
  }

  get isNameAlone(): boolean {
    return this.idEnd - this.idAt === this.part.nameLength;
  }

  get id(): string {
    return this.bytes.toString('latin1', this.idAt, this.idEnd);
  }
}

/**
 * Cuts a guide into programmes without parsing what it will parse once: what is between the times and the name of the
 * event is the same for every airing of a lesson. It accepts exactly what is ours, so that the parts are well-formed if
 * the whole is.
 */
export class ProgrammeScanner {
  /** One block of memory for the whole guide: what waits for more bytes is moved to its front. */
  #room = Buffer.allocUnsafeSlow(FIRST_ROOM);
  #used = 0;
  #offset = 0;
  #hasHead = false;
  #parts = new ProgrammeParts();
  readonly #cursor = new Cursor();

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

  /** Where the one after it begins; `undefined` where it is not whole yet, or none. */
  #programme(bytes: Buffer, from: number): number | undefined {
    let at = from;
    while (bytes[at] === 0x20 || bytes[at] === 0x0a) at++;
    if (bytes[at + 1] !== 0x70) return undefined;
    return this.#asExpected(bytes, at) ?? this.#another(bytes, at);
  }

  /** The times are left to the caller. */
  #asExpected(bytes: Buffer, at: number): number | undefined {
    const { expected } = this.#parts;
    if (expected === undefined || !isAt(bytes, OPENING, at) || !isAt(bytes, BETWEEN, at + BETWEEN_AT)) return undefined;
    const { body, nameLength, after } = expected;
    if (!standsAt(bytes, body, at + BODY_AT)) return undefined;
    const nameEnd = at + BODY_AT + body.length;
    const idEnd = endOfId(bytes, nameEnd);
    if (idEnd > nameEnd && bytes[nameEnd] !== DOT) return undefined;
    if (!standsAt(bytes, after, idEnd)) return undefined;
    this.#parts.goOn();
    this.#report(bytes, at, nameEnd - nameLength, idEnd, expected, false);
    return idEnd + after.length;
  }

  #another(bytes: Buffer, at: number): number | undefined {
    const close = bytes.indexOf(0x3e, at);
    if (close < 0) return undefined;
    const [, channel] = START_TAG.exec(bytes.toString('latin1', at, close + 1)) ?? [];
    if (channel === undefined) throw new ScanFault(this.#offset + at);
    const idAt = close + 1 + lengthOf(bytes, EVENT, close + 1);
    const idEnd = endOfId(bytes, idAt);
    if (idEnd >= bytes.length) return undefined;
    const end = idEnd + lengthOf(bytes, END, idEnd);
    if (end > bytes.length) return undefined;
    const after = AFTER_ID.exec(bytes.toString('latin1', idEnd, end));
    if (after === null || idAt === idEnd) throw new ScanFault(this.#offset + at);
    if (channel !== this.#cursor.channel) this.#parts = new ProgrammeParts();
    this.#cursor.channel = channel;
    const name = nameOf(bytes.toString('latin1', idAt, idEnd));
    const body = bytes.subarray(at + BODY_AT, idAt + name.length);
    const { part, isNew } = this.#parts.find(name, body, bytes.subarray(idEnd, end), after[1]);
    this.#report(bytes, at, idAt, idEnd, part, isNew);
    return end;
  }

  #report(bytes: Buffer, at: number, idAt: number, idEnd: number, part: ProgrammePart, isNew: boolean): void {
    const cursor = this.#cursor;
    cursor.bytes = bytes;
    cursor.at = at;
    cursor.idAt = idAt;
    cursor.idEnd = idEnd;
    cursor.part = part;
    cursor.isNew = isNew;
    cursor.offset = this.#offset + at;
    this.handler.programme(cursor);
  }
}

export class ScanFault extends Error {
  constructor(readonly offset: number) {
    super('not a programme as it should be');
  }
}

/** An event's id but for the time that a repeat has after it. */
function nameOf(id: string): string {
  const second = id.indexOf('.', id.indexOf('.') + 1);
  return second < 0 ? id : id.slice(0, second);
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

function endOfId(bytes: Buffer, at: number): number {
  let end = at;
  while (end < bytes.length && IN_ID[bytes[end] ?? 0] === 1) end++;
  return end;
}
