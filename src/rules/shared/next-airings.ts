import type { Finding } from '../../diagnostics/problem.js';
import type { Instant } from '../../model/time.js';
import type { RuleInput } from '../rule.js';

/** When what a finding is about airs next, if its subject is a lesson on air; the first run where all are past. */
export type NextAirings = (finding: Pick<Finding, 'subject'>) => readonly Instant[] | undefined;

const known = new WeakMap<RuleInput['uses'], ReadonlyMap<string, Instant>>();

export function nextAirings({ uses }: Pick<RuleInput, 'uses'>): NextAirings {
  const starts = known.get(uses) ?? new Map([...uses].map(([{ id }, { next, first }]) => [id, (next ?? first).start]));
  known.set(uses, starts);
  return ({ subject }) => {
    const start = subject === undefined ? undefined : starts.get(subject);
    return start === undefined ? undefined : [start];
  };
}
