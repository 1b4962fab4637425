import { visible } from '../../diagnostics/visible.js';
import { xmlDocument } from '../../outputs/xml-tree.js';
import { placeOf } from './place.js';
import type { ReportFormat, ReportInput } from './report.js';

interface Case {
  readonly file: string;
  readonly name: string;
  readonly failure?: { readonly type: string; readonly message: string };
  readonly output?: string;
}

/** For CI servers: a case a defect, of which errors fail, and a case that passes for each file without any. */
export const junit: ReportFormat = (input) => {
  const cases = [...defects(input), ...soundFiles(input)];
  const counts = { tests: cases.length, failures: cases.filter(({ failure }) => failure !== undefined).length };
  const root = xmlDocument({ version: '1.0', encoding: 'UTF-8' }).ele('testsuites', { name: 'airclass', ...counts });
  const suite = root.ele('testsuite', { name: 'airclass check', ...counts, errors: 0, skipped: 0, time: 0 });
  for (const { file, name, failure, output } of cases) {
    const test = suite.ele('testcase', { classname: visible(file), name: visible(name), file: visible(file), time: 0 });
    if (failure !== undefined) test.ele('failure', failure).txt(failure.message);
    if (output !== undefined) test.ele('system-out').txt(output);
  }
  return `${root.end({ prettyPrint: true })}\n`;
};

function* defects(input: ReportInput): Iterable<Case> {
  for (const { problem, severity, message, span } of input.diagnostics) {
    const { file, range } = placeOf(span, input);
    const says = visible(message[input.language]);
    const at = range ? ` ${range.start.line}:${range.start.column}` : '';
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
