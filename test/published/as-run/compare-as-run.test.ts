import { beforeAll, describe, expect, test } from 'vitest';
import { runAsRun } from '../../../src/published/as-run/as-run.js';
import { weighted } from '../../../src/published/as-run/verdict.js';
import type { ReleaseTimeline } from '../../../src/published/release-timeline.js';
import fc from '../../properties.js';
import { aTimeline, ffplayoutLog, inputOf, rowsOf } from './a-timeline.js';

let timeline: ReleaseTimeline;
beforeAll(async () => {
  timeline = await aTimeline();
});

const CHINESE = '09:00:00 18:00 /edu/P1/chinese/01.mp4';
const NEXT = '09:18:00 02:00 /edu/common/next.mp4';
const MATH = '09:20:00 20:00 /edu/P1/math/01.mp4';
const EYES = '09:40:00 10:00 /edu/common/eyes.mp4';
const CARD = '09:50:00 10:00 /edu/common/card.mp4';
const NEWS = '10:00:00 30:00 udp://news';
const ALL = ['as-planned P1-chinese-01', 'as-planned P1-math-01', 'as-planned eyes', 'as-planned news'];
const STARTS = ['09:00:00', '09:20:00', '09:40:00', '10:00:00'];
const PLANNED = ALL.map((says, index) => `${STARTS[index]} ${says}`);

interface Case {
  readonly log: readonly string[];
  /** What differs from `PLANNED`, by place; `undefined`: no such row. */
  readonly rows: Readonly<Record<number, string | undefined>>;
  readonly more?: Partial<Parameters<typeof inputOf>[2]>;
  readonly extra?: readonly string[];
}

