import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { ReportInput } from '../../report/problems/report.js';
import type { Workbook } from '../../sheets/workbook.js';

/** What was found in spreadsheets, which are named as they were typed, and in a project, whose files are below its folder. */
export function sheetReport(
  project: ReportInput,
  workbooks: readonly Pick<Workbook, 'file'>[],
  diagnostics: readonly Diagnostic[],
): ReportInput {
  const typed = new Set(workbooks.map(({ file }) => file));
  const shown = (span: Span): Span =>
    typed.has(span.file) ? span : { ...span, file: `${project.prefix}${span.file}` };
  return {
    ...project,
    prefix: '',
    texts: new Map([...project.texts].map(([file, text]) => [`${project.prefix}${file}`, text])),
    diagnostics: diagnostics.map((one) => ({
      ...one,
      span: shown(one.span),
      related: one.related.map((place) => ({ ...place, span: shown(place.span) })),
    })),
    // Each cell is one to look at.
    unfolded: true,
  };
}
