import { UsageError } from '../../diagnostics/usage-error.js';
import { REPORT_FORMATS, type ReportFormatName, reportFormat } from '../../report/problems/index.js';
import type { ReportInput } from '../../report/problems/report.js';
import { countBySeverity } from '../../report/problems/report.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import { fixProject } from '../fix/fix-project.js';
import type { Session } from '../io.js';
import { readMaxWarnings, verdict } from '../verdict.js';
import { readAskedReport, writeReports } from '../write-reports.js';
import type { CheckOptions } from './options.js';
import { changedSince, checkProblemIds } from './select-diagnostics.js';

export async function check(project: string | undefined, options: CheckOptions, session: Session): Promise<void> {
  const { only, changedSince: revision } = options;
  const asked = options.report.map((word) => readAskedReport(word, REPORT_FORMATS));
  const most = readMaxWarnings(options.maxWarnings);
  checkProblemIds(only);
  const dryRun = readDryRun(options);
  const choose = async ({ diagnostics, folder }: CompiledProject) => {
    const chosen = diagnostics.filter(({ problem }) => only.length === 0 || only.includes(problem.id));
    return revision === undefined ? chosen : await changedSince(chosen, revision, folder);
  };
  const compiled = options.fix
    ? await fixProject(project, options, session, dryRun, choose)
    : await compileProject(project, options, session);
  const report: ReportInput = { ...compiled.report, diagnostics: await choose(compiled) };
  const isBrief = session.quiet && options.format === 'pretty';
  const shown = isBrief ? { ...report, diagnostics: report.diagnostics.filter(isError) } : report;
  if (!dryRun && (!isBrief || shown.diagnostics.length > 0)) {
    const format = await reportFormat(options.format);
    session.out(format(shown));
  }
  const textOf = async (format: ReportFormatName) => (await reportFormat(format))({ ...report, colour: false });
  await writeReports(asked, textOf, session);
  session.exit(verdict(report, most));
  const counts = countBySeverity(report.diagnostics);
  session.note({ counts });
  const { warning } = counts;
  if (warning > most) {
    session.tell(
      {
        zh: `有 ${warning} 个警告，超过 --max-warnings 允许的 ${most} 个。`,
        en: `There are ${warning} warnings, more than the ${most} that --max-warnings allows.`,
      },
      'error',
    );
  }
}

function readDryRun({ fix, dryRun }: CheckOptions): boolean {
  if (!dryRun || fix) return dryRun === true;
  throw new UsageError({ zh: '--dry-run 须与 --fix 合用', en: '--dry-run goes with --fix' });
}

function isError({ severity }: ReportInput['diagnostics'][number]): boolean {
  return severity === 'error';
}
