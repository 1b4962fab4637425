import type { Fix } from '../../diagnostics/fix.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Severity } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import { homepage, version } from '../version.js';
import { cutReport, MAX_FOR_PROGRAMS } from './cut-report.js';
import { jsonText } from './json-text.js';
import { placeOf } from './place.js';
import { countBySeverity, type ReportFormat, type ReportInput } from './report.js';

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** SARIF 2.1.0, for code scanning. Texts are in the reader's language, with both beside them as properties. */
export const sarif: ReportFormat = (input) => {
  const { diagnostics, language } = input;
  const { shown, more } = cutReport(input, MAX_FOR_PROGRAMS);
  const problems = [...new Map(diagnostics.map(({ problem }) => [problem.id, problem] as const)).values()].sort(
    (a, b) => compareCodeUnits(a.id, b.id),
  );
  const rules = problems.map(({ id, severity, summary, rationale }) => ({
    id,
    shortDescription: { text: summary[language] },
    fullDescription: { text: rationale[language] },
    help: { text: rationale[language] },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { summary, rationale },
  }));
  const results = shown.map(({ problem, severity, message, span, related, lines, fix }) => ({
    ruleId: problem.id,
    ruleIndex: problems.indexOf(problem),
    level: LEVELS[severity],
    message: { text: message[language] },
    locations: [place(span, input)],
    relatedLocations: related.map((note, id) => ({
      id,
      ...place(note.span, input),
      message: { text: note.message[language] },
    })),
    ...(fix && { fixes: [{ artifactChanges: artifactChanges(fix, input) }] }),
    properties: { message, ...(lines && { lines }) },
  }));
  const driver = {
    name: 'airclass',
    semanticVersion: version,
    informationUri: homepage,
    language: LOCALES[language],
    rules,
  };
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver },
        language: LOCALES[language],
        columnKind: 'unicodeCodePoints',
        results,
        ...(more && {
          invocations: [
            {
              executionSuccessful: true,
              toolExecutionNotifications: [
                { level: 'warning', message: { text: more.says[language] }, properties: { message: more.says } },
              ],
            },
          ],
          properties: { counts: countBySeverity(diagnostics), more: more.count },
        }),
      },
    ],
  };
  return jsonText(log);
};

function artifactChanges(fix: Fix, input: ReportInput) {
  const files = new Set(fix.map(({ span }) => span.file));
  return [...files].map((file) => {
    const edits = fix.filter(({ span }) => span.file === file);
    const [first] = edits.map(({ span }) => location(span, input));
    return {
      artifactLocation: first?.artifactLocation,
      replacements: edits.map(({ span, text }) => ({
        deletedRegion: location(span, input).region,
        insertedContent: { text },
      })),
    };
  });
}

const LOCALES = { zh: 'zh-CN', en: 'en' } as const;

/** A cell of a spreadsheet has no line: its sheet and cell are its logical location. */
function place(span: Span, input: ReportInput) {
  const { cell } = span;
  return {
    physicalLocation: location(span, input),
    ...(cell !== undefined && { logicalLocations: [{ fullyQualifiedName: cell, kind: 'element' }] }),
  };
}

function location(span: Span, input: ReportInput) {
  const { file, range } = placeOf(span, input);
  return {
    artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
    ...(range && {
      region: {
        startLine: range.start.line,
        startColumn: range.start.column,
        endLine: range.end.line,
        endColumn: range.end.column,
      },
    }),
  };
}
