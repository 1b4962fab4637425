import { describe, expect, test } from 'vitest';
import { EventLog } from '../../src/monitor/events/event-log.js';
import type { Hearing } from '../../src/monitor/events/hearing.js';
import { SteadyState } from '../../src/monitor/events/steady-state.js';
import type { Finding, State } from '../../src/monitor/judge/finding.js';
import fc from '../properties.js';
import { START } from './a-sample.js';

const heard = { file: 'a.mp4', lesson: 'a', programme: undefined, offset: 0, errors: 0.1 };

function hearing(state: State, minute: number, more: { readonly zone?: string; readonly late?: number } = {}): Hearing {
  const finding: Finding = { state, planned: undefined, heard, alike: [], late: more.late ?? 0, why: undefined };
  const stream = { zone: more.zone ?? 'city', channel: 'p1', number: 1, address: new URL('http://a.example/') };
  return { stream, at: START + minute * 60_000, finding, clock: 'stream', delay: 0, picture: undefined };
}

/** What begins (+) and ends (-), sample by sample. */
function changes(states: readonly State[]): readonly string[] {
  const log = new EventLog({ confirmation: { needed: 2, of: 3 }, apart: 3000 });
  return states.map((state, minute) =>
    log
      .hear(hearing(state, minute))
      .map(({ kind, event }) => `${kind === 'begins' ? '+' : '-'}${event.state}`)
      .join(' '),
  );
}

const OK = 'as-planned';

describe('events', () => {
  test.each<readonly [string, readonly State[], readonly string[]]>([
    ['all is well', [OK, OK, OK], ['', '', '']],
    ['one sample alone is no event', [OK, OK, 'black', OK, OK], ['', '', '', '', '']],
    ['two of three', [OK, OK, 'black', OK, 'black'], ['', '', '', '', '+black']],
    ['and its end', [OK, OK, 'black', 'black', OK, OK], ['', '', '', '+black', '', '-black']],
    ['from the start', ['late', 'late'], ['', '+late']],
    ['one fault after another', ['late', 'late', 'black', 'black'], ['', '+late', '', '-late +black']],
    [
      'what is unclear counts for nothing',
      [OK, OK, 'black', 'unclear', 'unclear', 'black'],
      ['', '', '', '', '', '+black'],
    ],
    [
      'what cannot be judged ends an event',
      ['black', 'black', 'not-judged', 'not-judged'],
      ['', '+black', '', '-black'],
    ],
  ])('%s', (_, states, says) => {
    expect(changes(states)).toEqual(says);
  });

  test('begin with the first sample that agrees and end with the first that does not', () => {
    const log = new EventLog({ confirmation: { needed: 2, of: 3 }, apart: 3000 });
    for (const [minute, state] of ([OK, OK, 'black', 'black', 'black', OK, OK] as const).entries())
      log.hear(hearing(state, minute));
    expect(
      log.events.map(({ state, begin, end }) => [state, (begin - START) / 60_000, ((end ?? 0) - START) / 60_000]),
    ).toEqual([['black', 2, 5]]);
  });

  test('zones that are apart: by how much from the one that is nearest to the plan', () => {
    const log = new EventLog({ confirmation: { needed: 2, of: 3 }, apart: 3000 });
    const found: string[] = [];
    for (let minute = 0; minute < 4; minute++)
      for (const [zone, late] of [
        ['city', 100],
        ['county', 4300],
        ['web', -200],
      ] as const)
        for (const { event } of log.hear(hearing(OK, minute, { zone, late })))
          found.push(`${minute} ${event.stream.zone} ${event.state} ${event.apart}`);
    expect(found).toEqual(['1 county zones-apart 4200']);
  });

  test('a zone that is late is late, and not apart too', () => {
    const log = new EventLog({ confirmation: { needed: 1, of: 1 }, apart: 3000 });
    log.hear(hearing(OK, 0));
    const found = log.hear(hearing('late', 0, { zone: 'web', late: 8000 }));
    expect(found.map(({ event }) => event.state)).toEqual(['late']);
  });
});

test('a state changes only where enough of the last samples agree', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', 'c')),
      fc.integer({ min: 1, max: 4 }),
      fc.nat({ max: 3 }),
      (states, needed, more) => {
        const steady = new SteadyState<string, number>({ needed, of: needed + more });
        for (const [index, state] of states.entries()) {
          const change = steady.hear(state, index);
          const last = states.slice(Math.max(0, index + 1 - needed - more), index + 1);
          if (change === undefined) continue;
          expect(change.to).not.toBe(change.from);
          expect(last.filter((one) => one === change.to).length).toBeGreaterThanOrEqual(needed);
          expect(states[change.first]).toBe(change.to);
        }
      },
    ),
  );
});
