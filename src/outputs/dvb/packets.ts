export const PACKET = 188;
const HEAD = 4;
const PAYLOAD = PACKET - HEAD;
const STUFFING = 0xff;

export const PID = { associations: 0x00, services: 0x11, events: 0x12, time: 0x14, none: 0x1fff } as const;

/**
 * The packets of one section; counters are still 0, and the last packet is stuffed. No section shares a packet with another
 * one: a box that skips a known section may lose what follows it in the same packet, as GStreamer does.
 */
export function packetsOf(pid: number, section: Uint8Array): readonly Buffer[] {
  const packets: Buffer[] = [];
  // The pointer to where the section begins, which is right after it.
  const payload = Buffer.concat([Buffer.of(0), section]);
  for (let at = 0; at < payload.length; at += PAYLOAD) {
    const packet = emptyPacket(pid, at === 0);
    packet.set(payload.subarray(at, at + PAYLOAD), HEAD);
    packets.push(packet);
  }
  return packets;
}

export const NULL_PACKET: Buffer = emptyPacket(PID.none, false);

/** An empty packet: a stuffing section fills it. */
export function stuffingPacket(pid: number): Buffer {
  const length = PAYLOAD - 1 - 3;
  const section = Buffer.alloc(3 + length, STUFFING);
  section.writeUInt8(STUFFING_TABLE, 0);
  section.writeUInt16BE(0x7000 | length, 1);
  const [packet = NULL_PACKET] = packetsOf(pid, section);
  return packet;
}

const STUFFING_TABLE = 0x72;

function emptyPacket(pid: number, begins: boolean): Buffer {
  const packet = Buffer.alloc(PACKET, STUFFING);
  packet.writeUInt8(0x47, 0);
  packet.writeUInt16BE((begins ? 0x4000 : 0) | pid, 1);
  packet.writeUInt8(0x10, 3);
  return packet;
}

export function pidOf(packet: Uint8Array): number {
  return (((packet[1] ?? 0) & 0x1f) << 8) | (packet[2] ?? 0);
}

/** Packets in the order in which they are sent, each PID counting its own from 0 on. */
export function* numberPackets(packets: Iterable<Uint8Array>): Iterable<Buffer> {
  const counters = new Map<number, number>();
  for (const packet of packets) {
    const pid = pidOf(packet);
    const count = counters.get(pid) ?? 0;
    if (pid !== PID.none) counters.set(pid, (count + 1) % 16);
    const numbered = Buffer.from(packet);
    numbered[3] = 0x10 | count;
    yield numbered;
  }
}
