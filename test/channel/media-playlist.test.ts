import { describe, expect, test } from 'vitest';
import { CELL, type ChannelList, type ChannelRow, cellOf } from '../../src/channel/channel-list.js';
import type { ChannelPackage } from '../../src/channel/channel-package.js';
import { laySegment } from '../../src/channel/lay-segment.js';
import { mediaPlaylist } from '../../src/channel/media-playlist.js';
import { HOLD } from '../../src/media/packaging/package-index.js';
import { continueList, SETTLED } from '../../src/outputs/channel/channel-rows.js';
import fc from '../properties.js';
import { samplePackage, slatePackage } from './sample-package.js';

function property<T>(name: string, drawn: fc.Arbitrary<T>, check: (value: T) => void): void {
  test(name, () => fc.assert(fc.property(drawn, check), { numRuns: 60 }));
}

const START = Date.parse('2026-12-01T00:00:00Z');

/** Key frames at most six seconds apart, whole frames, 6 s to 15 minutes. */
const aRecording = fc
  .array(fc.integer({ min: 1, max: 150 }), { minLength: 2, maxLength: 150 })
  .map((frames) => frames.map((count) => count * 40))
  .filter((lengths) => lengths.reduce((sum, length) => sum + length, 0) >= 2 * CELL);

interface Sample {
  readonly list: ChannelList;
  readonly packages: ReadonlyMap<string, ChannelPackage>;
}

