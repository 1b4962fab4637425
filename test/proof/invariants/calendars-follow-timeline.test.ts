import { expect, test } from 'vitest';
import { calendarsFollowTimeline } from '../../../src/proof/invariants/calendars-follow-timeline.js';
import type { RenderedCalendarEvent } from '../../../src/proof/rendered-feeds.js';
import { RenderedRelease } from '../../../src/proof/rendered-release.js';
import { aRelease } from '../../release/a-release.js';

const planned = (await aRelease()).options('').plan;

/** Hours. */
type Times = Readonly<Record<string, readonly [start: number, end: number, status?: RenderedCalendarEvent['status']]>>;

/** Tables of p1 from 0 to 100 with a, b and c of grade P1, taught by zhang; the zone's calendars cover from 10 to 40. */
function faults(listed: Times, { of = 'grades', owner = 'P1', zone = 'one' } = {}): readonly string[] {
  if (planned === undefined) throw new Error('no plan');
  const calendars = new Map([['one', { from: 10, until: 40, channels: ['p1'] }]]);
  const firstBroadcast = (id: string) => (id === 'late' ? 200 : 10);
  const plan = { ...planned, calendars, dayStart: () => 0, firstBroadcast };
  const release = new RenderedRelease(plan, []);
  release.tables.set('p1', { from: 0, until: 100 });
  for (const [id, from] of [
    ['p1.a', 10],
    ['p1.b', 20],
    ['p1.c', 40],
  ] as const)
    release.firstRuns.set(id, { from, until: from + 5, channel: 'p1', grade: 'P1', teacher: 'zhang' });
  release.firstRuns.set('p2.d', { from: 20, until: 25, channel: 'p2', grade: 'P1', teacher: 'zhang' });
  const events = Object.entries(listed).map(
    ([id, [start, end, status = 'CONFIRMED']]): RenderedCalendarEvent => ({ id, start, end, status }),
  );
  release.add({ of: 'calendar', calendar: { zone, path: 'x.ics', of, owner, events } });
  const { faults: found } = calendarsFollowTimeline.begin(release);
  return [...(found?.() ?? [])].map(({ path, text }) => `${path}: ${text.en}`);
}

const ALL: Times = { 'p1.a': [10, 15], 'p1.b': [20, 25] };

test.each<[string, Times, Parameters<typeof faults>[1], readonly string[]]>([
  ['all of the grade in its stretch, on its channels', ALL, {}, []],
  ['one more, after its stretch', { ...ALL, 'p1.c': [40, 45] }, {}, []],
  ['the first is missing', { 'p1.b': [20, 25] }, {}, ['one/x.ics: p1.a is missing']],
  ['the last is missing', { 'p1.a': [10, 15] }, {}, ['one/x.ics: p1.b is missing']],
  ['a teacher’s may lack some', { 'p1.a': [10, 15] }, { of: 'teachers', owner: 'zhang' }, []],
  ['a zone without a plan', {}, { zone: 'two' }, []],
  ['another start', { ...ALL, 'p1.b': [21, 25] }, {}, ['one/x.ics: p1.b is at another time than in the timeline']],
  ['another end', { ...ALL, 'p1.b': [20, 26] }, {}, ['one/x.ics: p1.b is at another time than in the timeline']],
  [
    'another teacher’s',
    { 'p1.a': [10, 15] },
    { of: 'teachers', owner: 'li' },
    ['one/x.ics: p1.a does not belong in this calendar'],
  ],
  [
    'cancelled, and on the timeline',
    { ...ALL, 'p1.b': [20, 25, 'CANCELLED'] },
    {},
    ['one/x.ics: p1.b is called cancelled, and the timeline has it'],
  ],
  ['cancelled, and not on the timeline', { ...ALL, 'p1.x': [30, 35, 'CANCELLED'] }, {}, []],
  [
    'not on the timeline, at its first moment',
    { ...ALL, 'p1.x': [0, 5] },
    {},
    ['one/x.ics: the timeline has no p1.x then'],
  ],
  ['after the tables', { ...ALL, 'p1.x': [100, 105] }, {}, []],
  [
    'after the tables, before its first broadcast',
    { ...ALL, 'p1.late': [100, 105] },
    {},
    ['one/x.ics: the timeline has no p1.late then'],
  ],
])('%s', (_, listed, calendar, said) => {
  expect(faults(listed, calendar)).toEqual(said);
});