const cases: Readonly<Record<string, Case>> = {
  'as planned': { log: [CHINESE, NEXT, MATH, EYES, CARD, NEWS], rows: {} },
  'the rest of a slot and the time between may hold any filler': {
    log: [CHINESE, '09:18:00 00:30 /edu/airclass-slate.png', '09:18:30 01:30 /edu/common/card.mp4', MATH, EYES, NEWS],
    rows: {},
  },
  'what is within the tolerance is as planned, each way': {
    log: ['09:00:01.20000 18:00 /edu/P1/chinese/01.mp4', '09:19:58.80000 20:00 /edu/P1/math/01.mp4', EYES, NEWS],
    rows: {},
  },
  late: {
    log: ['08:50:00 10:00 /edu/common/card.mp4', '09:00:01.21000 18:00 /edu/P1/chinese/01.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 late P1-chinese-01 1.21 s, lost 1.21/0/0' },
  },
  'late, with filler until then': {
    log: ['08:50:00 11:30 /edu/common/card.mp4', '09:01:30 18:00 /edu/P1/chinese/01.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 late P1-chinese-01 90 s, lost 0/0/90' },
  },
  early: {
    log: ['08:58:00 18:00 /edu/P1/chinese/01.mp4', '09:16:00 04:00 /edu/common/next.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 early P1-chinese-01 -120 s, lost 0/0/120' },
    more: { from: Date.parse('2020-03-09T09:00+08:00') },
  },
  'filler over a lesson is off air': {
    log: ['09:00:00 20:00 /edu/common/card.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 off-air P1-chinese-01, lost 0/0/1080' },
  },
  'a file that was not there: ffplayout says that filler comes': {
    log: [
      '08:59:59 Source not found: /edu/P1/chinese/01.mp4',
      '08:59:59 Generate filler with 1080.00 seconds length!',
      '09:00:00 18:00 /srv/anything.mp4',
      NEXT,
      MATH,
      EYES,
      NEWS,
    ],
    rows: { 0: '09:00:00 off-air P1-chinese-01, lost 0/0/1080' },
  },
  'filler that only the command line knows': {
    log: ['09:00:00 10:00 /srv/bumpers/a.mp4', '09:10:00 10:00 /srv/clips/standby.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 off-air P1-chinese-01, lost 0/0/1080' },
    more: { filler: ['bumpers/', 'standby.mp4'] },
  },
  'many short pieces of filler are one': {
    log: [
      ...Array.from({ length: 60 }, (_, index) => `09:00:${String(index).padStart(2, '0')} 00:01 /edu/common/card.mp4`),
      '09:01:00 17:00 /edu/P1/chinese/01.mp4',
      MATH,
      EYES,
      NEWS,
    ],
    rows: { 0: '09:00:00 late P1-chinese-01 60 s, lost 0/0/60' },
  },
  'a wrong lesson': {
    log: ['09:00:00 20:00 /edu/P1/chinese/02.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 wrong-item P1-chinese-01, lost 0/1080/0' },
  },
  'two lessons the wrong way round, with a player a little fast': {
    log: ['08:59:59.60000 20:00 /edu/P1/math/01.mp4', '09:19:59.60000 18:00 /edu/P1/chinese/01.mp4', EYES, NEWS],
    rows: {
      0: '09:00:00 wrong-item P1-chinese-01, lost 0/1080/0',
      1: '09:20:00 wrong-item P1-math-01, lost 120.4/1079.6/0',
    },
  },
  'and with a player a little slow': {
    log: ['09:00:00.50000 20:00 /edu/P1/math/01.mp4', '09:20:00.50000 18:00 /edu/P1/chinese/01.mp4', EYES, NEWS],
    rows: {
      0: '09:00:00 wrong-item P1-chinese-01, lost 0/1079.5/0',
      1: '09:20:00 wrong-item P1-math-01, lost 119.5/1080.5/0',
    },
    more: { from: Date.parse('2020-03-09T09:00+08:00') },
  },
  missing: {
    log: ['08:50:00 10:00 /edu/common/card.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 missing P1-chinese-01, lost 1080/0/0' },
  },
  'broken off, and nothing after it': {
    log: ['09:00:00 18:00 /edu/P1/chinese/01.mp4', '09:05:00 Playout done...', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 interrupted P1-chinese-01, lost 780/0/0' },
  },
  'a player that was started anew in the middle of an item': {
    log: [CHINESE, '09:05:00 Start ffplayout v0.24.4', '09:05:30 12:30 /edu/P1/chinese/01.mp4', NEXT, MATH, EYES, NEWS],
    rows: { 0: '09:00:00 interrupted P1-chinese-01, lost 30/0/0' },
  },
  'a live input over a lesson': {
    log: [CHINESE, NEXT, MATH, '09:30:00 Switch from playlist to live ingest', EYES, NEWS],
    rows: { 1: '09:20:00 interrupted P1-math-01, lost 0/600/0' },
  },
  'a live input where a relay is planned': {
    log: [
      CHINESE,
      MATH,
      EYES,
      '10:00:00 Switch from playlist to live ingest',
      '10:30:00 Switch from live ingest to playlist',
    ],
    rows: {},
  },
  'what was not planned': {
    log: [CHINESE, MATH, EYES, '09:50:00 10:00 /srv/commercial.mp4', NEWS],
    rows: {},
    extra: ['09:50:00 unplanned -'],
  },
  'what was not planned, in the rest of a slot': {
    log: [CHINESE, '09:18:00 02:00 /srv/commercial.mp4', MATH, EYES, NEWS],
    rows: {},
    extra: ['09:18:00 unplanned -'],
  },
  'a log that begins in the middle of an item says nothing of it': {
    log: ['09:07:00 11:00 /edu/P1/chinese/01.mp4', MATH, EYES, NEWS],
    rows: { 0: undefined },
  },
  'unless it is allowed': {
    log: ['09:07:00 11:00 /edu/P1/chinese/01.mp4', MATH, EYES, NEWS],
    rows: { 0: '09:00:00 late P1-chinese-01 420 s, lost 420/0/0' },
    more: { from: Date.parse('2020-03-09T09:00+08:00') },
  },
  'a log that ends in the middle of an item': {
    log: [CHINESE, MATH, '09:40:00 05:00 /edu/common/eyes.mp4'],
    rows: { 3: undefined },
  },
  'up to the end of what is allowed': {
    log: [CHINESE, MATH],
    rows: { 2: '09:40:00 missing eyes, lost 300/0/0', 3: undefined },
    more: { until: Date.parse('2020-03-09T09:45+08:00') },
  },
  'an own tolerance': {
    log: ['09:00:05 18:00 /edu/P1/chinese/01.mp4', MATH, EYES, NEWS],
    rows: {},
    more: { tolerance: 5000, from: Date.parse('2020-03-09T09:00+08:00') },
  },
};

test.each(Object.entries(cases))('%s', (_, { log, rows, more = {}, extra = [] }) => {
  const wanted = PLANNED.map((row, index) => (index in rows ? rows[index] : row)).filter((row) => row !== undefined);
  const found = rowsOf(timeline, ffplayoutLog(log), more);
  expect([...found].sort()).toEqual([...wanted, ...extra].sort());
});

test('a lesson that also fills time is a wrong item over another one', () => {
  const log = ffplayoutLog(['09:00:00 20:00 /edu/P1/chinese/02.mp4', MATH]);
  const wrong = '09:00:00 wrong-item P1-chinese-01, lost 0/1080/0';
  expect(rowsOf({ ...timeline, fillers: ['P1/chinese/02.mp4'] }, log)[0]).toBe(wrong);
});

describe('authority', () => {
  const TUESDAY = [
    '09:00:00 20:00 /edu/P1/math/09.mp4',
    '09:20:00 20:00 /edu/P1/math/02.mp4',
    '09:40:00 10:00 /edu/common/eyes.mp4',
  ];

  test('a change of the timetable that was played as it says', () => {
    const log = ffplayoutLog(TUESDAY, '2020-03-10');
    expect(rowsOf(timeline, log)[0]).toBe('09:00:00 authorised P1-math-09 (as-planned: 张老师生病)');
  });

  test('and one that was not', () => {
    const log = ffplayoutLog(['09:00:00 20:00 /edu/P1/chinese/02.mp4', ...TUESDAY.slice(1)], '2020-03-10');
    expect(rowsOf(timeline, log)[0]).toBe('09:00:00 wrong-item P1-math-09, lost 0/1200/0');
  });

  const authorised = {
    file: 'changes.csv',
    text: 'channel,start,end,reason,by\n701,2020-03-09 09:15,2020-03-09 09:35,停电,值班主任\n,2020-03-09 10:00,2020-03-09 11:00,抢险直播,\n',
  };
  const SPOILT = [
    '09:00:00 18:00 /edu/P1/chinese/09.mp4',
    '09:20:00 20:00 /edu/common/card.mp4',
    EYES,
    '10:00:00 30:00 /x.mp4',
  ];

  test('a file of authorised changes, by channel and time', () => {
    expect(rowsOf(timeline, ffplayoutLog(SPOILT), { authorised })).toEqual([
      '09:00:00 wrong-item P1-chinese-01, lost 0/1080/0',
      '09:20:00 authorised P1-math-01, lost 0/0/1200 (off-air: 停电)',
      '09:40:00 as-planned eyes',
      '10:00:00 authorised news, lost 0/1800/0 (wrong-item: 抢险直播)',
    ]);
  });

  test('what is authorised is not a loss; filler is one at half weight', () => {
    const sum = (more: Parameters<typeof inputOf>[2]) => {
      const [channel] = runAsRun(inputOf(timeline, ffplayoutLog(SPOILT), more)).channels;
      return channel && { ...channel.lost, weighted: weighted(channel.lost), planned: channel.planned };
    };
    const planned = (18 + 20 + 10 + 30) * 60_000;
    expect(sum({})).toEqual({ nothing: 0, other: 2_880_000, filler: 1_200_000, weighted: 3_480_000, planned });
    expect(sum({ authorised })).toEqual({ nothing: 0, other: 1_080_000, filler: 0, weighted: 1_080_000, planned });
  });
});

test('whatever the delay: late or early by exactly that beyond the tolerance, and lost is what was not shown', () => {
  const tolerance = 1200;
  const start = Date.parse('2020-03-09T09:20:00+08:00');
  fc.assert(
    fc.property(fc.integer({ min: -9 * 60_000, max: 19 * 60_000 }), (delay) => {
      const at = new Date(start + delay + 8 * 3_600_000).toISOString().slice(11, 23);
      const log = ffplayoutLog(['09:00:00 18:00 /edu/P1/chinese/01.mp4', `${at} 20:00 /edu/P1/math/01.mp4`, CARD]);
      const [channel] = runAsRun(inputOf(timeline, log)).channels;
      const row = channel?.rows.find(({ planned }) => planned?.airing.item.lesson === 'P1-math-01');
      expect(row?.late).toBe(delay);
      expect(row?.verdict).toBe(delay > tolerance ? 'late' : delay < -tolerance ? 'early' : 'as-planned');
      const lost = row === undefined ? Number.NaN : row.lost.nothing + row.lost.other + row.lost.filler;
      expect(lost).toBe(Math.abs(delay) > tolerance ? Math.abs(delay) : 0);
    }),
  );
});
