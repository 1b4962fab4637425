import { expect, test } from 'vitest';
import type { Fact } from '../../src/proof/fact.js';
import { GuideFacts, tellOfGuide } from '../../src/proof/guide-facts.js';
import type { GuideListener, RenderedEvent } from '../../src/proof/rendered-release.js';

const EVENTS: readonly RenderedEvent[] = [
  { id: 'p1.P1-math-01', isFirstRun: true, channel: 'p1', start: 0, stop: 20, offset: 0 },
  { id: 'p1.between.20200309T090000', isFirstRun: false, channel: 'p1', start: 20, stop: 30, offset: 0 },
  { id: 'p2.P1-math-01.20200309T090000', isFirstRun: false, channel: 'p2', start: 5, stop: 30, offset: 0 },
];

function factsOf(events: Iterable<RenderedEvent>): readonly Fact[] {
  const facts: Fact[] = [];
  const listener = new GuideFacts((fact) => facts.push(fact));
  listener.guide();
  for (const event of events) listener.event(event);
  listener.end();
  return facts;
}

function told([fact]: readonly Fact[]): readonly (RenderedEvent | 'end')[] {
  const heard: (RenderedEvent | 'end')[] = [];
  const listener: GuideListener = {
    guide: () => true,
    event: (event) => heard.push({ ...event }),
    end: () => heard.push('end'),
  };
  if (fact?.of === 'guide') tellOfGuide(fact.channels, listener);
  return heard;
}

test('what was kept of a guide is what its reader told', () => {
  expect(told(factsOf(EVENTS))).toEqual([...EVENTS, 'end']);
});

test('of a guide with too many events nothing is kept', () => {
  const [event] = EVENTS;
  const many = Array.from({ length: 100_001 }, () => event).filter((one) => one !== undefined);
  expect(factsOf(many)).toEqual([]);
});
