import { beforeAll, describe, expect, test } from 'vitest';
import { TimeText } from '../../../src/calendar/time-text.js';
import { MINUTE } from '../../../src/model/time.js';
import { PlayedNames } from '../../../src/published/as-run/played-names.js';
import type { AiredItem } from '../../../src/published/follow/aired-item.js';
import { ChannelAir } from '../../../src/published/follow/channel-air.js';
import { liveLine } from '../../../src/published/follow/live-line.js';
import { type PlannedEntry, plannedEntries } from '../../../src/published/follow/planned-entry.js';
import type { ChannelTimeline, ReleaseTimeline } from '../../../src/published/release-timeline.js';
import fc from '../../properties.js';
import { aTimeline } from '../as-run/a-timeline.js';

let timeline: ReleaseTimeline;
let table: ChannelTimeline;
let planned: readonly PlannedEntry[];
let names: PlayedNames;
let time: TimeText;
beforeAll(async () => {
  timeline = await aTimeline();
  const found = timeline.channels.get('p1');
  if (found === undefined) throw new Error('no p1');
  table = found;
  planned = plannedEntries(table, undefined);
  names = new PlayedNames(timeline);
  time = new TimeText(timeline.timeZone);
});

const at = (clock: string) => Date.parse(`2020-03-09T${clock}+08:00`);
const FILES: Readonly<Record<string, string>> = {
  one: '/edu/P1/chinese/01.mp4',
  two: '/edu/P1/math/01.mp4',
  nine: '/edu/P1/math/09.mp4',
  eyes: '/edu/common/eyes.mp4',
  card: '/edu/common/card.mp4',
  next: '/edu/common/next.mp4',
  odd: '/edu/odd.mp4',
};

/** `09:00:00 one 18:00`: when, which file, how long; `stop 09:10:00`. */
function airOf(says: readonly string[], now: number, isOld = true): ChannelAir {
  const air = new ChannelAir();
  for (const line of says) {
    const [first = '', second = '', length] = line.split(' ');
    if (first === 'stop') air.stop(at(second), { now, isOld });
    else air.take(itemOf(first, second, length), { now, isOld });
  }
  return air;
}

function itemOf(clock: string, name: string, length: string | undefined): AiredItem {
  const start = at(clock);
  const [minutes = 0, seconds = 0] = (length ?? '').split(':').map(Number);
  const file = FILES[name] ?? name;
  const end = length === undefined ? undefined : start + minutes * MINUTE + seconds * 1000;
  return { start, kind: 'file', name: file, filler: false, ...(end === undefined ? {} : { end }) };
}

/** `09:00:02-09:20:00 air P1-chinese-01`: the entries that end after 08:50 and begin before 10:40. */
function linesOf(says: readonly string[], clock: string) {
  const now = at(clock);
  const { state, entries } = liveLine({ table, planned, names, silence: 2 * MINUTE }, airOf(says, now), now);
  const shown = entries.filter(({ start, stop }) => stop > at('08:50:00') && start < at('10:40:00'));
  const word = (instant: number) => time.iso(instant).slice(11, 19);
  return [
    state,
    ...shown.map(({ start, stop, from, item, id, title }) => {
      const name = id === undefined ? `unplanned ${title.zh}` : (item?.lesson ?? item?.programme ?? item?.kind);
      return `${word(start)}-${word(stop)} ${from} ${name}`;
    }),
  ];
}

const REST = ['10:00:00-10:30:00 plan news', '10:30:00-00:00:00 plan card'];
const AFTER_TWO = ['09:40:00-09:50:00 plan eyes', '09:50:00-10:00:00 plan fill', ...REST];

