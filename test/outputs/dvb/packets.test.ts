import { describe, expect, test } from 'vitest';
import { NULL_PACKET, numberPackets, packetsOf, stuffingPacket } from '../../../src/outputs/dvb/packets.js';
import { SectionStream } from '../../../src/proof/dvb/section-stream.js';
import fc from '../../properties.js';

/** A section of so many bytes after its head, which are never 0xFF at its start. */
function section(length: number, fill: number): Buffer {
  const bytes = Buffer.alloc(3 + length, fill);
  bytes.writeUInt16BE(0xf000 | length, 1);
  bytes.writeUInt8(0x4e, 0);
  return bytes;
}

function sectionsIn(packets: Iterable<Uint8Array>): readonly string[] {
  const heard: string[] = [];
  const stream = new SectionStream(({ pid, bytes }) => heard.push(`${pid} ${Buffer.from(bytes).toString('hex')}`));
  for (const packet of packets) stream.add(packet);
  return heard;
}

describe('packets', () => {
  test.each([
    [1, 1],
    [1, 165],
    [1, 180],
    [2, 181],
    [2, 364],
    [3, 365],
  ])('%i hold a section of %i bytes and three', (count, length) => {
    const packets = packetsOf(0x12, section(length, 7));
    expect(packets).toHaveLength(count);
    expect(packets.every((packet) => packet.length === 188)).toBe(true);
  });

  test('a section begins right after a pointer, and goes on in packets without one', () => {
    const [first, second, ...more] = packetsOf(0x12, section(200, 1));
    expect(first?.subarray(0, 8).toString('hex')).toBe('47401210004ef0c8');
    expect(second?.toString('hex')).toBe(`47001210${'01'.repeat(203 - 183)}${'ff'.repeat(164)}`);
    expect(more).toEqual([]);
  });

  test('a null packet and one of stuffing', () => {
    expect(NULL_PACKET.toString('hex')).toBe(`471fff10${'ff'.repeat(184)}`);
    expect(stuffingPacket(0x12).toString('hex')).toBe(`474012100072${'70b4'}${'ff'.repeat(180)}`);
  });

  test('any sections are read again from their packets, in order', () => {
    const sections = fc.array(fc.tuple(fc.integer({ min: 1, max: 4093 }), fc.integer({ min: 0, max: 0xff })), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(sections, (shapes) => {
        const all = shapes.map(([length, fill]) => section(length, fill));
        const packets = numberPackets(all.flatMap((bytes) => packetsOf(0x12, bytes)));
        expect(sectionsIn(packets)).toEqual(all.map((bytes) => `18 ${bytes.toString('hex')}`));
      }),
    );
  });

  test('each PID counts its own packets; null packets count nothing', () => {
    const pids = [0x12, 0x11, 0x12, 0x1fff, 0x12];
    const packets = pids.map((pid) => (pid === 0x1fff ? NULL_PACKET : stuffingPacket(pid)));
    expect([...numberPackets(packets)].map((packet) => packet[3])).toEqual([0x10, 0x10, 0x11, 0x10, 0x12]);
  });
});
