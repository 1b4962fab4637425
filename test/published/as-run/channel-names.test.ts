import { expect, test } from 'vitest';
import { ChannelNames } from '../../../src/published/as-run/channel-names.js';
import type { ReleaseTimeline } from '../../../src/published/release-timeline.js';
import { aTimeline } from './a-timeline.js';

const one = await aTimeline();
const [zone] = one.zones;
const [entry] = zone?.channels ?? [];
if (zone === undefined || entry === undefined) throw new Error('a zone is needed');
const table = one.channels.get('p1');
if (table === undefined) throw new Error('a table is needed');
/** Zone `two` gives 701 to another channel, and carries that one alone. */
const timeline: ReleaseTimeline = {
  ...one,
  zones: [
    zone,
    { ...zone, id: 'two', channels: [{ ...entry, channel: 'p2', id: 'p2.edu', number: 701, name: { zh: '二年级' } }] },
  ],
  channels: new Map([
    ['p1', table],
    ['p2', { ...table, channel: 'p2' }],
    ['p3', { ...table, channel: 'p3' }],
  ]),
};

test.each<[string, zone: string | undefined, channel: string | undefined]>([
  ['p1', undefined, 'p1'],
  ['p3', undefined, 'p3'],
  [entry.id, undefined, 'p1'],
  ['一年级', undefined, 'p1'],
  ['二年级', undefined, 'p2'],
  ['701', undefined, undefined],
  ['701', 'one', 'p1'],
  ['701', 'two', 'p2'],
  ['p1', 'two', undefined],
  ['二年级', 'one', undefined],
  ['p3', 'one', undefined],
  ['', undefined, undefined],
])('%j in zone %j is %j', (name, zone, channel) => {
  expect(new ChannelNames(timeline, zone).find(name)).toBe(channel);
});

test('lists what there is', () => {
  const { ids, names } = new ChannelNames(timeline, 'two');
  expect([ids, names]).toEqual([['p2'], ['p2', 'p2.edu', '701', '二年级']]);
  expect(new ChannelNames(timeline, undefined).ids).toEqual(['p1', 'p2', 'p3']);
});
