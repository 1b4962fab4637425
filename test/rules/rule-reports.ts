import { DiagnosticList } from '../../src/diagnostics/diagnostic-list.js';
import { lineColumn } from '../../src/diagnostics/line-column.js';
import type { Diagnostic } from '../../src/diagnostics/problem.js';
import type { Rule } from '../../src/rules/rule.js';
import { runRules } from '../../src/rules/run-rules.js';
import { aProject, expectBothLanguages, SMALL_PROJECT } from '../a-project.js';

type Files = Readonly<Record<string, string>>;

/** What a rule says of the small project with `files` in place of its own: `file:line:column severity message`. */
export async function ruleReports(rules: readonly Rule[], files: Files, now?: string): Promise<readonly string[]> {
  return (await ruleDiagnostics(rules, files, now)).map(({ severity, message, span, related }) => {
    for (const text of [message, ...related.map((note) => note.message)]) expectBothLanguages(text);
    const { line, column } = lineColumn({ ...SMALL_PROJECT, ...files }[span.file] ?? '', span.start);
    return `${span.file}:${line}:${column} ${severity} ${message.en}`;
  });
}

/** In the order of printing. */
export async function ruleDiagnostics(
  rules: readonly Rule[],
  files: Files,
  now = '2020-03-09',
): Promise<readonly Diagnostic[]> {
  const { sources, project, timeline, uses, reports } = await aProject(files, Date.parse(now));
  if (project === undefined || timeline === undefined || uses === undefined) throw new Error(reports.join('\n'));
  const diagnostics = new DiagnosticList();
  runRules(rules, { sources, project, timeline, uses, recordings: new Map(), now: Date.parse(now) }, diagnostics);
  return diagnostics.sorted();
}
