import type { Watch } from '../memory/memory.js';
import type { RuleInput } from './rule.js';
import type { Part } from './rule-parts.js';

type Scope = 'project' | 'sources' | 'timeline' | 'input';

/** Something that a rule asked for, and what it was. */
export interface Asked {
  readonly scope: Scope;
  readonly key: string;
  readonly value: unknown;
}

/** Whether it is the same now. */
export function isStillSo({ scope, key, value }: Asked, input: RuleInput): boolean {
  return Object.is(Reflect.get(scope === 'input' ? input : input[scope], key), value);
}

/** The input of a rule, which notes what is asked of it; of the maps in `looks` only which entries. */
export function watchedInput(
  input: RuleInput,
  own: Part['own'],
  looks: readonly ReadonlyMap<unknown, unknown>[],
  watch: Watch,
  note: (asked: Asked) => void,
): RuleInput {
  const watched = <T extends object>(scope: Scope, target: T, within: ReadonlyMap<unknown, unknown> = new Map()): T => {
    const known = new Map<string | symbol, unknown>();
    return new Proxy(target, {
      get(_, key) {
        if (known.has(key)) return known.get(key);
        const value: unknown = Reflect.get(target, key);
        const name = scope === 'input' ? String(key) : `${scope}.${String(key)}`;
        const isMap = value instanceof Map && looks.includes(value);
        const answer = within.get(key) ?? (isMap && !own.has(name) ? watch(value) : value);
        if (!within.has(key) && !isMap && !own.has(name) && typeof key === 'string') note({ scope, key, value });
        known.set(key, answer);
        return answer;
      },
    });
  };
  const inner = new Map<unknown, unknown>([
    ['project', watched('project', input.project)],
    ['sources', watched('sources', input.sources)],
    ['timeline', watched('timeline', input.timeline)],
  ]);
  return watched('input', input, inner);
}
