import { type Command, Option } from 'commander';
import { UsageError } from '../diagnostics/usage-error.js';
import { REPORT_FORMATS, type ReportFormatName, reportFormat } from '../report/problems/index.js';
import type { ReportInput } from '../report/problems/report.js';
import { countBySeverity } from '../report/problems/report.js';
import { addProjectOptions, type CompiledProject, compileProject, type ProjectOptions } from './compile-project.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { collect, readCount, readList } from './read-options.js';

interface CheckOptions extends ProjectOptions {
  readonly format: ReportFormatName;
  readonly report: readonly string[];
  readonly maxWarnings?: string;
  readonly only: readonly string[];
  readonly changedSince?: string;
  readonly fix?: true;
  readonly dryRun?: true;
}

export function registerCheck(program: Command, session: Session): void {
  const { say } = session;
  const command = program
    .command('check')
    .argument('[project]', say({ zh: '项目文件夹（默认当前文件夹）', en: 'project folder (default: this one)' }))
    .description(say({ zh: '列出项目的全部问题', en: 'everything that is wrong with a project' }))
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'what to print' }))
        .choices(REPORT_FORMATS)
        .default('pretty'),
    )
    .option(
      '--report <format=path>',
      say({ zh: '另写一份报告，可重复', en: 'also write a report; may be repeated' }),
      collect,
      [],
    )
    .option('--max-warnings <number>', say({ zh: '警告超过此数即失败', en: 'fail on more warnings than this' }))
    .option(
      '--only <problems>',
      say({ zh: '只看这些问题，用逗号分隔', en: 'these problems only, commas between' }),
      readList,
      [],
    )
    .option(
      '--changed-since <revision>',
      say({ zh: '只看与此 git 版本之后的改动有关的', en: 'only what changes since this git revision touch' }),
    )
    .option(
      '--fix',
      say({
        zh: '改好有把握的（空白、引号、模式行、学科别名），不改变含义',
        en: 'mend what is certain (blanks, quotes, schema lines, aliases of subjects); nothing changes its meaning',
      }),
    )
    .option('--dry-run', say({ zh: '与 --fix 合用：只显示会怎样改', en: 'with --fix: only show what would change' }))
    .addHelpText(
      'after',
      examples(
        session,
        'airclass check schedules/sichuan-2020-spring',
        'airclass check --format github --report junit=out/junit.xml --max-warnings 0',
        'airclass check --fix --dry-run',
      ),
    );
  addProjectOptions(command, session).action((project: string | undefined, options: CheckOptions) =>
    check(project, options, session),
  );
}

async function check(project: string | undefined, options: CheckOptions, session: Session): Promise<void> {
  const { readAskedReport, writeReports } = await import('./write-reports.js');
  const { only, changedSince: revision } = options;
  const asked = options.report.map((word) => readAskedReport(word, REPORT_FORMATS));
  const most = readMaxWarnings(options.maxWarnings);
  const { changedSince, checkProblemIds } = await import('./select-diagnostics.js');
  if (only.length > 0) await checkProblemIds(only);
  const dryRun = readDryRun(options);
  const choose = async ({ diagnostics, folder }: CompiledProject) => {
    const chosen = diagnostics.filter(({ problem }) => only.length === 0 || only.includes(problem.id));
    return revision === undefined ? chosen : await changedSince(chosen, revision, folder);
  };
  const compiled = options.fix
    ? await (await import('./fix/fix-project.js')).fixProject(project, options, session, dryRun, choose)
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

export function readMaxWarnings(asked: string | undefined): number {
  return asked === undefined ? Number.POSITIVE_INFINITY : readCount('--max-warnings', asked, 0);
}

/** Errors fail; warnings only where there are more than allowed. */
export function verdict({ diagnostics }: Pick<ReportInput, 'diagnostics'>, maxWarnings: number): 0 | 1 {
  const { error, warning } = countBySeverity(diagnostics);
  return error > 0 || warning > maxWarnings ? 1 : 0;
}
