const PACKET = 188;
const SYNC = 0x47;
const NULL_PID = 0x1fff;
const STUFFING = 0xff;
const COUNTERS = 16;

/** One section as it was sent, with the PID that it was sent on. */
export interface SentSection {
  readonly pid: number;
  readonly bytes: Uint8Array;
}

interface Line {
  /** The continuity counter of the next packet. */
  counter: number;
  /** A section that is not complete yet; `undefined` where the next one is awaited. */
  open: Uint8Array | undefined;
}

/** Splits a transport stream into sections; throws if it cannot be played in a loop. */
export class SectionStream {
  readonly #lines = new Map<number, Line>();
  #rest: Uint8Array = new Uint8Array();
  #packets = 0;

  constructor(readonly hear: (section: SentSection) => void) {}

  add(bytes: Uint8Array): void {
    const all = Buffer.concat([this.#rest, bytes]);
    const whole = all.length - (all.length % PACKET);
    for (let at = 0; at < whole; at += PACKET) this.#packet(all.subarray(at, at + PACKET));
    this.#rest = Buffer.from(all.subarray(whole));
  }

  end(): void {
    if (this.#rest.length > 0 || this.#packets === 0) throw new Error('it does not end with a whole packet');
    for (const [pid, { counter, open }] of this.#lines) {
      if (open !== undefined) throw new Error(`a section on PID ${pid} is not complete`);
      if (counter !== 0) throw new Error(`the counter of PID ${pid} does not close the loop`);
    }
  }

  #packet(packet: Uint8Array): void {
    this.#packets++;
    const [sync, high = 0, low = 0, control = 0] = packet;
    const pid = ((high & 0x1f) << 8) | low;
    const isError = (high & 0x80) !== 0 || (control & 0xc0) !== 0;
    if (sync !== SYNC || isError) throw new Error(`packet ${this.#packets} is not valid`);
    if (pid === NULL_PID) return;
    if ((control & 0x30) !== 0x10) throw new Error(`packet ${this.#packets} has other than a payload`);
    const line = this.#lines.get(pid) ?? { counter: 0, open: undefined };
    this.#lines.set(pid, line);
    if ((control & 0x0f) !== line.counter) throw new Error(`packet ${this.#packets} of PID ${pid} is not in its turn`);
    line.counter = (line.counter + 1) % COUNTERS;
    this.#payload(pid, line, packet.subarray(4), (high & 0x40) !== 0);
  }

  #payload(pid: number, line: Line, payload: Uint8Array, begins: boolean): void {
    if (!begins) {
      if (line.open === undefined) throw new Error(`packet ${this.#packets} continues no section`);
      this.#sections(pid, line, payload, false);
      return;
    }
    const [pointer = 0] = payload;
    const own = payload.subarray(1, 1 + pointer);
    if ((line.open === undefined) !== (pointer === 0)) throw new Error(`packet ${this.#packets} points astray`);
    if (line.open !== undefined) this.#sections(pid, line, own, false);
    if (line.open !== undefined) throw new Error(`packet ${this.#packets} cuts a section short`);
    this.#sections(pid, line, payload.subarray(1 + pointer), true);
  }

  /** The rest of an open section, then whole ones, then stuffing. */
  #sections(pid: number, line: Line, bytes: Uint8Array, mayBegin: boolean): void {
    let rest: Uint8Array = line.open === undefined ? bytes : Buffer.concat([line.open, bytes]);
    let isFirst = line.open !== undefined;
    line.open = undefined;
    while (rest.length > 0 && (isFirst || mayBegin) && rest[0] !== STUFFING) {
      const length = rest.length < 3 ? Number.POSITIVE_INFINITY : 3 + ((((rest[1] ?? 0) & 0x0f) << 8) | (rest[2] ?? 0));
      if (rest.length < length) {
        line.open = Buffer.from(rest);
        return;
      }
      this.hear({ pid, bytes: Buffer.from(rest.subarray(0, length)) });
      rest = rest.subarray(length);
      isFirst = false;
    }
    if (rest.some((byte) => byte !== STUFFING)) throw new Error(`packet ${this.#packets} is stuffed with something`);
  }
}
