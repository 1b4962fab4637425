import pico from 'picocolors';
import { codeFrame } from '../../diagnostics/code-frame.js';
import { lineColumn } from '../../diagnostics/line-column.js';
import type { Severity } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { Text } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { hideSecrets } from '../../load/hide-secrets.js';
import type { Kind } from './fold-kinds.js';
import { partedLines } from './parted-lines.js';
import { placeInWords, shownPath } from './place.js';
import { prettyColumns } from './pretty-columns.js';
import { type ReportInput, SEVERITY_NAMES } from './report.js';

/** Of a line's number in a frame. */
const DIGITS = 4;
const BAR = ' | ';

/** Place, message, the line itself with a caret, related places, lines to write, and how many more there are of its kind. */
export function prettyBlock({ first, count }: Kind, input: ReportInput): string {
  const { language, colour } = input;
  const { severity, problem, message, span, related, lines } = first;
  const paint = pico.createColors(colour);
  const shades = { error: paint.red, warning: paint.yellow, info: paint.cyan } as const satisfies Record<
    Severity,
    unknown
  >;
  const columns = prettyColumns(input);
  const head = partedLines(
    [
      { text: placeText(span, input), paint: paint.bold },
      { text: ' ' },
      { text: SEVERITY_NAMES[severity][language], paint: shades[severity] },
      { text: ` ${visible(message[language])} ` },
      { text: `[${problem.id}]`, paint: paint.dim },
    ],
    columns,
    '  ',
  );
  const notes = related.map((note) => {
    const says = `  ${placeText(note.span, input)} ${visible(note.message[language])}`;
    return `${partedLines([{ text: says, paint: paint.dim }], columns, '    ')}\n${frame(note.span, input, columns, paint.dim)}`;
  });
  const write =
    lines?.[language]
      .trimEnd()
      .split('\n')
      .map((line) => `     + ${visible(line)}\n`) ?? [];
  const more = count > 1 ? `  ${paint.dim(moreOf(count - 1)[language])}\n` : '';
  return `${head}\n${frame(span, input, columns, shades[severity])}${notes.join('')}${write.join('')}${more}`;
}

function moreOf(count: number): Text {
  return { zh: `同类问题还有 ${count} 个`, en: `and ${count} more of this kind` };
}

function placeText(span: Span, { texts, prefix }: ReportInput): string {
  // A line that begins with `::` is a command to GitHub's runner, also where it is the name of a file.
  const path = shownPath(prefix, span.file).replace(/^\s*::/, './$&');
  const { cell } = span;
  if (cell !== undefined) return visible(placeInWords({ file: path, cell }));
  const text = texts.get(span.file);
  if (text === undefined) return visible(path);
  const { line, column } = lineColumn(text, span.start);
  return visible(`${path}:${line}:${column}`);
}

function frame(span: Span, { texts }: ReportInput, columns: number, paint: (text: string) => string): string {
  const text = texts.get(span.file);
  if (text === undefined || text === '') return '';
  const number = String(lineColumn(text, span.start).line).padStart(DIGITS);
  const { source, marker } = codeFrame(hideSecrets(span.file, text), span, columns - number.length - BAR.length);
  return `${number}${BAR}${source}\n${' '.repeat(number.length)}${BAR}${paint(marker)}\n`;
}
