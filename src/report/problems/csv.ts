import { csvText } from '../../diagnostics/csv-text.js';
import { cutReport, MAX_FOR_PROGRAMS } from './cut-report.js';
import { placeInWords, placeOf } from './place.js';
import type { ReportFormat } from './report.js';

const COLUMNS = ['severity', 'problem', 'file', 'line', 'column', 'end-line', 'end-column', 'zh', 'en'];

/** For spreadsheets: RFC 4180 with a byte order mark, without which Excel takes Chinese for Latin-1. */
export const csv: ReportFormat = (input) => {
  const { shown, more } = cutReport(input, MAX_FOR_PROGRAMS);
  const rows = shown.map(({ problem, severity, message, span }) => {
    const place = placeOf(span, input);
    const { range } = place;
    const numbers = [range?.start.line, range?.start.column, range?.end.line, range?.end.column];
    return [
      severity,
      problem.id,
      placeInWords(place),
      ...numbers.map((number) => `${number ?? ''}`),
      message.zh,
      message.en,
    ];
  });
  const rest = more === undefined ? [] : [['', '', '', '', '', '', '', more.says.zh, more.says.en]];
  return csvText([COLUMNS, ...rows, ...rest]);
};
