import type { Diagnostic } from '../../diagnostics/problem.js';
import { cutReport, MAX_FOR_PEOPLE } from './cut-report.js';
import { foldKinds, type Kind } from './fold-kinds.js';
import { prettyBlock } from './pretty-block.js';
import { prettySummary } from './pretty-summary.js';
import { countBySeverity, type ReportFormat, type ReportInput } from './report.js';

/**
 * For people at a terminal, who read it from its end: notes, then warnings, then errors next to the prompt, unless errors
 * are asked for first. What is not an error is one block for each kind.
 */
export const pretty: ReportFormat = (input) => {
  const { shown, more } = cutReport(input, MAX_FOR_PEOPLE);
  const errors = shown.filter(isOf('error')).map(alone);
  const others = input.unfolded === true ? shown.map(alone) : foldKinds(input.diagnostics);
  const kinds = [
    ...others.filter(({ first }) => isOf('info')(first)),
    ...others.filter(({ first }) => isOf('warning')(first)),
  ];
  const ordered = input.errorsFirst === true ? [...errors, ...kinds.reverse()] : [...kinds, ...errors];
  const left = input.unfolded === true ? (more?.count ?? 0) : countBySeverity(input.diagnostics).error - errors.length;
  return [...ordered.map((kind) => prettyBlock(kind, input)), ...notListed(left, input), prettySummary(input)].join(
    '\n',
  );
};

function isOf(severity: Diagnostic['severity']): (diagnostic: Diagnostic) => boolean {
  return (diagnostic) => diagnostic.severity === severity;
}

function alone(first: Diagnostic): Kind {
  return { first, count: 1 };
}

function notListed(count: number, { language }: ReportInput): readonly string[] {
  if (count === 0) return [];
  return [
    language === 'zh' ? `… 另有 ${count} 个问题未列出\n` : `… and ${count} more problems, which are not listed\n`,
  ];
}
