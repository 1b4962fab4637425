import pico from 'picocolors';
import { codeFrame } from '../../diagnostics/code-frame.js';
import { lineColumn } from '../../diagnostics/line-column.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Diagnostic, Problem, Severity } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { MessageLanguage } from '../../diagnostics/text.js';
import { visible } from '../../diagnostics/visible.js';
import { cutReport, MAX_FOR_PEOPLE } from './cut-report.js';
import { shownPath } from './place.js';
import { countBySeverity, type ReportFormat, type ReportInput, SEVERITY_NAMES } from './report.js';

/** For people at a terminal: place, message, the line itself with a caret, related places, and what to do next. */
export const pretty: ReportFormat = (input) => {
  const { language, colour } = input;
  const { shown, more } = cutReport(input, MAX_FOR_PEOPLE);
  const paint = pico.createColors(colour);
  const shade: Readonly<Record<Severity, (text: string) => string>> = {
    error: paint.red,
    warning: paint.yellow,
    info: paint.cyan,
  };
  const blocks = shown.map(({ severity, problem, message, span, related, lines }) => {
    const head = `${paint.bold(place(span, input))} ${shade[severity](SEVERITY_NAMES[severity][language])} ${visible(message[language])} ${paint.dim(`[${problem.id}]`)}`;
    const notes = related.map((note) => {
      const says = paint.dim(`${place(note.span, input)} ${visible(note.message[language])}`);
      return `  ${says}\n${frame(note.span, input, paint.dim)}`;
    });
    const write =
      lines?.[language]
        .trimEnd()
        .split('\n')
        .map((line) => `     + ${visible(line)}\n`) ?? [];
    return `${head}\n${frame(span, input, shade[severity])}${notes.join('')}${write.join('')}`;
  });
  const rest = more === undefined ? [] : [`… ${more.says[language]}\n`];
  return [...blocks, ...rest, summary(input)].join('\n');
};

function place(span: Span, { texts, prefix }: ReportInput): string {
  // A line that begins with `::` is a command to GitHub's runner, also where it is the name of a file.
  const path = shownPath(prefix, span.file).replace(/^\s*::/, './$&');
  const text = texts.get(span.file);
  if (text === undefined) return visible(path);
  const { line, column } = lineColumn(text, span.start);
  return visible(`${path}:${line}:${column}`);
}

function frame(span: Span, { texts, columns }: ReportInput, paint: (text: string) => string): string {
  const text = texts.get(span.file);
  if (text === undefined || text === '') return '';
  const { line, source, marker } = codeFrame(text, span, Math.min(80, Math.max(40, columns - 8)));
  const gutter = String(line).padStart(4);
  return `${gutter} | ${source}\n     | ${paint(marker)}\n`;
}

/** So many that the kinds are counted too. */
const MANY = 10;

function summary(input: ReportInput): string {
  const { diagnostics, language, colour } = input;
  const paint = pico.createColors(colour);
  const words = WORDS[language];
  const [first] = [...diagnostics].sort((a, b) => GRAVITY[a.severity] - GRAVITY[b.severity]);
  if (first === undefined) return paint.green(`${words.none}\n`);
  const counts = countBySeverity(diagnostics);
  const files = new Set(diagnostics.map(({ span }) => span.file)).size;
  const kinds = diagnostics.length > MANY ? countKinds(diagnostics, language) : '';
  const fixable = diagnostics.filter(({ fix }) => fix !== undefined).length;
  const fix = fixable > 0 ? `${words.fix(fixable)}airclass check --fix\n` : '';
  return `${words.counts(counts, files)}\n${kinds}${words.next}airclass explain ${first.problem.id}\n${fix}`;
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

function countKinds(diagnostics: readonly Diagnostic[], language: MessageLanguage): string {
  const kinds = new Map<Problem, number>();
  for (const { problem } of diagnostics) kinds.set(problem, (kinds.get(problem) ?? 0) + 1);
  const rows = [...kinds].sort(([a, many], [b, others]) => others - many || compareCodeUnits(a.id, b.id));
  return rows
    .map(([{ id, summary: says }, number]) => `${String(number).padStart(6)}  ${id}: ${says[language]}\n`)
    .join('');
}

interface Words {
  readonly none: string;
  readonly next: string;
  fix(fixable: number): string;
  counts(counts: Readonly<Record<Severity, number>>, files: number): string;
}

const WORDS: Readonly<Record<MessageLanguage, Words>> = {
  zh: {
    none: '没有发现问题。',
    next: '了解某个问题：',
    fix: (fixable) => `自动改好其中 ${fixable} 个：`,
    counts: (counts, files) =>
      `${files} 个文件中有 ${numbers(counts, ['错误', '警告', '提示'], (many, noun) => `${many} 个${noun}`).join('、')}。`,
  },
  en: {
    none: 'No problems found.',
    next: 'To learn more: ',
    fix: (fixable) => `To fix ${fixable} of them: `,
    counts: (counts, files) =>
      `${numbers(counts, ['error', 'warning', 'note'], count).join(', ')} in ${count(files, 'file')}.`,
  },
};

/** Only the severities that are printed: a build prints errors, which does not mean that there is no warning. */
function numbers(
  { error, warning, info }: Readonly<Record<Severity, number>>,
  nouns: readonly [error: string, warning: string, info: string],
  say: (number: number, noun: string) => string,
): readonly string[] {
  return [error, warning, info].flatMap((number, index) => (number === 0 ? [] : say(number, nouns[index] ?? '')));
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
