import { groupBy } from '../../diagnostics/group-by.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import { cutRelated } from './cut-report.js';

/** Diagnostics of one kind and severity, of which the first is shown. */
export interface Kind {
  readonly first: Diagnostic;
  readonly count: number;
}

/** In the order in which each kind comes first. */
export function foldKinds(diagnostics: readonly Diagnostic[]): readonly Kind[] {
  const groups = groupBy(diagnostics, ({ severity, problem }) => `${severity} ${problem.id}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first === undefined ? [] : [{ first: cutRelated(first), count: group.length }];
  });
}
