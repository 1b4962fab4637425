import { isIPv6, type Socket } from 'node:net';

export interface SlotLimits {
  readonly all: number;
  /** A carrier calls from one or two addresses; a proxy in front of us calls from one for all of them. */
  readonly perAddress: number;
  /** Milliseconds that a connection always has for its request, however many others are waiting. */
  readonly grace: number;
}

const LIMITS: SlotLimits = { all: 256, perAddress: 64, grace: 500 };

interface Slot {
  readonly address: string;
  readonly since: number;
  /** The request is complete and is being answered. */
  isServed: boolean;
}

/**
 * Limits simultaneous connections. When all slots are taken, the connection that has been waiting longest without
 * sending its request is closed: slow or silent clients never block those that have something to send.
 */
export class ConnectionSlots {
  /** Oldest first. */
  readonly #slots = new Map<Socket, Slot>();

  constructor(
    readonly limits: SlotLimits = LIMITS,
    /** Milliseconds since any fixed point. */
    readonly clock: () => number = () => performance.now(),
  ) {}

  /** Accepts a new connection, closes it, or closes another to make room. */
  admit(socket: Socket): void {
    const address = networkOf(socket.remoteAddress ?? '');
    const own = this.#count(address);
    const isFull = own >= this.limits.perAddress;
    if (isFull || this.#slots.size >= this.limits.all) {
      const slow = this.#slowest(isFull ? address : this.#busiest());
      if (slow === undefined) {
        socket.destroy();
        return;
      }
      this.#slots.delete(slow);
      slow.destroy();
    }
    this.#slots.set(socket, { address, since: this.clock(), isServed: false });
    socket.once('close', () => this.#slots.delete(socket));
  }

  /** The request is complete: the connection keeps its slot until it is answered. */
  serve(socket: Socket): void {
    const slot = this.#slots.get(socket);
    if (slot !== undefined) slot.isServed = true;
  }

  #count(address: string): number {
    let count = 0;
    for (const slot of this.#slots.values()) if (slot.address === address) count++;
    return count;
  }

  #slowest(address: string): Socket | undefined {
    const latest = this.clock() - this.limits.grace;
    for (const [socket, slot] of this.#slots)
      if (slot.address === address && !slot.isServed && slot.since <= latest) return socket;
    return undefined;
  }

  /** The address with the most connections that could be closed. */
  #busiest(): string {
    const counts = new Map<string, number>();
    const latest = this.clock() - this.limits.grace;
    let busiest = '';
    for (const { address, isServed, since } of this.#slots.values()) {
      if (isServed || since > latest) continue;
      const count = (counts.get(address) ?? 0) + 1;
      counts.set(address, count);
      if (count > (counts.get(busiest) ?? 0)) busiest = address;
    }
    return busiest;
  }
}

/** A host owns a whole IPv6 /64 network; an IPv4 address may be written as an IPv6 one. */
function networkOf(address: string): string {
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (mapped !== undefined) return mapped;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter((group) => group !== '');
  if (tail !== undefined) {
    const last = tail.split(':').filter((group) => group !== '');
    while (groups.length + last.length < 8) groups.push('0');
    groups.push(...last);
  }
  return groups.slice(0, 4).join(':');
}
