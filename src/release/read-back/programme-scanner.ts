/** A `<programme>` cut in three; `body` is good until more bytes are added. */
export interface ScannedProgramme {
  readonly start: string;
  readonly stop: string;
  readonly channel: string;
  /** What the airings of a lesson have in common: from behind the start tag to the event's id. */
  readonly body: Uint8Array;
  /** From the event's id to the end tag. */
  readonly id: string;
  readonly firstShown: string | undefined;
  readonly offset: number;
}

export interface ScanHandler {
  /** All before the first programme. */
  head(bytes: Uint8Array): void;
  programme(programme: ScannedProgramme): void;
  /** All behind the last one. */
  tail(bytes: Uint8Array): void;
}

const START = Buffer.from('<programme ');
const END = Buffer.from('</programme>');
const EVENT = Buffer.from('<episode-num system="airclass">');
const START_TAG = /^<programme start="(\d{14} [+-]\d{4})" stop="(\d{14} [+-]\d{4})" channel="([^"<&>]+)">$/;
const AFTER_ID =
  /^<episode-num system="airclass">([!-%'-;=?-~]+)<\/episode-num>\s+(?:<previously-shown start="(\d{14} [+-]\d{4})"(?: channel="[^"<&>]+")?\/>\s+)?<\/programme>$/;
const SPACE = new Set([0x20, 0x0a]);
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
    while (SPACE.has(bytes[at] ?? 0)) at++;
    if (bytes[at + 1] !== 0x70) return undefined;
    const close = bytes.indexOf(0x3e, at);
    const event = close < 0 ? -1 : bytes.indexOf(EVENT, close);
    const end = event < 0 ? -1 : bytes.indexOf(END, event);
    if (end < 0) return undefined;
    const tag = START_TAG.exec(bytes.toString('latin1', at, close + 1));
    const after = AFTER_ID.exec(bytes.toString('latin1', event, end + END.length));
    const [, start = '', stop = '', channel = ''] = tag ?? [];
    const [, id = '', firstShown] = after ?? [];
    if (tag === null || after === null) throw new ScanFault(this.#offset + at);
    const body = bytes.subarray(close + 1, event);
    this.handler.programme({ start, stop, channel, body, id, firstShown, offset: this.#offset + at });
    return end + END.length;
  }
}

export class ScanFault extends Error {
  constructor(readonly offset: number) {
    super('not a programme as it should be');
  }
}