/** Recordings and pictures in turn, each starting at a planned second; some recordings were not packaged. */
const aChannel = fc
  .array(fc.record({ lengths: aRecording, rest: fc.integer({ min: 0, max: 400 }), isPackaged: fc.boolean() }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((lessons): Sample => {
    const rows: ChannelRow[] = [];
    const packages = new Map([['slate', slatePackage]]);
    let at = START;
    for (const [turn, { lengths, rest, isPackaged }] of lessons.entries()) {
      const name = `lesson-${turn}`;
      const media = samplePackage(name, lengths);
      // The slate that takes a longer one's place begins anew within it.
      if (isPackaged || media.length > HOLD) packages.set(name, media);
      rows.push({ start: at, in: 0, media: name, event: name });
      const end = at + media.length;
      const next = Math.ceil((end + rest * 1000) / 1000) * 1000;
      if (cellOf(end) < cellOf(next)) rows.push({ start: end, in: 0, media: undefined, event: name });
      at = next;
    }
    const onePerCell = rows.filter(({ start }, index) => cellOf(start) !== cellOf(rows[index + 1]?.start ?? at + CELL));
    return {
      list: { zone: 'z', channel: 'p1', slate: 'slate', number: 7, planned: START, until: at, rows: onePerCell },
      packages,
    };
  });

const cellsOf = ({ rows, until }: ChannelList) => {
  const first = cellOf(rows[0]?.start ?? until) - 5;
  return Array.from({ length: cellOf(until) + 5 - first }, (_, index) => first + index);
};

function parse(text: string) {
  const number = (tag: string) => Number(new RegExp(`^#EXT-X-${tag}:(\\d+)$`, 'm').exec(text)?.[1]);
  let turn = number('DISCONTINUITY-SEQUENCE');
  const segments: { number: number; turn: number; length: number; place: string }[] = [];
  let length = 0;
  let range = '';
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') turn += 1;
    else if (line.startsWith('#EXTINF:')) length = Number(line.slice(8, -1));
    else if (line.startsWith('#EXT-X-BYTERANGE:')) range = line.slice(17);
    else if (line !== '' && !line.startsWith('#'))
      segments.push({ number: number('MEDIA-SEQUENCE') + segments.length, turn, length, place: `${line} ${range}` });
  }
  return { segments, target: number('TARGETDURATION'), turn: number('DISCONTINUITY-SEQUENCE') };
}

describe('segments of a channel', () => {
  property('follow each other without gap or overlap, each beginning in its cell', aChannel, ({ list, packages }) => {
    const segments = cellsOf(list).map((cell) => laySegment(list, cell, (name) => packages.get(name)));
    for (const [index, segment] of segments.entries()) {
      if (segment === undefined) throw new Error('no segment');
      const next = segments[index + 1];
      if (next !== undefined) expect(segment.end).toBe(next.start);
      expect(segment.end).toBeGreaterThan(segment.start);
      expect(segment.end - segment.start).toBeLessThanOrEqual(2 * CELL);
      expect(segment.bytes).toBeGreaterThan(0);
      expect(segment.offset + segment.bytes).toBeLessThanOrEqual(segment.media.offsets.at(-1) ?? 0);
    }
  });

  property('each recording begins at its planned instant and plays on from there', aChannel, ({ list, packages }) => {
    for (const row of list.rows) {
      const segment = laySegment(list, cellOf(row.start), (name) => packages.get(name));
      expect(segment).toMatchObject({ start: row.start, isFirst: true, event: row.event, offset: 0 });
    }
    for (const cell of cellsOf(list)) {
      const segment = laySegment(list, cell, (name) => packages.get(name));
      const row = list.rows.findLast(({ start }) => start <= (segment?.start ?? 0));
      if (segment?.at === undefined || row === undefined || segment.start >= list.until) continue;
      expect(Math.abs(segment.start - row.start - segment.at)).toBeLessThanOrEqual(1);
      expect(segment.media.path).toContain(row.media ?? 'slate');
    }
  });
});

describe('the media playlist', () => {
  const walk = fc.tuple(
    aChannel,
    fc.array(fc.integer({ min: -60_000, max: 4_000_000 }), { minLength: 2, maxLength: 40 }),
  );

  property(
    'keeps a number for each segment, never goes back, and is the same wherever it is made',
    walk,
    ([{ list, packages }, clocks]) => {
      const known = new Map<number, string>();
      let [number, turn] = [0, 0];
      for (const clock of clocks.toSorted((a, b) => a - b)) {
        const at = START + clock;
        const text = mediaPlaylist(list, at, (name) => packages.get(name), 'm');
        expect(
          mediaPlaylist(structuredClone(list), Math.floor(at / CELL) * CELL, (name) => packages.get(name), 'm'),
        ).toBe(text);
        const read = parse(text);
        expect(read.segments).toHaveLength(12);
        expect(read.segments[0]?.number).toBeGreaterThanOrEqual(number);
        expect(read.turn).toBeGreaterThanOrEqual(turn);
        for (const { number: own, turn: of, length, place } of read.segments) {
          expect(Math.round(length)).toBeLessThanOrEqual(read.target);
          const said = `${of} ${length} ${place}`;
          expect(known.get(own) ?? said).toBe(said);
          known.set(own, said);
        }
        [number, turn] = [read.segments[0]?.number ?? 0, read.turn];
      }
    },
  );

  const anAbsence = fc.record({
    cells: fc.array(fc.integer({ min: 1, max: 120 }), { minLength: 1, maxLength: 3 }),
    slate: fc.integer({ min: 3, max: 120 }),
    rest: fc.integer({ min: 0, max: CELL - 1 }),
  });

  property(
    'shows the slate, however short, for whatever was not packaged, and goes on counting',
    anAbsence,
    (drawn) => {
      const slate = samplePackage('slate', Array(drawn.slate).fill(2000));
      const rows: ChannelRow[] = [];
      let at = START + drawn.rest;
      for (const [turn, cells] of drawn.cells.entries()) {
        rows.push({ start: at, in: 0, media: `absent-${turn}`, event: `${turn}` });
        at += cells * CELL;
      }
      const list: ChannelList = {
        zone: 'z',
        channel: 'p1',
        slate: 'slate',
        number: 7,
        planned: START,
        until: at,
        rows,
      };
      const find = (name: string) => (name === 'slate' ? slate : undefined);
      let [end, turn] = [0, 0];
      for (const cell of cellsOf(list).slice(5)) {
        const segment = laySegment(list, cell, find);
        expect(segment?.start).toBe(end === 0 ? segment?.start : end);
        expect(cellOf(segment?.start ?? 0)).toBe(cell);
        end = segment?.end ?? 0;
        const read = parse(mediaPlaylist(list, cell * CELL, find, 'm'));
        expect(read.turn).toBeGreaterThanOrEqual(turn);
        turn = read.turn;
      }
    },
  );

  const aSwitch = fc.tuple(aChannel, aChannel, fc.integer({ min: -300_000, max: 3_000_000 }), fc.boolean());

  property(
    'says the same of what is listed before and after a release is switched',
    aSwitch,
    ([one, other, clock, isSame]) => {
      const now = START + clock;
      const packages = new Map([...other.packages, ...one.packages]);
      const find = (name: string) => packages.get(name);
      const next = continueList(isSame ? one.list : other.list, one.list, now);
      const before = parse(mediaPlaylist(one.list, now + SETTLED - 4 * CELL, find, 'm'));
      const after = parse(mediaPlaylist(next, now + SETTLED - 4 * CELL, find, 'm'));
      expect(after).toEqual(before);
      const later = parse(mediaPlaylist(next, now + SETTLED + 2 * CELL, find, 'm'));
      expect(later.turn).toBeGreaterThanOrEqual(before.turn);
      if (!isSame) return;
      for (const ahead of [0, 10, 100, 300]) {
        const at = now + SETTLED + ahead * CELL;
        expect(mediaPlaylist(next, at, find, 'm')).toBe(mediaPlaylist(one.list, at, find, 'm'));
      }
    },
  );

  test('a channel without a slate is not on air with holes', () => {
    const list = { zone: 'z', channel: 'p1', slate: 'slate', number: 1, planned: START, until: START, rows: [] };
    expect(() => mediaPlaylist(list, START, () => undefined, 'm')).toThrow();
  });
});
