import { describe, expect, test } from 'vitest';
import { scheduleTables } from '../../../src/outputs/dvb/eit-schedule.js';
import type { EventWordBook } from '../../../src/outputs/dvb/event-descriptors.js';
import { sealSection } from '../../../src/outputs/dvb/section.js';
import type { DvbEvent, DvbService } from '../../../src/outputs/dvb/zone-services.js';
import { EventTables } from '../../../src/proof/dvb/event-tables.js';
import { readSection } from '../../../src/proof/dvb/read-section.js';
import fc from '../../properties.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const FIRST = Date.parse('2020-03-08T22:00:00Z');
const SCHEDULE_START = Date.parse('2020-03-08T00:00:00Z');
const MULTIPLEX = { transportStreamId: 7, originalNetworkId: 0xff01 };

/** Every event says one word, and details of so many bytes. */
function wordsOf(length: number): EventWordBook {
  const text = Buffer.alloc(Math.min(length, 249), 'x');
  const extended = Buffer.concat([Buffer.of(0x4e, 6 + text.length, 0, 0x65, 0x6e, 0x67, 0, text.length), text]);
  const descriptors = Buffer.concat([
    Buffer.from('4d0765 6e6702686900'.replace(' ', ''), 'hex'),
    ...(length > 0 ? [extended] : []),
  ]);
  return { of: () => ({ texts: [], content: [], descriptors }) } as unknown as EventWordBook;
}

/** Events that follow each other from the first instant on, each so many minutes long; below 0, nothing is on air. */
function serviceOf(lengths: readonly number[]): DvbService {
  let start = FIRST;
  const events = lengths.flatMap((length, index) => {
    const event = { id: `p1.${index}`, number: index + 1, start, stop: start + length * MINUTE };
    start += Math.abs(length) * MINUTE;
    return length < 0 ? [] : [event as DvbEvent];
  });
  return { entry: undefined, serviceId: 801, events } as unknown as DvbService;
}

interface Placed {
  readonly tableId: number;
  readonly number: number;
  readonly last: number;
  readonly segmentLast: number;
  readonly lastTableId: number;
  readonly length: number;
  readonly starts: readonly number[];
}

function placed(lengths: readonly number[], details = 0): readonly Placed[] {
  return scheduleTables(serviceOf(lengths), FIRST, wordsOf(details), MULTIPLEX).flatMap(({ sections }) =>
    sections.map((bytes) => {
      const section = readSection(sealSection(bytes, 0));
      if (typeof section === 'string') throw new Error(section);
      const [segmentLast = 0, lastTableId = 0] = section.body.bytes.subarray(4);
      const tables = new EventTables();
      tables.add(section);
      const events = [...(tables.services.get(801)?.events.values() ?? [])];
      const { tableId, number, last } = section;
      return {
        tableId,
        number,
        last,
        segmentLast,
        lastTableId,
        length: bytes.length,
        starts: events.map((event) => event.start),
      };
    }),
  );
}

describe('a schedule', () => {
  test('begins at midnight UTC before its first event, with an empty section for each segment before it', () => {
    const sections = placed([60, 120]);
    expect(sections.map(({ number }) => number)).toEqual([0, 8, 16, 24, 32, 40, 48, 56]);
    expect(sections.map(({ starts }) => starts.length)).toEqual([0, 0, 0, 0, 0, 0, 0, 2]);
    expect(sections.every(({ last, lastTableId }) => last === 56 && lastTableId === 0x50)).toBe(true);
    expect(sections.map(({ segmentLast }) => segmentLast)).toEqual([0, 8, 16, 24, 32, 40, 48, 56]);
  });

  test('leaves out empty segments after the last event of a table, and not those of a table between', () => {
    const tables = placed([1, -8 * 24 * 60, 1]);
    expect(tables.map(({ tableId, number }) => `${tableId} ${number}`)).toEqual([
      ...[0, 8, 16, 24, 32, 40, 48, 56].map((number) => `80 ${number}`),
      '81 0',
      ...[0, 8, 16, 24, 32, 40, 48, 56].map((number) => `82 ${number}`),
    ]);
  });

  test('goes on in the next section where one is full', () => {
    const sections = placed(
      Array.from({ length: 36 }, () => 5),
      240,
    ).filter(({ starts }) => starts.length > 0);
    expect(sections.map(({ number, segmentLast, starts }) => [number, segmentLast, starts.length])).toEqual([
      [56, 57, 15],
      [57, 57, 9],
      [64, 64, 12],
    ]);
  });

  test('has every event once, in the segment of its start, in order; no section too long, every number as it must be', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 600 });
    fc.assert(
      fc.property(lengths, fc.constantFrom(0, 30, 100), (minutes, details) => {
        const service = serviceOf(minutes);
        const sections = placed(minutes, details);
        expect(sections.flatMap(({ starts }) => starts)).toEqual(service.events.map(({ start }) => start));
        for (const { tableId, number, starts, length, segmentLast, last, lastTableId } of sections) {
          const segment = (tableId - 0x50) * 32 + Math.floor(number / 8);
          for (const start of starts) expect(Math.floor((start - SCHEDULE_START) / (180 * MINUTE))).toBe(segment);
          expect(length).toBeLessThanOrEqual(4096);
          expect(number <= segmentLast && segmentLast <= last && segmentLast >> 3 === number >> 3).toBe(true);
          expect(lastTableId).toBe(Math.max(...sections.map((section) => section.tableId)));
        }
        for (const tableId of new Set(sections.map((section) => section.tableId))) {
          const own = sections.filter((section) => section.tableId === tableId);
          expect(own.at(-1)?.number).toBe(own.at(-1)?.last);
          expect(own.map(({ number }) => number)).toEqual([...own.map(({ number }) => number)].sort((a, b) => a - b));
          // Every segment up to the last has its sections from the first on, without a gap.
          const wanted = own
            .filter(({ number }) => number % 8 === 0)
            .flatMap(({ number, segmentLast }) =>
              Array.from({ length: segmentLast - number + 1 }, (_, index) => number + index),
            );
          expect(own.map(({ number }) => number)).toEqual(wanted);
          expect(own.filter(({ number }) => number % 8 === 0)).toHaveLength(
            Math.floor((own.at(-1)?.last ?? 0) / 8) + 1,
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test('reaches 64 days', () => {
    const sections = placed(Array.from({ length: 62 }, () => DAY / MINUTE));
    expect(sections.at(-1)?.tableId).toBe(0x5f);
  });
});
