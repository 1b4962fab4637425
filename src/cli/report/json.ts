import { lineColumn } from '../../diagnostics/line-column.js';
import type { Span } from '../../diagnostics/span.js';
import { countBySeverity, type ReportFormat } from './report.js';

/** For machines: both languages, places as line and column from 1. Its schema is schemas/report.schema.json. */
export const json: ReportFormat = ({ diagnostics, texts, prefix }) => {
  const at = ({ file, start, end }: Span) => {
    const text = texts.get(file) ?? '';
    return { file: `${prefix}${file}`, start: lineColumn(text, start), end: lineColumn(text, end) };
  };
  const report = {
    version: 1,
    counts: countBySeverity(diagnostics),
    diagnostics: diagnostics.map(({ problem, severity, message, span, related }) => ({
      id: problem.id,
      severity,
      message,
      summary: problem.summary,
      place: at(span),
      related: related.map((note) => ({ message: note.message, place: at(note.span) })),
    })),
  };
  return `${JSON.stringify(report, undefined, 2)}\n`;
};
