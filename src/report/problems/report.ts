import type { Diagnostic, Severity } from '../../diagnostics/problem.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';

/** What every report format is made from. */
export interface ReportInput {
  /** In the order of printing. */
  readonly diagnostics: readonly Diagnostic[];
  /** The files' texts by path, for places and frames. */
  readonly texts: ReadonlyMap<string, string>;
  /** What comes before a file's path when it is printed, e.g. `schedules/sichuan/`. */
  readonly prefix: string;
  readonly language: MessageLanguage;
  readonly colour: boolean;
  readonly columns: number;
  /** For people: errors come first, not last. */
  readonly errorsFirst?: boolean;
  /** For people: each warning and note by itself, not one of each kind. */
  readonly unfolded?: boolean;
  /** What a filter keeps out of `diagnostics`. */
  readonly leftOut?: Readonly<Record<Severity, number>>;
}

/** A report format: pure, from data to text. */
export type ReportFormat = (input: ReportInput) => string;

export const SEVERITY_NAMES: Readonly<Record<Severity, Text>> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

export function countBySeverity(diagnostics: readonly Diagnostic[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of diagnostics) counts[severity]++;
  return counts;
}
