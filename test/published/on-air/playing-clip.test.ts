import { expect, test } from 'vitest';
import { clipFromTimeline } from '../../../src/published/on-air/playing-clip.js';
import type { TimelineAiring, TimelineItem, TimelineZone } from '../../../src/published/release-timeline.js';

const ZONE: TimelineZone = { id: 'one', title: { zh: '区' }, 'media-folder': '/edu/', channels: [] };
const LESSON: TimelineItem = { lesson: 'L', title: { zh: '课' }, recording: { file: 'a.mp4', 'length-ms': 900 } };

/** On air from 10000 to 11200. */
function at(position: number, item: TimelineItem, run: TimelineAiring['run'] = 'first', zone = ZONE) {
  const airing = { id: 'x', start: 10_000, stop: 11_200, item, run, reason: undefined };
  return clipFromTimeline(airing, 10_000 + position, zone);
}

test.each([
  [
    'a lesson',
    at(899, LESSON),
    { kind: 'recording', source: '/edu/a.mp4', start: 10_000, stop: 10_900, position: 899 },
  ],
  [
    'what fills its slot',
    at(900, LESSON),
    { kind: 'filler', source: undefined, start: 10_900, stop: 11_200, position: 0 },
  ],
  [
    'a recording that is too long',
    at(0, { ...LESSON, recording: { file: 'a.mp4', 'length-ms': 9000 } }),
    { kind: 'recording', source: '/edu/a.mp4', start: 10_000, stop: 11_200, position: 0 },
  ],
  [
    'one that was not measured',
    at(1000, { ...LESSON, recording: { file: 'a.mp4' } }),
    { kind: 'recording', source: '/edu/a.mp4', start: 10_000, stop: undefined, position: 1000 },
  ],
  [
    'without a playout server',
    at(0, LESSON, 'first', { id: 'two', title: {}, channels: [] }),
    { kind: 'recording', source: 'a.mp4', start: 10_000, stop: 10_900, position: 0 },
  ],
  [
    'a programme',
    at(0, { ...LESSON, programme: 'eyes' }, 'programme'),
    { kind: 'programme', source: '/edu/a.mp4', start: 10_000, stop: 10_900, position: 0 },
  ],
  ['a fill', at(0, LESSON, 'fill'), { kind: 'filler', source: '/edu/a.mp4', start: 10_000, stop: 10_900, position: 0 }],
  [
    'a relay',
    at(700, { title: { zh: '新闻' }, source: 'udp://239.0.0.1:1' }, 'programme'),
    { kind: 'relay', source: 'udp://239.0.0.1:1', start: 10_000, stop: 11_200, position: 700 },
  ],
  ['nothing to play', at(0, { title: { zh: '停播' } }, 'fill'), undefined],
])('%s', (_, clip, expected) => {
  expect(clip).toEqual(expected);
});
