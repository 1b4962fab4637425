import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Finding } from '../diagnostics/problem.js';
import type { Memory } from '../memory/memory.js';
import type { Rule, RuleInput } from './rule.js';
import { type Part, partsByCourse, partsByFile } from './rule-parts.js';
import { type Asked, isStillSo, watchedInput } from './watched-input.js';

/** What each rule finds; a rule that throws is not there. */
export type Findings = ReadonlyMap<Rule, readonly Finding[]>;

interface Found {
  /** By rule; those without findings are left out. */
  readonly findings: Findings;
  readonly asked: readonly Asked[];
}

/** Runs rules again only where what they look at has changed: as a whole, per file or per course. */
export function recallFindings(rules: readonly Rule[], input: RuleInput, memory: Memory): Findings {
  const all = new Map<Rule, Finding[]>(rules.map((rule) => [rule, []]));
  const take = (part: Part, some: readonly Rule[]) => {
    for (const [rule, findings] of findingsOf(part, input, some, memory)) all.get(rule)?.push(...findings);
  };
  for (const rule of rules.filter(({ each }) => each === undefined)) {
    try {
      take({ key: rule.id, of: [], own: new Set(), narrow: () => input }, [rule]);
    } catch {
      all.delete(rule);
    }
  }
  takeParts('file', partsByFile);
  takeParts('course', partsByCourse);
  return all;

  function takeParts(each: Rule['each'], parts: (input: RuleInput) => Iterable<Part>): void {
    const some = rules.filter((rule) => rule.each === each);
    if (some.length === 0) return;
    try {
      for (const part of parts(input)) take(part, some);
    } catch {
      for (const rule of some) all.delete(rule);
    }
  }
}

const UNHEARD = new DiagnosticList();

function findingsOf(part: Part, input: RuleInput, rules: readonly Rule[], memory: Memory): Findings {
  const { uses, recordings, timeline, project } = input;
  const ingredients = {
    key: `rules ${part.key}`,
    of: [rules.map(({ id }) => id).join(), ...part.of],
    looks: [uses, recordings, timeline.firstBroadcasts, project.courses, project.channels, project.programmes],
    holds: ({ asked }: Found) => asked.every((one) => isStillSo(one, input)),
  };
  const { findings } = memory.recall<Found>(ingredients, UNHEARD, (_, watch) => {
    const asked: Asked[] = [];
    const watched = watchedInput(part.narrow(), part.own, ingredients.looks, watch, (one) => asked.push(one));
    const found = rules.map((rule) => [rule, [...rule.check(watched)]] as const).filter(([, some]) => some.length > 0);
    return { asked, findings: new Map(found) };
  });
  return findings;
}
