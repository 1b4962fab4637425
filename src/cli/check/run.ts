import { UsageError } from '../../diagnostics/usage-error.js';
import type { Memory } from '../../memory/memory.js';
import { type ReportFormatName, reportFormat } from '../../report/problems/index.js';
import type { ReportInput } from '../../report/problems/report.js';
import { countBySeverity } from '../../report/problems/report.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import { fixProject } from '../fix/fix-project.js';
import type { Session } from '../io.js';
import { planNotes } from '../many/plan-notes.js';
import { refuseWithAll, refuseWithoutAll } from '../many/refuse.js';
import { verdict } from '../verdict.js';
import { writeReports } from '../write-reports.js';
import type { CheckOptions } from './options.js';
import { changedSince, checkProblemIds, isAtLeast, withStoppers } from './select-diagnostics.js';

/** `memory`: of projects that are checked in turn. */
export async function check(
  project: string | undefined,
  options: CheckOptions,
  session: Session,
  memory?: Memory,
): Promise<void> {
  const { only, changedSince: revision, maxWarnings } = options;
  checkProblemIds(only);
  refuseWithoutAll(options);
  if (options.all === true) {
    const { watch, fix, format, report: reports } = options;
    refuseWithAll({
      '--watch': watch === true,
      '--fix': fix === true,
      '--format': format !== 'pretty',
      '--report': reports.length > 0,
    });
    const { manyProjects } = await import('../many/many-projects.js');
    return manyProjects(project, { name: 'check', options: ofOne(options) }, options, session);
  }
  if (options.watch === true) {
    const { watchCheck } = await import('./watch-check.js');
    return watchCheck(project, options, (compiled) => printAll(compiled, options, session), session);
  }
  const dryRun = readDryRun(options);
  const choose = async ({ diagnostics, folder }: CompiledProject) => {
    const chosen = diagnostics.filter(({ problem }) => only.length === 0 || only.includes(problem.id));
    return revision === undefined ? chosen : await changedSince(chosen, revision, folder);
  };
  const compiled = options.fix
    ? await fixProject(
        project,
        options,
        session,
        { dryRun, show: options.format === 'pretty' && !session.quiet },
        choose,
      )
    : await compileProject(project, options, session, { notices: true, ...(memory && { memory }) });
  const report = { ...compiled.report, diagnostics: withStoppers(await choose(compiled), compiled) };
  const shown = whatIsShown(report, compiled, options, session);
  const isBrief = session.quiet && options.format === 'pretty';
  if (!dryRun && (!isBrief || shown.diagnostics.length > 0)) {
    const format = await reportFormat(options.format);
    session.out(format(shown));
  }
  const textOf = async (format: ReportFormatName) => (await reportFormat(format))({ ...report, colour: false });
  await writeReports(options.report, textOf, session);
  session.exit(verdict(report, maxWarnings));
  const counts = countBySeverity(report.diagnostics);
  session.note({ counts, ...(compiled.sound && planNotes(compiled.sound.project)) });
  const { warning } = counts;
  if (maxWarnings !== undefined && warning > maxWarnings) {
    session.tell(
      {
        zh: `有 ${warning} 个警告，超过 --max-warnings 允许的 ${maxWarnings} 个。`,
        en: `There are ${warning} warnings, more than the ${maxWarnings} that --max-warnings allows.`,
      },
      'error',
    );
  }
}

async function printAll(compiled: CompiledProject, options: CheckOptions, session: Session): Promise<void> {
  const format = await reportFormat(options.format);
  session.out(format(whatIsShown(compiled.report, compiled, options, session)));
}

/** What is printed: `--severity` keeps lighter problems off the screen, not out of reports and the exit code. */
function whatIsShown(
  report: ReportInput,
  { diagnostics: all }: CompiledProject,
  { severity, errorsFirst, expand: unfolded, format }: CheckOptions,
  { quiet }: Session,
): ReportInput {
  const level = quiet && format === 'pretty' ? 'error' : severity;
  const diagnostics = level === undefined ? report.diagnostics : report.diagnostics.filter(isAtLeast(level));
  const shown = new Set(diagnostics);
  return {
    ...report,
    diagnostics,
    errorsFirst: errorsFirst === true,
    unfolded: unfolded === true,
    ...(quiet ? {} : { leftOut: countBySeverity(all.filter((one) => !shown.has(one))) }),
  };
}

function ofOne({ all: _, shard: __, jobs: ___, ...options }: CheckOptions): CheckOptions {
  return { ...options, table: [] };
}

function readDryRun({ fix, dryRun }: CheckOptions): boolean {
  if (!dryRun || fix) return dryRun === true;
  throw new UsageError({ zh: '--dry-run 须与 --fix 合用', en: '--dry-run goes with --fix' });
}
