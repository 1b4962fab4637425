import { expect, test } from 'vitest';
import { eitFollowsGuide } from '../../../src/proof/invariants/eit-follows-guide.js';
import { RenderedRelease } from '../../../src/proof/rendered-release.js';

type Times = Readonly<Record<string, readonly [start: number, stop: number]>>;

/** Seconds of the epoch. */
const at = (seconds: number) => seconds * 1000;

/** What is reported of a guide of two channels, the second with nothing in the EIT. */
function faults(guide: Times, eit: Times): readonly string[] {
  const release = new RenderedRelease(undefined, []);
  const sent = Object.entries(eit).map(
    ([id, [start, stop]]) => [id, { number: 1, start: at(start), stop: at(stop) }] as const,
  );
  release.dvbEvents.set('one/p1', new Map(sent));
  const { listener } = eitFollowsGuide.begin(release);
  const said: string[] = [];
  expect(listener?.guide('one', 'one/guide.xml', ({ text }) => said.push(text.en))).toBe(true);
  for (const [id, [start, stop]] of Object.entries(guide)) {
    const times = { start: at(start), stop: at(stop) };
    listener?.event({ id, isFirstRun: true, channel: 'p1', ...times, offset: 0 });
  }
  listener?.event({ id: 'other', isFirstRun: true, channel: 'p2', start: at(15), stop: at(25), offset: 0 });
  listener?.end();
  return said;
}

const GUIDE: Times = { a: [10, 20], b: [20, 30], c: [30, 40] };

test.each<[string, Times, Times, readonly string[]]>([
  ['the same', GUIDE, GUIDE, []],
  ['another start', GUIDE, { ...GUIDE, b: [21, 30] }, ['b: the EIT differs']],
  ['another end', GUIDE, { ...GUIDE, b: [20, 29] }, ['b: the EIT differs']],
  ['one that the EIT lacks', GUIDE, { a: [10, 20], c: [30, 40] }, ['b: the EIT differs']],
  ['an EIT that begins later and ends sooner', GUIDE, { b: [20, 30] }, []],
  ['one that the guide lacks', { a: [10, 20], c: [30, 40] }, GUIDE, ['b is missing, which the EIT has']],
  [
    'one that the guide lacks, at its first second',
    { a: [10, 20] },
    { a: [10, 20], b: [10, 15] },
    ['b is missing, which the EIT has'],
  ],
  ['an EIT that begins before the guide', { b: [20, 30], c: [30, 40] }, GUIDE, []],
  ['an EIT that goes on where the guide ends', { a: [10, 20], b: [20, 30] }, GUIDE, []],
])('%s', (_, guide, eit, said) => {
  expect(faults(guide, eit)).toEqual(said);
});

test('a zone without EIT is not compared', () => {
  const release = new RenderedRelease(undefined, []);
  release.dvbEvents.set('one-more/p1', new Map());
  const { listener } = eitFollowsGuide.begin(release);
  expect(listener?.guide('one', 'one/guide.xml', () => undefined)).toBe(false);
});