describe('a live line', () => {
  const cases: Readonly<Record<string, readonly [clock: string, says: readonly string[], shows: readonly string[]]>> = {
    'no source has said anything: the plan': [
      '09:05:00',
      [],
      [
        'unknown',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:00 plan P1-chinese-01',
        '09:20:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'a lesson begins a little late': [
      '09:05:00',
      ['08:59:00 card 01:00', '09:00:02 one 18:00'],
      [
        'on-air',
        '00:00:00-09:00:02 plan card',
        '09:00:02-09:20:00 air P1-chinese-01',
        '09:20:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'filler after a lesson belongs to its slot': [
      '09:19:00',
      ['09:00:00 one 18:00', '09:18:00 next 02:00'],
      [
        'on-air',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:00 air P1-chinese-01',
        '09:20:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'a lesson has not begun: what was on goes on, and the lesson follows': [
      '09:23:30',
      ['09:00:00 one 18:00', '09:18:00 next 02:00', '09:20:00 next 10:00'],
      [
        'on-air',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:24:00 air P1-chinese-01',
        '09:24:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'a lesson that began late runs over its slot': [
      '09:26:00',
      ['09:00:00 one 18:00', '09:18:00 next 07:00', '09:25:00 two 20:00'],
      [
        'on-air',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:25:00 air P1-chinese-01',
        '09:25:00-09:45:00 air P1-math-01',
        '09:45:00-09:50:00 plan eyes',
        '09:50:00-10:00:00 plan fill',
        ...REST,
      ],
    ],
    'another lesson in its place, then as planned': [
      '09:45:00',
      ['09:00:00 nine 20:00', '09:20:01 two 20:00', '09:40:01 eyes 10:00'],
      [
        'on-air',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:01 air unplanned 小学一年级数学：线',
        '09:20:01-09:40:01 air P1-math-01',
        '09:40:01-09:50:00 air eyes',
        '09:50:00-10:00:00 plan fill',
        ...REST,
      ],
    ],
    'a file that no one knows': [
      '09:05:00',
      ['09:00:00 odd 20:00'],
      [
        'on-air',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:00 air unplanned 计划外节目',
        '09:20:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'a lesson is restarted in the middle': [
      '09:30:00',
      ['09:00:00 one 18:00', '09:18:00 next 02:00', '09:20:00 two 20:00', 'stop 09:25:00', '09:26:00 two 14:00'],
      [
        'on-air',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:00 air P1-chinese-01',
        '09:20:00-09:40:00 air P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'the player is stopped': [
      '09:30:00',
      ['09:00:00 one 18:00', '09:18:00 next 02:00', 'stop 09:20:00'],
      [
        'stopped',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:00 air P1-chinese-01',
        '09:20:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'the log falls silent': [
      '09:30:00',
      ['09:00:03 one 18:00', '09:18:03 next 02:00'],
      [
        'silent',
        '00:00:00-09:00:03 plan card',
        '09:00:03-09:20:03 air P1-chinese-01',
        '09:20:03-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
    'a clock that is ahead': [
      '09:05:00',
      ['09:20:00 two 20:00'],
      [
        'clock-ahead',
        '00:00:00-09:00:00 plan card',
        '09:00:00-09:20:00 plan P1-chinese-01',
        '09:20:00-09:40:00 plan P1-math-01',
        ...AFTER_TWO,
      ],
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [clock, says, shows]) => {
    expect(linesOf(says, clock)).toEqual(shows);
  });

  test('lines that come long after their time are of the past only', () => {
    const now = at('09:30:00');
    const air = airOf(['09:00:00 one 18:00', '09:20:00 two 20:00'], now, false);
    const line = liveLine({ table, planned, names, silence: 2 * MINUTE }, air, now);
    expect(line.state).toBe('late-lines');
    expect(line.entries.find(({ id }) => id === 'p1.P1-chinese-01')).toMatchObject({
      from: 'air',
      start: at('09:00:00'),
    });
    // Set back: what is said again of the past is not used.
    air.take(itemOf('09:05:00', 'odd', '05:00'), { now, isOld: false });
    expect(air.items).toHaveLength(2);
  });

  const aDay = fc.array(
    fc.record({ late: fc.integer({ min: -900, max: 4000 }), cut: fc.integer({ min: 0, max: 300 }) }),
    {
      minLength: 3,
      maxLength: 3,
    },
  );
  test('has no gap and no overlap, and begins as the log says, at every minute of a day', () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: 0, max: 119 }), (delays, minute) => {
        const now = at('08:50:00') + minute * MINUTE;
        const plan = [
          ['09:00:00', 'one', 18],
          ['09:20:00', 'two', 20],
          ['09:40:00', 'eyes', 10],
        ] as const;
        const items = plan.map(([clock, name, length], turn) => {
          const { late = 0, cut = 0 } = delays[turn] ?? {};
          const start = at(clock) + late;
          return {
            start,
            end: start + length * MINUTE - cut * 1000,
            kind: 'file' as const,
            name: FILES[name] ?? '',
            filler: false,
          };
        });
        const air = new ChannelAir();
        for (const item of items) if (item.start <= now) air.take(item, { now, isOld: true });
        const { entries } = liveLine({ table, planned, names, silence: 2 * MINUTE }, air, now);
        for (const [index, { start, stop }] of entries.entries()) {
          expect(stop).toBeGreaterThan(start);
          expect(entries[index + 1]?.start ?? stop).toBe(stop);
        }
        for (const { start, name } of items.filter((item) => item.start <= now)) {
          const own = entries.find(({ item }) => item?.recording !== undefined && name.endsWith(item.recording.file));
          expect(Math.abs((own?.start ?? 0) - start)).toBeLessThanOrEqual(1000);
        }
        expect(entries[0]?.start).toBe(planned[0]?.start);
        expect(entries.at(-1)?.stop).toBe(planned.at(-1)?.stop);
      }),
      { numRuns: 60 },
    );
  });
});
