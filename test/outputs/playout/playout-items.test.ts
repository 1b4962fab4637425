import { expect, test } from 'vitest';
import { playoutItems } from '../../../src/outputs/playout/playout-items.js';
import { aRelease } from '../../release/a-release.js';

test('zones with the same channels play one and the same list; other recordings play another', async () => {
  const { views } = await aRelease();
  const [one, two] = views;
  const line = one?.timeline.lines.get('p1');
  if (one === undefined || two === undefined || line === undefined) throw new Error('no two zones');
  const items = playoutItems(line, '2020-03-09', one);
  expect(playoutItems(line, '2020-03-09', two)).toBe(items);
  expect(playoutItems(line, '2020-03-10', two)).not.toEqual(items);
  expect(playoutItems(line, '2020-03-09', { ...two, recordings: new Map(two.recordings) })).not.toBe(items);
  expect(playoutItems(line.endingAt(items[3]?.start ?? 0), '2020-03-09', two)).not.toEqual(items);
});
