import { describe, expect, test } from 'vitest';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import type { LineupChange, ReleaseDiff, Showing, ViewerChange } from '../../../src/published/diff/release-diff.js';
import type {
  ChannelTimeline,
  ReleaseTimeline,
  TimelineAiring,
  TimelineItem,
  TimelineZone,
} from '../../../src/published/release-timeline.js';
import fc from '../../properties.js';

const DAY = 86_400_000;
const SLOT = DAY / 4;

interface Cell {
  readonly what: 'lesson' | 'programme' | 'fill';
  readonly number: number;
  readonly ends: number;
}

interface Drawn {
  readonly from: number;
  readonly days: number;
  readonly cells: readonly (readonly Cell[])[];
  readonly title: string;
  readonly length: number;
  readonly carries: readonly (readonly string[])[];
}

const CHANNELS = ['p1', 'p2'];
const cell = fc.record<Cell>({
  what: fc.constantFrom('lesson', 'lesson', 'programme', 'fill'),
  number: fc.integer({ min: 1, max: 5 }),
  ends: fc.constantFrom(SLOT, SLOT, SLOT / 2),
});
const drawn = fc.record<Drawn>({
  from: fc.integer({ min: 0, max: 1 }),
  days: fc.integer({ min: 1, max: 3 }),
  cells: fc.array(fc.array(cell, { minLength: 16, maxLength: 16 }), { minLength: 2, maxLength: 2 }),
  title: fc.constantFrom('甲', '乙'),
  length: fc.constantFrom(1000, 1000, 2000),
  carries: fc.array(fc.subarray(CHANNELS), { minLength: 2, maxLength: 2 }),
});

/** Ids as the timeline has them: a first run is its lesson's wherever it is, everything else its own time's. */
function timelineOf({ from, days, cells, title, length, carries }: Drawn): ReleaseTimeline {
  const stretch = { from: from * DAY, until: (from + days) * DAY };
  const zones = carries.map(
    (channels, index): TimelineZone => ({
      id: `z${index}`,
      title: { zh: '区' },
      // The second zone shows a day less.
      guide: { from: stretch.from, until: stretch.until - index * DAY },
      channels: channels.map((channel) => ({
        channel,
        number: CHANNELS.indexOf(channel),
        id: `${channel}.example`,
        name: { zh: channel },
        stream: `https://example/${channel}`,
      })),
    }),
  );
  const tables = CHANNELS.map((channel, index): ChannelTimeline => {
    const items = new Map<string, TimelineItem>();
    const item = (id: string, more: Omit<TimelineItem, 'title'>): TimelineItem => {
      const known = items.get(id) ?? {
        ...more,
        title: { zh: `${id}${title}` },
        recording: { file: id, 'length-ms': length },
      };
      items.set(id, known);
      return known;
    };
    const shown = new Set<string>();
    const airings = (cells[index] ?? []).flatMap(({ what, number, ends }, place): readonly TimelineAiring[] => {
      const start = place * SLOT;
      const base = { start, stop: start + ends, reason: undefined };
      const rest =
        ends === SLOT
          ? []
          : [
              {
                ...base,
                id: `${channel}.rest.${start + ends}`,
                start: start + ends,
                stop: start + SLOT,
                run: 'fill' as const,
                item: item('rest', { kind: 'fill' }),
              },
            ];
      if (what === 'fill')
        return [
          {
            ...base,
            stop: start + SLOT,
            id: `${channel}.rest.${start}`,
            run: 'fill',
            item: item('rest', { kind: 'fill' }),
          },
        ];
      if (what === 'programme') {
        const id = `show-${number}`;
        return [
          { ...base, id: `${channel}.${id}.${start}`, run: 'programme', item: item(id, { programme: id }) },
          ...rest,
        ];
      }
      const id = `L-${number}`;
      const isFirst = !shown.has(id);
      shown.add(id);
      const lesson = item(id, { lesson: id, grade: 'P1', course: 'c', number });
      return [
        {
          ...base,
          id: isFirst ? `${channel}.${id}` : `${channel}.${id}.${start}`,
          run: isFirst ? 'first' : 'repeat',
          item: lesson,
        },
        ...rest,
      ];
    });
    const within = airings.filter(({ start }) => start >= stretch.from && start < stretch.until);
    return { channel, ...stretch, airings: within, cancelled: [] };
  });
  return { timeZone: 'Asia/Shanghai', zones, channels: new Map(tables.map((table) => [table.channel, table])) };
}

