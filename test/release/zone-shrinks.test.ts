import { expect, test } from 'vitest';
import type { GuideSummary } from '../../src/proof/guide-summary.js';
import { zoneShrinks } from '../../src/release/guards/zone-shrinks.js';

const HOUR = 3_600_000;
const guide = (from: number, until: number, ...events: readonly number[]): GuideSummary => ({
  from: from * HOUR,
  until: until * HOUR,
  hours: new Map(events.map((count, index) => [from + index, count])),
  locked: new Map(),
});
const state = (summary: GuideSummary) => ({ folder: '', lineup: {}, guide: summary, paths: [] });
const found = (before: GuideSummary, after: GuideSummary) => {
  const comparison = { zone: 'one', before: state(before), after: state(after), locked: undefined, tell: String };
  return [...zoneShrinks.check(comparison)].map(({ text }) => text.en);
};

test.each([
  ['a tenth less', guide(0, 2, 50, 50), guide(0, 2, 40, 50), []],
  [
    'one event more than that',
    guide(0, 2, 50, 50),
    guide(0, 2, 39, 50),
    [`100 events become 89 from 0 to ${2 * HOUR}`],
  ],
  ['fewer before the shared part', guide(0, 3, 90, 5, 5), guide(1, 3, 5, 5), []],
  ['fewer after the shared part', guide(0, 2, 10, 10), guide(0, 4, 10, 10, 0, 0), []],
  [
    'an hour less at the end',
    guide(0, 2, 10, 1),
    guide(0, 1, 10),
    [`the guide reached to ${2 * HOUR}, and now ends at ${HOUR}`],
  ],
])('%s', (_, before, after, texts) => {
  expect(found(before, after)).toEqual(texts);
});
