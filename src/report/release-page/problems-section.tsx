import { groupBy } from '../../diagnostics/group-by.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { type Diagnostic, SEVERITIES } from '../../diagnostics/problem.js';
import { Both } from '../../html/both.js';
import { type Row, Table } from '../../html/table.js';
import { placeOf } from '../problems/place.js';
import { type ReportInput, SEVERITY_NAMES } from '../problems/report.js';
import { column, PageSection } from './page-section.js';
import type { ReportFacts } from './report-facts.js';

/** More of one kind are in diagnostics.json. */
const MAX_SHOWN = 100;
const COLUMNS = [column({ zh: '位置', en: 'Place' }), column({ zh: '问题', en: 'Problem' })];
const SHADES = { error: 'bad', warning: 'odd', info: 'quiet' } as const;

/** Every kind of problem, collapsed, the most severe and frequent first. */
export function ProblemsSection({ report }: ReportFacts) {
  const kinds = groupBy(report.diagnostics, ({ severity, problem }) => `${severity} ${problem.id}`);
  const sorted = [...kinds].sort(([a, some], [b, others]) => weigh(some, others) || compareCodeUnits(a, b));
  return (
    <PageSection id="problems" title={{ zh: '问题', en: 'Problems' }}>
      {kinds.size > 0 ? null : (
        <p>
          <Both text={{ zh: '没有发现问题。', en: 'No problems found.' }} />
        </p>
      )}
      {sorted.map(([, diagnostics]) => (
        <KindOfProblem diagnostics={diagnostics} report={report} />
      ))}
    </PageSection>
  );
}

function weigh(some: readonly Diagnostic[], others: readonly Diagnostic[]): number {
  const [a, b] = [some, others].map(([first]) => SEVERITIES.indexOf(first?.severity ?? 'info'));
  return (a ?? 0) - (b ?? 0) || others.length - some.length;
}

interface KindProps {
  readonly diagnostics: readonly Diagnostic[];
  readonly report: ReportInput;
}

function KindOfProblem({ diagnostics, report }: KindProps) {
  const [first] = diagnostics;
  if (first === undefined) return null;
  const { problem, severity } = first;
  const summary = {
    zh: ` ${diagnostics.length} 处：${problem.summary.zh} `,
    en: ` ${diagnostics.length} × ${problem.summary.en} `,
  };
  const more = diagnostics.length - MAX_SHOWN;
  return (
    <details>
      <summary>
        <strong class={SHADES[severity]}>
          <Both text={SEVERITY_NAMES[severity]} />
        </strong>
        <Both text={summary} />
        <span class="quiet">{problem.id}</span>
      </summary>
      <p>
        <Both text={problem.rationale} />
      </p>
      <Table columns={COLUMNS} rows={diagnostics.slice(0, MAX_SHOWN).map((diagnostic) => rowOf(diagnostic, report))} />
      {more <= 0 ? null : (
        <p>
          <Both text={{ zh: `另有 ${more} 处，见 `, en: `${more} more are in ` }} />
          <a href="diagnostics.json">diagnostics.json</a>
        </p>
      )}
    </details>
  );
}

function rowOf({ span, message }: Diagnostic, report: ReportInput): Row {
  const { file, range } = placeOf(span, report);
  const at = range === undefined ? file : `${file}:${range.start.line}:${range.start.column}`;
  return { cells: [<code>{at}</code>, <Both text={message} />] };
}
