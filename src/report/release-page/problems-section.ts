import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { type Diagnostic, SEVERITIES } from '../../diagnostics/problem.js';
import type { XmlTree } from '../../outputs/xml-tree.js';
import { placeOf } from '../problems/place.js';
import { type ReportInput, SEVERITY_NAMES } from '../problems/report.js';
import { type Column, put, type Row, section, table } from './markup.js';
import type { ReportFacts } from './report-facts.js';

/** More of one kind are in diagnostics.json. */
const MAX_SHOWN = 100;
const COLUMNS: readonly Column[] = [{ head: { zh: '位置', en: 'Place' } }, { head: { zh: '问题', en: 'Problem' } }];

/** Every kind of problem, collapsed, the most severe and frequent first. */
export function problemsSection(body: XmlTree, { report }: ReportFacts): void {
  const place = section(body, 'problems', { zh: '问题', en: 'Problems' });
  const kinds = groupBy(report.diagnostics, ({ severity, problem }) => `${severity} ${problem.id}`);
  if (kinds.size === 0) put(place.ele('p'), { zh: '没有发现问题。', en: 'No problems found.' });
  const sorted = [...kinds].sort(([a, some], [b, others]) => weigh(some, others) || compareCodeUnits(a, b));
  for (const [, diagnostics] of sorted) kindOf(place, diagnostics, report);
}

function weigh(some: readonly Diagnostic[], others: readonly Diagnostic[]): number {
  const [a, b] = [some, others].map(([first]) => SEVERITIES.indexOf(first?.severity ?? 'info'));
  return (a ?? 0) - (b ?? 0) || others.length - some.length;
}

function kindOf(place: XmlTree, diagnostics: readonly Diagnostic[], report: ReportInput): void {
  const [first] = diagnostics;
  if (first === undefined) return;
  const { problem, severity } = first;
  const details = place.ele('details');
  put(details.ele('summary'), [
    { text: SEVERITY_NAMES[severity], kind: severity === 'info' ? 'quiet' : severity === 'error' ? 'bad' : 'odd' },
    {
      text: {
        zh: ` ${diagnostics.length} 处：${problem.summary.zh}`,
        en: ` ${diagnostics.length} × ${problem.summary.en}`,
      },
    },
    { text: ` ${problem.id}`, kind: 'quiet' },
  ]);
  put(details.ele('p'), problem.rationale);
  table(
    details,
    COLUMNS,
    diagnostics.slice(0, MAX_SHOWN).map((diagnostic) => rowOf(diagnostic, report)),
  );
  const more = diagnostics.length - MAX_SHOWN;
  if (more > 0)
    put(details.ele('p'), [
      { text: { zh: `另有 ${more} 处，见 `, en: `${more} more are in ` } },
      { text: 'diagnostics.json', href: 'diagnostics.json' },
    ]);
}

function rowOf({ span, message }: Diagnostic, report: ReportInput): Row {
  const { file, range } = placeOf(span, report);
  const at = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
  return { cells: [[{ text: at, kind: 'code' }], message] };
}
