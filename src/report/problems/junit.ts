import type { Diagnostic } from '../../diagnostics/problem.js';
import { visible } from '../../diagnostics/visible.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { cutReport, MAX_FOR_PROGRAMS } from './cut-report.js';
import { placeOf } from './place.js';
import { countBySeverity, type ReportFormat, type ReportInput } from './report.js';

interface Case {
  readonly file: string;
  readonly name: string;
  readonly failure?: { readonly type: string; readonly message: string };
  readonly output?: string;
}

/** For CI servers: one case per defect, of which errors fail, and one passing case per file without defects. */
export const junit: ReportFormat = (input) => {
  const { shown, more } = cutReport(input, MAX_FOR_PROGRAMS);
  const sound = [...soundFiles(input)];
  // Of all problems, even if not all are listed.
  const { error: failures } = countBySeverity(input.diagnostics);
  const counts = { tests: input.diagnostics.length + sound.length, failures };
  const listed = [...defects(shown, input), ...sound];
  const cases = more === undefined ? listed : [...listed, restOf(more.says[input.language], failures > shown.length)];
  const root = xmlDocument({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', { name: 'airclass', ...counts });
  const suite = root.ele('testsuite', { name: 'airclass check', ...counts, errors: 0, skipped: 0, time: 0 });
  for (const { file, name, failure, output } of cases) {
    const test = suite.ele('testcase', { classname: visible(file), name: visible(name), file: visible(file), time: 0 });
    if (failure !== undefined) test.ele('failure', failure).txt(failure.message);
    if (output !== undefined) test.ele('system-out').txt(output);
  }
  return `${root.end({ prettyPrint: true })}\n`;
};

function restOf(says: string, hasErrors: boolean): Case {
  const base = { file: '', name: says };
  return hasErrors ? { ...base, failure: { type: 'not-listed', message: says } } : { ...base, output: says };
}

function* defects(diagnostics: readonly Diagnostic[], input: ReportInput): Iterable<Case> {
  for (const { problem, severity, message, span } of diagnostics) {
    const { file, cell, range } = placeOf(span, input);
    const says = visible(message[input.language]);
    const at = range ? ` ${range.start.line}:${range.start.column}` : cell === undefined ? '' : ` ${cell}`;
    const base = { file, name: `${problem.id}${at}` };
    yield severity === 'error'
      ? { ...base, failure: { type: problem.id, message: says } }
      : { ...base, output: `${severity}: ${says}` };
  }
}

function* soundFiles({ diagnostics, texts, prefix }: ReportInput): Iterable<Case> {
  const faulty = new Set(diagnostics.map(({ span }) => span.file));
  for (const file of texts.keys()) if (!faulty.has(file)) yield { file: `${prefix}${file}`, name: 'no defect' };
}
