import { NULL_PACKET, packetsOf } from './packets.js';

/** Seconds that must lie between two sections of one sub-table (EN 300 468, 5.1.4). */
const BETWEEN = 0.025;
const PAYLOAD = 184;
/** What beginning a section may leave unused before it. */
const UNUSED_MOST = 17;

/** Sends sections in packets, in order, and waits with null packets where one would follow another too closely. */
export class SectionSender {
  readonly packets: Uint8Array[] = [];
  readonly #gap: number;
  readonly #firstStart = new Map<string, number>();
  readonly #lastEnd = new Map<string, number>();
  #partStart = 0;

  /** Packets a second. */
  constructor(rate: number) {
    this.#gap = Math.ceil(rate * BETWEEN) + 1;
  }

  send(pid: number, sections: readonly Uint8Array[]): void {
    let group: Uint8Array[] = [];
    let [least, most] = [0, 0];
    for (const section of sections) {
      const key = subTableOf(pid, section);
      const ready = (this.#lastEnd.get(key) ?? Number.NEGATIVE_INFINITY) + this.#gap;
      if (this.packets.length + Math.floor(least / PAYLOAD) < ready) {
        this.#put(packetsOf(pid, group));
        [group, least, most] = [[], 0, 0];
        this.#waitUntil(ready);
      }
      const start = this.packets.length + Math.floor(least / PAYLOAD);
      if (!this.#firstStart.has(key)) this.#firstStart.set(key, start);
      group.push(section);
      least += section.length;
      most += section.length + UNUSED_MOST;
      this.#lastEnd.set(key, this.packets.length + Math.ceil(most / PAYLOAD));
    }
    this.#put(packetsOf(pid, group));
  }

  put(packet: Uint8Array): void {
    this.packets.push(packet);
  }

  /** A part is never so short that what it begins with comes too early in the next one. */
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

  #put(packets: readonly Uint8Array[]): void {
    // A schedule's part may have more packets than a call takes arguments.
    for (const packet of packets) this.packets.push(packet);
  }
}

/** Table id and extension; a section of the short syntax has no extension. */
function subTableOf(pid: number, section: Uint8Array): string {
  const [tableId = 0, flags = 0, , high = 0, low = 0] = section;
  return flags & 0x80 ? `${pid}/${tableId}/${high}/${low}` : `${pid}/${tableId}`;
}
