import type { Severity } from '../../diagnostics/problem.js';
import { visible } from '../../diagnostics/visible.js';
import { cutReport, MAX_FOR_PEOPLE } from './cut-report.js';
import { placeInWords, placeOf } from './place.js';
import type { ReportFormat } from './report.js';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of GitHub Actions. A title with `::set-env` or a line feed stays a title. */
export const github: ReportFormat = (input) => {
  const { language } = input;
  const { shown, more } = cutReport(input, MAX_FOR_PEOPLE);
  const lines = shown.map(({ problem, severity, message, span, related, lines }) => {
    const { file, cell, range } = placeOf(span, input);
    const properties = {
      file,
      ...(range && { line: range.start.line, col: range.start.column, endLine: range.end.line }),
      title: problem.id,
    };
    const notes = related.map((note) => {
      const there = placeOf(note.span, input);
      const at = there.range ? `:${there.range.start.line}:${there.range.start.column}` : '';
      return `${visible(`${placeInWords(there)}${at}`)} ${visible(note.message[language])}`;
    });
    const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(visible(`${value}`))}`);
    const write = lines?.[language].trimEnd().split('\n').map(visible) ?? [];
    const at = cell === undefined ? '' : `${visible(cell)} `;
    const says = [`${at}${visible(message[language])}`, ...notes, ...write].join('\n');
    return `::${COMMANDS[severity]} ${listed.join(',')}::${escapeData(says)}\n`;
  });
  const rest = more === undefined ? '' : `::notice::${escapeData(more.says[language])}\n`;
  return `${lines.join('')}${rest}`;
};

/** As @actions/core does. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
