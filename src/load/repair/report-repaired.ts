import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Edit } from '../../diagnostics/fix.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import { CAUSES, messageOf, problemOf } from './causes.js';
import { linesOf } from './lines.js';
import type { Repaired } from './repair-text.js';

/** One finding per repaired line, and what is wrong beside, found in the repaired text. */
export function reportRepaired(
  file: string,
  text: string,
  repaired: Repaired,
  others: readonly Diagnostic[],
  diagnostics: DiagnosticList,
): void {
  const lines = linesOf(text);
  for (const [index, { text: better, causes }] of repaired.lines) {
    const { start = 0, text: own = '' } = lines[index] ?? {};
    const edit = smallestEdit(file, own, better, start);
    const cause = CAUSES.find((one) => causes.includes(one)) ?? 'full-width';
    diagnostics.report(problemOf(cause), {
      message: messageOf(cause, signsIn(own, better), own, better),
      span: { file, start: edit.span.start, end: Math.max(edit.span.end, edit.span.start + 1) },
      fix: [edit],
    });
  }
  const back = (span: Span) => inOriginal(span, text, repaired);
  for (const other of others) {
    const fix = other.fix?.map((edit) => ({ ...edit, span: back(edit.span) }));
    const isKept = other.fix?.every(({ span }) => !touchesRepair(span, repaired)) === true;
    diagnostics.add([
      {
        ...other,
        span: back(other.span),
        related: other.related.map((note) => ({ ...note, span: back(note.span) })),
        fix: isKept ? fix : undefined,
      },
    ]);
  }
}

/** The part of the line that changes, and nothing beside it. */
function smallestEdit(file: string, own: string, better: string, at: number): Edit {
  const max = Math.min(own.length, better.length);
  let lead = 0;
  while (lead < max && own[lead] === better[lead]) lead++;
  let tail = 0;
  while (tail < max - lead && own.at(-1 - tail) === better.at(-1 - tail)) tail++;
  return {
    span: { file, start: at + lead, end: at + own.length - tail },
    text: better.slice(lead, better.length - tail),
  };
}

/** Signs of which the repaired line has none, or fewer: `：，`, or `U+3000` for what cannot be seen. */
function signsIn(own: string, better: string): string {
  const many = (text: string, sign: string) => text.split(sign).length;
  const isReplaced = (sign: string) =>
    !better.includes(sign) || (/\P{ASCII}/u.test(sign) && many(better, sign) < many(own, sign));
  return [...new Set(own)]
    .filter((sign) => isReplaced(sign) && !/[\p{L}\p{N}]/u.test(sign))
    .map((sign) =>
      /[\p{P}\p{S}]/u.test(sign) ? sign : `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    )
    .join(' ');
}

function touchesRepair({ start }: Span, { text, lines }: Repaired): boolean {
  return lines.has(lineOf(start, text));
}

function lineOf(offset: number, text: string): number {
  return text.slice(0, offset).split('\n').length - 1;
}

/** The same line and, where it was not changed, the same column. */
function inOriginal(span: Span, text: string, repaired: Repaired): Span {
  const line = lineOf(span.start, repaired.text);
  const [from, to] = [linesOf(repaired.text)[line], linesOf(text)[line]];
  if (from === undefined || to === undefined) return { ...span, start: text.length, end: text.length };
  const shift = (offset: number) => Math.min(to.start + Math.max(0, offset - from.start), to.start + to.text.length);
  if (!repaired.lines.has(line))
    return { ...span, start: to.start - from.start + span.start, end: to.start - from.start + span.end };
  return { ...span, start: shift(span.start), end: Math.max(shift(span.start), shift(span.end)) };
}
