import { type Diagnostic, type Related, SEVERITIES } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { ReportInput } from './report.js';

/** People read no more; programs get more. Counts always include all of them. */
export const MAX_FOR_PEOPLE = 1000;
export const MAX_FOR_PROGRAMS = 5000;
/** Related places per diagnostic. */
const MAX_RELATED = 10;

export interface CutReport {
  readonly shown: readonly Diagnostic[];
  /** How many more there are; `undefined` where all are shown. */
  readonly more?: { readonly count: number; readonly says: Text };
}

/** The first `max` diagnostics, the most severe first, in the order of printing. */
export function cutReport({ diagnostics }: Pick<ReportInput, 'diagnostics'>, max: number): CutReport {
  if (diagnostics.length <= max) return { shown: diagnostics.map(cutRelated) };
  const chosen = new Set<Diagnostic>();
  for (const severity of SEVERITIES) {
    for (const diagnostic of diagnostics) {
      if (chosen.size >= max) break;
      if (diagnostic.severity === severity) chosen.add(diagnostic);
    }
  }
  const shown = diagnostics.filter((diagnostic) => chosen.has(diagnostic)).map(cutRelated);
  const count = diagnostics.length - shown.length;
  const says = { zh: `另有 ${count} 个问题未列出`, en: `and ${count} more problems, which are not listed` };
  return { shown, more: { count, says } };
}

/** With no more related places than are printed. */
export function cutRelated(diagnostic: Diagnostic): Diagnostic {
  const { related } = diagnostic;
  const next = related[MAX_RELATED];
  if (next === undefined) return diagnostic;
  const count = related.length - MAX_RELATED;
  const rest: Related = {
    message: { zh: `另有 ${count} 处相关位置`, en: `and ${count} more places` },
    span: next.span,
  };
  return { ...diagnostic, related: [...related.slice(0, MAX_RELATED), rest] };
}
