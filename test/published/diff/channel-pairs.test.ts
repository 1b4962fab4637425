import { expect, test } from 'vitest';
import { pairChannel } from '../../../src/published/diff/channel-pairs.js';
import type { ChannelTimeline, TimelineAiring } from '../../../src/published/release-timeline.js';

const ITEM = { lesson: 'P1-chinese-01', title: { zh: '一' } };
const airing = (id: string, start: number, stop: number): TimelineAiring => ({
  id,
  start,
  stop,
  item: ITEM,
  run: id === 'p1.P1-chinese-01' ? 'first' : 'repeat',
  reason: undefined,
});
const table = (...airings: readonly TimelineAiring[]): ChannelTimeline => ({
  channel: 'p1',
  from: 0,
  until: 100,
  airings,
  cancelled: [],
});

test('the same lesson at the same time is the same, whichever run it is', () => {
  const before = table(airing('p1.P1-chinese-01.x', 20, 40));
  const same = pairChannel('p1', before, table(airing('p1.P1-chinese-01', 20, 40)));
  expect([same.changed, same.gone, same.come]).toEqual([[], [], []]);
  const longer = pairChannel('p1', before, table(airing('p1.P1-chinese-01', 20, 45)));
  expect([longer.changed.map((pair) => [pair.before.stop, pair.after.stop]), longer.gone, longer.come]).toEqual([
    [[40, 45]],
    [],
    [],
  ]);
});

test('a first run that moves to where a repeat was: one move', () => {
  const before = table(airing('p1.P1-chinese-01', 0, 20), airing('p1.P1-chinese-01.x', 40, 60));
  const { changed, gone, come } = pairChannel('p1', before, table(airing('p1.P1-chinese-01', 40, 60)));
  expect([changed.map((pair) => [pair.before.start, pair.after.start]), gone, come]).toEqual([[[0, 40]], [], []]);
});