const place = (showing: Showing | undefined) =>
  showing && `${showing.id} ${showing.channel} ${showing.start}-${showing.stop}`;
const MIRROR: Readonly<Record<string, string>> = {
  added: 'cancelled',
  cancelled: 'added',
  advanced: 'postponed',
  postponed: 'advanced',
  'zone-added': 'zone-lost',
  'zone-lost': 'zone-added',
  'channel-added': 'channel-lost',
  'channel-lost': 'channel-added',
};

/** One line a change, seen from before or, turned round, from after. */
function lines({ changes, lineup }: ReleaseDiff, turned: boolean): readonly string[] {
  const kindOf = (kind: string) => (turned ? (MIRROR[kind] ?? kind) : kind);
  const ends = (before: unknown, after: unknown) => (turned ? [after, before] : [before, after]);
  const change = (found: ViewerChange) => {
    const both =
      'airings' in found
        ? found.airings.map((pair) => ends(place(pair.before), place(pair.after)).join()).sort()
        : ends('before' in found ? place(found.before) : undefined, 'after' in found ? place(found.after) : undefined);
    return JSON.stringify([kindOf(found.kind), found.zones, both]);
  };
  const channel = (found: LineupChange) =>
    `${kindOf(found.kind)} ${found.zone.id} ${'channel' in found ? found.channel.channel : ''}`;
  return [...changes.map(change), ...lineup.map(channel)].sort();
}

describe('any two releases', () => {
  test('nothing changes from one to itself', () => {
    fc.assert(
      fc.property(drawn, (release) => {
        const diff = compareReleases(timelineOf(release), timelineOf(release));
        expect([diff.changes, diff.lineup]).toEqual([[], []]);
      }),
    );
  });

  test.each([
    ['any', {}],
    // A lesson whose first run has left the window and airs again where it was.
    ['once found', { seed: 1689336515 }],
  ])('the way back mirrors the way there: %s', (_, seed) => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const [before, after] = [timelineOf(a), timelineOf(b)];
        expect(lines(compareReleases(after, before), true)).toEqual(lines(compareReleases(before, after), false));
      }),
      { numRuns: 200, ...seed },
    );
  });

  test('an airing is in one change of its place at most, and in each zone only in time that both show', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const { changes, zones } = compareReleases(timelineOf(a), timelineOf(b));
        for (const { zone, shared } of zones) {
          const seen = new Set<string>();
          for (const change of changes) {
            if ('airings' in change || !change.zones.includes(zone.id)) continue;
            const ends = [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])];
            for (const [side, showing] of [
              ['before', 'before' in change ? change.before : undefined],
              ['after', 'after' in change ? change.after : undefined],
            ] as const) {
              if (showing === undefined) continue;
              expect(seen.has(`${side} ${place(showing)}`)).toBe(false);
              seen.add(`${side} ${place(showing)}`);
              expect(showing.run).not.toBe('fill');
            }
            expect(ends.some(({ start }) => shared !== undefined && start >= shared.from && start < shared.until)).toBe(
              true,
            );
          }
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is not told is the same at every instant', () => {
    fc.assert(
      fc.property(drawn, drawn, (a, b) => {
        const [before, after] = [timelineOf(a), timelineOf(b)];
        const { changes, zones } = compareReleases(before, after);
        for (const { zone, shared } of zones) {
          const told = changes.filter((change) => change.zones.includes(zone.id));
          for (const { channel } of zone.channels) {
            const carriedBefore = before.zones
              .find(({ id }) => id === zone.id)
              ?.channels.some((entry) => entry.channel === channel);
            if (carriedBefore !== true || shared === undefined) continue;
            for (const airing of before.channels.get(channel)?.airings ?? []) {
              if (airing.run === 'fill' || airing.start < shared.from || airing.start >= shared.until) continue;
              const now = after.channels.get(channel)?.airings.find(({ start }) => start === airing.start);
              const isSame = now?.stop === airing.stop && JSON.stringify(now.item) === JSON.stringify(airing.item);
              const isTold = told.some((change) =>
                'airings' in change
                  ? change.airings.some((pair) => pair.before.id === airing.id)
                  : 'before' in change && change.before.id === airing.id,
              );
              if (!isSame && !isTold) {
                // Another airing of the same lesson stands here, under another id: only its length or file can differ.
                expect(now?.item.lesson ?? now?.item.programme).toBe(airing.item.lesson ?? airing.item.programme);
              }
            }
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
