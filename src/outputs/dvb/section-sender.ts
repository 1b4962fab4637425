import { NULL_PACKET, packetsOf } from './packets.js';

/** Seconds that must lie between two sections of one sub-table (EN 300 468, 5.1.4). */
const BETWEEN = 0.025;

/** Sends sections in packets, in order, and waits with null packets where one would follow another too closely. */
export class SectionSender {
  readonly packets: Uint8Array[] = [];
  readonly #gap: number;
  readonly #firstStart = new Map<string, number>();
  readonly #lastEnd = new Map<string, number>();
  #partStart = 0;

  /** Packets per second. */
  constructor(rate: number) {
    this.#gap = Math.ceil(rate * BETWEEN);
  }

  send(pid: number, sections: readonly Uint8Array[]): void {
    for (const section of sections) {
      const key = subTableOf(pid, section);
      this.#waitUntil((this.#lastEnd.get(key) ?? Number.NEGATIVE_INFINITY) + this.#gap);
      if (!this.#firstStart.has(key)) this.#firstStart.set(key, this.packets.length);
      this.packets.push(...packetsOf(pid, section));
      this.#lastEnd.set(key, this.packets.length);
    }
  }

  put(packet: Uint8Array): void {
    this.packets.push(packet);
  }

  /** A part is always long enough that its first section is not repeated too early in the next one. */
  endPart(): void {
    this.#waitUntil(this.#partStart + this.#gap);
    this.#partStart = this.packets.length;
  }

  /** Waits until everything may be sent from the start again. */
  awaitStart(): void {
    const starts = [...this.#firstStart].map(([key, start]) => (this.#lastEnd.get(key) ?? start) + this.#gap - start);
    this.#waitUntil(Math.max(0, ...starts));
  }

  #waitUntil(ready: number): void {
    while (this.packets.length < ready) this.put(NULL_PACKET);
  }
}

/** Table id and extension; a section of the short syntax has no extension. */
function subTableOf(pid: number, section: Uint8Array): string {
  const [tableId = 0, flags = 0, , high = 0, low = 0] = section;
  return flags & 0x80 ? `${pid}/${tableId}/${high}/${low}` : `${pid}/${tableId}`;
}
