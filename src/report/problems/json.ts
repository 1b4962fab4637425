import type { Span } from '../../diagnostics/span.js';
import { cutReport, MAX_FOR_PROGRAMS } from './cut-report.js';
import { jsonText } from './json-text.js';
import { placeOf } from './place.js';
import { countBySeverity, type ReportFormat } from './report.js';

/** For machines: both languages, places as line and column from 1. Its schema is schemas/report.schema.json. */
export const json: ReportFormat = (input) => {
  const { diagnostics } = input;
  const { shown, more } = cutReport(input, MAX_FOR_PROGRAMS);
  const place = (span: Span) => {
    const { file, range } = placeOf(span, input);
    return { file, ...range };
  };
  const report = {
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
  return jsonText(report);
};
