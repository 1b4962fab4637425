import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { UsageError } from '../diagnostics/usage-error.js';
import { addProjectOptions, compileProject, type ProjectOptions } from './compile-project.js';
import type { Session } from './io.js';
import { readCount } from './read-options.js';
import type { ReportFormat, ReportInput } from './report/report.js';
import { countBySeverity } from './report/report.js';

interface CheckOptions extends ProjectOptions {
  readonly format: string;
  readonly report: readonly string[];
  readonly maxWarnings?: string;
  readonly only?: readonly string[];
}

export function registerCheck(program: Command, session: Session): void {
  const command = program
    .command('check')
    .argument(
      '[project]',
      session.say({ zh: '项目文件夹（默认当前文件夹）', en: 'project folder (default: this one)' }),
    )
    .description(session.say({ zh: '列出项目的全部问题', en: 'everything that is wrong with a project' }))
    .addOption(
      new Option('--format <format>', session.say({ zh: '输出格式', en: 'what to print' }))
        .choices(['pretty', 'json', 'github', 'junit', 'sarif', 'csv'])
        .default('pretty'),
    )
    .option(
      '--report <format=path>',
      session.say({ zh: '另写一份报告，可重复', en: 'also write a report; may be repeated' }),
      collect,
      [],
    )
    .option('--max-warnings <number>', session.say({ zh: '警告超过此数即失败', en: 'fail on more warnings than this' }))
    .option('--only <problems...>', session.say({ zh: '只看这些问题', en: 'these problems only' }))
    .addHelpText(
      'after',
      '\n  airclass check schedules/sichuan-2020-spring\n  airclass check --format json --report junit=out/junit.xml --max-warnings 0\n',
    );
  addProjectOptions(command, session).action(async (project: string | undefined, options: CheckOptions) => {
    const { reportFormats } = await import('./report/index.js');
    const formats: Readonly<Record<string, ReportFormat>> = reportFormats;
    const written = options.report.map((asked) => readReport(asked, formats));
    const compiled = await compileProject(project, options, session);
    const { only } = options;
    const report: ReportInput =
      only === undefined
        ? compiled.report
        : { ...compiled.report, diagnostics: compiled.diagnostics.filter(({ problem }) => only.includes(problem.id)) };
    session.out(formats[options.format]?.(report) ?? '');
    for (const { format, path } of written) {
      await writeFile(resolve(session.cwd, path), format({ ...report, colour: false })).catch((error: unknown) => {
        throw new UsageError({
          zh: `无法写入报告“${path}”：${String(error)}`,
          en: `cannot write the report "${path}": ${String(error)}`,
        });
      });
    }
    session.exit(verdict(report, options.maxWarnings));
  });
}

/** Errors fail; warnings only where there are more than allowed. */
export function verdict({ diagnostics }: Pick<ReportInput, 'diagnostics'>, maxWarnings: string | undefined): number {
  const { error, warning } = countBySeverity(diagnostics);
  if (error > 0) return 1;
  return maxWarnings !== undefined && warning > readCount('--max-warnings', maxWarnings, 0) ? 1 : 0;
}

function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

function readReport(asked: string, formats: Readonly<Record<string, ReportFormat>>) {
  const [name = '', ...rest] = asked.split('=');
  const format = formats[name];
  const path = rest.join('=');
  if (format !== undefined && path !== '') return { format, path };
  const names = Object.keys(formats).join(', ');
  throw new UsageError({
    zh: `--report 应写作“格式=路径”，格式有 ${names}；收到“${asked}”`,
    en: `--report takes format=path with one of ${names}, not "${asked}"`,
  });
}
