import { expect, test } from 'vitest';
import { airedStretches } from '../../../src/published/as-run/aired-stretches.js';
import { assignPlayed } from '../../../src/published/as-run/assign-played.js';
import { plannedItems } from '../../../src/published/as-run/planned-item.js';
import type { PlayedName } from '../../../src/published/as-run/played-item.js';
import { PlayedNames } from '../../../src/published/as-run/played-names.js';
import { aTimeline, MORNING } from './a-timeline.js';

/** Exercises from 09:00 to 09:10, from 09:10 to 09:20 and from 09:40 to 10:00; a relay from 10:00 to 10:30. */
const timeline = await aTimeline({
  ...MORNING,
  files: {
    ...MORNING.files,
    'timetables/p1.yaml':
      'channel: p1\ngrade: P1\nfrom: 2020-03-09\nweek:\n  09:00-09:10: eyes\n  09:10-09:20: eyes\n  09:40-10:00: eyes\n  10:00-10:30: news\n',
  },
});
const table = timeline.channels.get('p1');
if (table === undefined) throw new Error('a table is needed');
const at = (clock: string) => Date.parse(`2020-03-09T${clock}+08:00`);
const planned = plannedItems(table, { from: at('09:00'), until: at('11:00') });
const names = new PlayedNames(timeline);
const TOLERANCE = 1200;

/** Start of the item that a play of `name` from a time on is a play of. */
function assignedTo(clock: string, name: PlayedName): string | undefined {
  const span = { file: 'p.log', start: 0, end: 0 };
  const item = { channel: undefined, start: at(clock), end: at('11:00'), isFiller: false, span, name };
  const [stretch] = airedStretches([item], [], names, () => undefined);
  const found = stretch && assignPlayed(planned, [stretch], names, TOLERANCE).get(stretch);
  return found && new Date(found.start + 8 * 3_600_000).toISOString().slice(11, 16);
}

const eyes: PlayedName = { kind: 'file', path: '/edu/common/eyes.mp4' };
test.each([
  ['08:55:00', undefined],
  ['08:55:01', '09:00'],
  ['09:00:00', '09:00'],
  ['09:04:59', '09:00'],
  // Nearer to the second, which has not begun, but within the first.
  ['09:08:00', '09:00'],
  // The first is over but for the tolerance.
  ['09:09:59', '09:10'],
  ['09:10:00', '09:10'],
  ['09:19:58', '09:10'],
  ['09:19:59', undefined],
  ['09:30:00', undefined],
  ['09:30:01', '09:40'],
  ['09:59:58', '09:40'],
  ['10:10:00', undefined],
])('the exercise that begins at %s is that of %s', (clock, slot) => {
  expect(assignedTo(clock, eyes)).toBe(slot);
});

test('an event is its own airing whenever it plays; a live input is the relay, as its source is', () => {
  const [, second] = planned;
  const event = (id: string): PlayedName => ({ kind: 'event', id });
  expect(assignedTo('09:00:00', event(second?.airing.id ?? ''))).toBe('09:10');
  expect(assignedTo('10:00:00', event(second?.airing.id ?? ''))).toBe('09:10');
  expect(assignedTo('09:00:00', event('p1.eyes'))).toBeUndefined();
  expect(assignedTo('10:00:00', { kind: 'live' })).toBe('10:00');
  expect(assignedTo('09:40:00', { kind: 'live' })).toBeUndefined();
  expect(assignedTo('10:05:00', { kind: 'file', path: 'udp://news' })).toBe('10:00');
  expect(assignedTo('10:05:00', { kind: 'file', path: 'udp://other' })).toBeUndefined();
});

test('which names a release knows', () => {
  const known = (name: PlayedName) => names.isKnown(name);
  expect([known(eyes), known({ kind: 'file', path: 'x.mp4' }), known({ kind: 'live' })]).toEqual([true, false, false]);
  const id = planned[0]?.airing.id ?? '';
  expect([known({ kind: 'event', id }), known({ kind: 'event', id: `${id}x` })]).toEqual([true, false]);
});
