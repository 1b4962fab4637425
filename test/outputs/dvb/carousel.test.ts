import { describe, expect, test } from 'vitest';
import { carouselPackets } from '../../../src/outputs/dvb/carousel.js';
import { numberPackets } from '../../../src/outputs/dvb/packets.js';
import { openSection, sealSection } from '../../../src/outputs/dvb/section.js';
import fc from '../../properties.js';
import { countsOf, heardIn, type PlacedSection } from './a-carousel.js';

const section = (tableId: number, extension: number, number: number, last: number, length: number) =>
  sealSection(openSection({ tableId, extension, number, last }, Buffer.alloc(length, 1)), 3);

interface Shape {
  readonly services: number;
  readonly sections: number;
  readonly length: number;
  readonly bitrate: number;
  readonly hasTime: boolean;
}

function contentOf({ services, sections, length, hasTime }: Shape) {
  const ids = Array.from({ length: services }, (_, index) => index + 1);
  return {
    associations: [section(0x00, 7, 0, 0, 0)],
    services: [section(0x42, 7, 0, 0, 20 * services)],
    time: hasTime ? [Buffer.from('707005e62701020300', 'hex').subarray(0, 8)] : [],
    present: ids.map((id) => section(0x4e, id, 0, 1, 100)),
    following: ids.map((id) => section(0x4e, id, 1, 1, 120)),
    schedule: ids.flatMap((id) =>
      [0x50, 0x51].map((tableId) =>
        Array.from({ length: sections }, (_, number) => section(tableId, id, number, sections - 1, length)),
      ),
    ),
  };
}

const shapes = fc.record<Shape>({
  services: fc.integer({ min: 1, max: 12 }),
  sections: fc.integer({ min: 1, max: 24 }),
  length: fc.integer({ min: 10, max: 1500 }),
  bitrate: fc.constantFrom(200_000, 500_000, 2_000_000),
  hasTime: fc.boolean(),
});

const fileOf = (shape: Shape) => Buffer.concat([...numberPackets(carouselPackets(contentOf(shape), shape.bitrate))]);
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const seconds = (packets: number, { bitrate }: Shape) => (packets * 188 * 8) / bitrate;

/** The longest time between two sections of one kind (`pick`), over the end of the loop too. */
function gaps(heard: readonly PlacedSection[], pick: (bytes: Uint8Array) => string): readonly number[] {
  const last = new Map<string, number>();
  return heard.flatMap(({ bytes, end }) => {
    const before = last.get(pick(bytes));
    last.set(pick(bytes), end);
    return before === undefined ? [] : [end - before];
  });
}

describe('a loop', () => {
  test('has every section of the schedule once and closes every counter', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const file = fileOf(shape);
        const schedule = heardIn(file).filter(({ bytes }) => (bytes[0] ?? 0) >= 0x50 && bytes[0] !== 0x70);
        const wanted = contentOf(shape).schedule.flat();
        const sent = schedule.filter(({ bytes }) => bytes[0] !== 0x72).map(({ bytes }) => hex(bytes));
        expect(sent.sort()).toEqual(wanted.map(hex).sort());
        for (const [pid, count] of countsOf(file)) if (pid !== 0x1fff) expect(count % 16).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  test('sends what is on air every two seconds and the PAT every tenth of one, over its end too', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const heard = heardIn(fileOf(shape), 2);
        const often = (tableId: number) =>
          gaps(
            heard.filter(({ bytes }) => bytes[0] === tableId),
            hex,
          );
        expect(seconds(Math.max(...often(0x00)), shape)).toBeLessThanOrEqual(0.1);
        for (const tableId of [0x42, 0x4e]) expect(seconds(Math.max(...often(tableId)), shape)).toBeLessThanOrEqual(2);
        if (shape.hasTime) expect(seconds(Math.max(...often(0x70)), shape)).toBeLessThanOrEqual(30);
      }),
      { numRuns: 40 },
    );
  });

  test('leaves 25 ms between the sections of a sub-table, over its end too', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const heard = heardIn(fileOf(shape), 2).filter(({ bytes }) => bytes[0] !== 0x72);
        const last = new Map<string, number>();
        for (const { pid, bytes, end } of heard) {
          const key = `${pid}/${hex(bytes.subarray(0, 1))}/${bytes[0] === 0x70 ? '' : hex(bytes.subarray(3, 5))}`;
          // Beside those in which a section begins and ends.
          const between = end - Math.ceil(bytes.length / 183) - (last.get(key) ?? Number.NEGATIVE_INFINITY);
          expect(seconds(between, shape)).toBeGreaterThanOrEqual(0.025);
          last.set(key, end);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('two loops may follow each other in any order: every PID begins at 0 and ends at 15', () => {
    const [one, other] = [3, 20].map((sections) =>
      fileOf({ services: 2, sections, length: 200, bitrate: 500_000, hasTime: true }),
    );
    expect(() => heardIn(Buffer.concat([one ?? Buffer.of(), other ?? Buffer.of(), one ?? Buffer.of()]))).not.toThrow();
  });

  test('a schedule of nothing is a loop too', () => {
    const shape = { services: 1, sections: 0, length: 0, bitrate: 100_000, hasTime: false };
    const present = heardIn(fileOf(shape)).filter(({ bytes }) => bytes[0] === 0x4e);
    expect(present).toHaveLength(32);
  });
});
