import pico from 'picocolors';
import { codeFrame } from '../../diagnostics/code-frame.js';
import type { Severity } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import { visible } from '../../diagnostics/visible.js';
import { countBySeverity, type ReportFormat, type ReportInput, SEVERITY_NAMES } from './report.js';

/** For people at a terminal: place, message, the line itself with a caret, related places, and what to do next. */
export const pretty: ReportFormat = (input) => {
  const { diagnostics, language, colour } = input;
  const paint = pico.createColors(colour);
  const shade: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.cyan,
  };
  const blocks = diagnostics.map(({ severity, problem, message, span, related }) => {
    const head = `${paint.bold(place(span, input))} ${shade[severity](SEVERITY_NAMES[severity][language])} ${visible(message[language])} ${paint.dim(`[${problem.id}]`)}`;
    const notes = related.map((note) => {
      const says = paint.dim(`${place(note.span, input)} ${visible(note.message[language])}`);
      return `  ${says}\n${frame(note.span, input, paint.dim)}`;
    });
    return `${head}\n${frame(span, input, shade[severity])}${notes.join('')}`;
  });
  return [...blocks, summary(input)].join('\n');
};

function place(span: Span, { texts, prefix }: ReportInput): string {
  const text = texts.get(span.file);
  if (text === undefined) return visible(`${prefix}${span.file}`);
  const { line, column } = codeFrame(text, span);
  return visible(`${prefix}${span.file}:${line}:${column}`);
}

function frame(span: Span, { texts, columns }: ReportInput, paint: (text: string) => string): string {
  const text = texts.get(span.file);
  if (text === undefined || text === '') return '';
  const { line, source, marker } = codeFrame(text, span, Math.min(80, Math.max(40, columns - 8)));
  const gutter = String(line).padStart(4);
  return `${gutter} | ${source}\n     | ${paint(marker)}\n`;
}

function summary({ diagnostics, language, colour }: ReportInput): string {
  const { error, warning, info } = countBySeverity(diagnostics);
  const paint = pico.createColors(colour);
  if (diagnostics.length === 0) return paint.green(language === 'zh' ? '没有发现问题。\n' : 'No problems found.\n');
  const first =
    diagnostics.find(({ severity }) => severity === 'error')?.problem.id ?? diagnostics[0]?.problem.id ?? '';
  return language === 'zh'
    ? `${error} 个错误，${warning} 个警告，${info} 个提示。了解某个问题：airclass explain ${first}\n`
    : `${count(error, 'error')}, ${count(warning, 'warning')}, ${info} for information. To learn more: airclass explain ${first}\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
