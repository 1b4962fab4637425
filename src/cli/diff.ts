import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { DIFF_FORMATS, type DiffFormatName, diffFormat } from '../report/diff/index.js';
import { addProjectOptions, type ProjectOptions } from './compile-project.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readDay, readList } from './read-options.js';

export interface DiffOptions extends ProjectOptions {
  readonly zone: readonly string[];
  readonly grade: readonly string[];
  readonly from?: string;
  readonly format: DiffFormatName;
  readonly notice?: string;
  readonly exitCode?: true;
  readonly out: string;
}

export function registerDiff(program: Command, session: Session): void {
  const { say } = session;
  const side: readonly [string, string] = [
    say({
      zh: '版本号、current、previous、版本文件夹，或项目文件夹（其课表）',
      en: 'a release’s id, current, previous, a release’s folder; or a project folder: its timetable',
    }),
    say({
      zh: '同上（默认：有项目时为其课表，否则为 current）',
      en: 'the same (default: the timetable where there is a project, else current)',
    }),
  ];
  const command = program
    .command('diff')
    .argument('[A]', side[0])
    .argument('[B]', side[1])
    .description(
      say({
        zh: '两个版本之间，或版本与课表之间，对观众有什么变化；可生成给学校的通知',
        en: 'what changes for viewers between two releases, or a release and the timetable; the notice to schools',
      }),
    )
    .option(
      '--zone <zones>',
      say({ zh: '只看这些分区，用逗号分隔', en: 'these zones only, commas between' }),
      readList,
      [],
    )
    .option(
      '--grade <grades>',
      say({ zh: '只看这些年级，用逗号分隔', en: 'these grades only, commas between' }),
      readList,
      [],
    )
    .option('--from <day>', say({ zh: '只看这一天起的变化', en: 'changes from this day on only' }))
    .addOption(
      new Option('--format <format>', say({ zh: '输出格式', en: 'what to print' }))
        .choices(DIFF_FORMATS)
        .default('pretty'),
    )
    .option(
      '--notice <folder>',
      say({
        zh: '另写给学校的通知：每年级一张，Markdown 与 HTML',
        en: 'also write the notice to schools: a sheet a grade, Markdown and HTML',
      }),
    )
    .option('--exit-code', say({ zh: '有变化时退出码为 1', en: 'exit with 1 where something changes' }))
    .option('--out <folder>', say({ zh: '发布文件夹', en: 'folder of the releases' }), 'out')
    .addHelpText(
      'after',
      examples(
        session,
        'airclass diff schedules/sichuan-2020-spring --notice notice',
        'airclass diff previous current --grade P1,P2 --format markdown',
      ),
    );
  addProjectOptions(command, session).action((a: string | undefined, b: string | undefined, options: DiffOptions) =>
    diff(a, b, options, session),
  );
}

async function diff(
  a: string | undefined,
  b: string | undefined,
  options: DiffOptions,
  session: Session,
): Promise<void> {
  const from = options.from === undefined ? undefined : readDay('--from', options.from);
  const { readSides } = await import('./diff/read-sides.js');
  const sides = await readSides(a, b, options, session);
  if (sides === undefined) return;
  const { makeReport } = await import('./diff/make-report.js');
  const { report, grades } = makeReport(sides, { zones: options.zone, grades: options.grade, from }, session);
  session.out((await diffFormat(options.format))(report));
  if (options.notice !== undefined) {
    const { noticeFiles } = await import('./diff/notice.js');
    const folder = resolve(session.cwd, options.notice);
    await mkdir(folder, { recursive: true });
    for (const { name, text } of noticeFiles(report, grades)) await writeFile(join(folder, name), text);
  }
  const { isEmpty } = await import('../report/diff/diff-report.js');
  if (options.exitCode === true && !isEmpty(report.diff)) session.exit(1);
}
