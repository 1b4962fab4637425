import type { LineColumn } from '../../diagnostics/line-column.js';
import type { Severity } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { Text } from '../../diagnostics/text.js';
import { cutReport, MAX_FOR_PROGRAMS } from './cut-report.js';
import { placeOf } from './place.js';
import { countBySeverity, type ReportInput } from './report.js';

/** What a check finds, for programs: schemas/report.schema.json. */
export interface Report {
  readonly version: 1;
  readonly counts: Readonly<Record<Severity, number>>;
  /** How many more there are, where not all are listed. */
  readonly more?: number;
  readonly diagnostics: readonly ReportedProblem[];
}

export interface ReportedProblem {
  /** Of the kind of problem, as `airclass explain` takes it. */
  readonly id: string;
  readonly severity: Severity;
  readonly message: Text;
  /** Of the kind of problem. */
  readonly summary: Text;
  readonly place: ReportedPlace;
  readonly related: readonly { readonly message: Text; readonly place: ReportedPlace }[];
  /** Lines to write into the file. */
  readonly lines?: Text;
  /** Edits that fix it, where certain. */
  readonly fix?: readonly { readonly place: ReportedPlace; readonly text: string }[];
}

/** Lines and columns from 1, columns in code points; without them where the file's text is not known. */
export interface ReportedPlace {
  readonly file: string;
  /** The sheet and cell of a spreadsheet, as `初一!C7`. */
  readonly cell?: string;
  readonly start?: LineColumn;
  readonly end?: LineColumn;
}

export function reportData(input: Pick<ReportInput, 'diagnostics' | 'texts' | 'prefix'>): Report {
  const { diagnostics } = input;
  const { shown, more } = cutReport(input, MAX_FOR_PROGRAMS);
  const place = (span: Span): ReportedPlace => {
    const { file, cell, range } = placeOf(span, input);
    return { file, ...(cell !== undefined && { cell }), ...range };
  };
  return {
    version: 1,
    counts: countBySeverity(diagnostics),
    ...(more && { more: more.count }),
    diagnostics: shown.map(({ problem, severity, message, span, related, lines, fix }) => ({
      id: problem.id,
      severity,
      message,
      summary: problem.summary,
      place: place(span),
      related: related.map((note) => ({ message: note.message, place: place(note.span) })),
      ...(lines && { lines }),
      ...(fix && { fix: fix.map((edit) => ({ place: place(edit.span), text: edit.text })) }),
    })),
  };
}
