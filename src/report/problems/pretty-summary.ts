import pico from 'picocolors';
import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { type Diagnostic, SEVERITIES, type Severity } from '../../diagnostics/problem.js';
import type { MessageLanguage } from '../../diagnostics/text.js';
import { foldKinds } from './fold-kinds.js';
import { partedLines } from './parted-lines.js';
import { prettyColumns } from './pretty-columns.js';
import { countBySeverity, type ReportInput } from './report.js';

/** So many that the kinds are counted too. */
const MANY = 10;

/** Totals by severity, what a filter left out, and the commands that help further. */
export function prettySummary(input: ReportInput): string {
  const { diagnostics, leftOut, language, colour } = input;
  const words = WORDS[language];
  const hidden = leftOut === undefined ? '' : numbers(leftOut, language);
  const [first] = [...diagnostics].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
  if (first === undefined && hidden === '') return pico.createColors(colour).green(`${words.none}\n`);
  const lines = first === undefined ? [words.noneAsked] : totals(input, first, language);
  return [...lines.slice(0, 1), ...(hidden === '' ? [] : [words.leftOut(hidden)]), ...lines.slice(1)]
    .map((line) => `${partedLines([{ text: line }], prettyColumns(input), '  ')}\n`)
    .join('');
}

function totals(
  { diagnostics, unfolded }: ReportInput,
  first: Diagnostic,
  language: MessageLanguage,
): readonly string[] {
  const words = WORDS[language];
  const files = new Set(diagnostics.map(({ span }) => span.file)).size;
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const others = diagnostics.filter(({ severity }) => severity !== 'error');
  const isFolded = unfolded !== true && foldKinds(others).length < others.length;
  const fixable = diagnostics.filter(({ fix, change }) => fix !== undefined || change !== undefined).length;
  // A folded block says the count of its kind itself.
  const counted = unfolded === true ? diagnostics : errors;
  return [
    words.counts(numbers(countBySeverity(diagnostics), language), files),
    ...(counted.length > MANY ? kindCounts(counted, language) : []),
    `${words.next}airclass explain ${first.problem.id}`,
    ...(isFolded ? [`${words.all}airclass check --expand`] : []),
    ...(fixable > 0 ? [`${words.fix(fixable)}airclass check --fix`] : []),
  ];
}

function kindCounts(diagnostics: readonly Diagnostic[], language: MessageLanguage): readonly string[] {
  const kinds = [...groupBy(diagnostics, ({ problem }) => problem)];
  return kinds
    .sort(([a, one], [b, other]) => other.length - one.length || compareCodeUnits(a.id, b.id))
    .map(([{ id, summary }, { length }]) => `${String(length).padStart(6)}  ${id}: ${summary[language]}`);
}

/** Only the severities that there are: a build prints errors, which does not mean that there is no warning. */
function numbers({ error, warning, info }: Readonly<Record<Severity, number>>, language: MessageLanguage): string {
  const { nouns, say, comma } = WORDS[language];
  return [error, warning, info]
    .flatMap((number, index) => (number === 0 ? [] : say(number, nouns[index] ?? '')))
    .join(comma);
}

interface Words {
  readonly none: string;
  readonly noneAsked: string;
  readonly next: string;
  readonly all: string;
  readonly nouns: readonly [error: string, warning: string, info: string];
  readonly comma: string;
  say(number: number, noun: string): string;
  fix(fixable: number): string;
  leftOut(hidden: string): string;
  counts(counted: string, files: number): string;
}

const WORDS: Readonly<Record<MessageLanguage, Words>> = {
  zh: {
    none: '没有发现问题。',
    noneAsked: '所选范围内没有问题。',
    next: '了解某个问题：',
    all: '逐条列出：',
    nouns: ['错误', '警告', '提示'],
    comma: '、',
    say: (number, noun) => `${number} 个${noun}`,
    fix: (fixable) => `自动改好其中 ${fixable} 个：`,
    leftOut: (hidden) => `另有 ${hidden}，按所选条件没有列出。`,
    counts: (counted, files) => `${files} 个文件中有 ${counted}。`,
  },
  en: {
    none: 'No problems found.',
    noneAsked: 'No problems match the options given.',
    next: 'To learn more: ',
    all: 'To list each of them: ',
    nouns: ['error', 'warning', 'note'],
    comma: ', ',
    say: count,
    fix: (fixable) => `To fix ${fixable} of them: `,
    leftOut: (hidden) => `Not shown because of the options given: ${hidden}.`,
    counts: (counted, files) => `${counted} in ${count(files, 'file')}.`,
  },
};

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
