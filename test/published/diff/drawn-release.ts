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

export interface Drawn {
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
export const drawn = fc.record<Drawn>({
  from: fc.integer({ min: 0, max: 1 }),
  days: fc.integer({ min: 1, max: 3 }),
  cells: fc.array(fc.array(cell, { minLength: 16, maxLength: 16 }), { minLength: 2, maxLength: 2 }),
  title: fc.constantFrom('甲', '乙'),
  length: fc.constantFrom(1000, 1000, 2000),
  carries: fc.array(fc.subarray(CHANNELS), { minLength: 2, maxLength: 2 }),
});

/** Ids as the timeline has them: a first run is its lesson's wherever it is, everything else its own time's. */
export function timelineOf({ from, days, cells, title, length, carries }: Drawn): ReleaseTimeline {
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
