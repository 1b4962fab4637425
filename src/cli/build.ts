import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { SoundProject } from '../compile.js';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { UsageError } from '../diagnostics/usage-error.js';
import type { ZoneView } from '../outputs/output.js';
import type { PublishOutcome, ReleaseFile } from '../release/publish.js';
import { verdict } from './check.js';
import { addProjectOptions, type CompiledProject, compileProject, type ProjectOptions } from './compile-project.js';
import type { Session } from './io.js';
import { readCount, readDay } from './read-options.js';
import { version } from './version.js';

interface BuildOptions extends ProjectOptions {
  readonly from?: string;
  readonly days?: string;
  readonly zone?: readonly string[];
  readonly out: string;
  readonly dryRun?: boolean;
  readonly allowMissing?: boolean;
  readonly gzip: boolean;
  readonly maxWarnings?: string;
}

export function registerBuild(program: Command, session: Session): void {
  const command = program
    .command('build')
    .argument(
      '[project]',
      session.say({ zh: '项目文件夹（默认当前文件夹）', en: 'project folder (default: this one)' }),
    )
    .description(session.say({ zh: '检查、编译并发布全部分区', en: 'check, compile and publish every zone' }))
    .option(
      '--from <day>',
      session.say({ zh: '发布的第一天（默认今天）', en: 'first day of the release (default: today)' }),
    )
    .option(
      '--days <number>',
      session.say({ zh: '天数（默认按各分区设置）', en: 'number of days (default: as each zone says)' }),
    )
    .option('--zone <zones...>', session.say({ zh: '只发布这些分区', en: 'these zones only' }))
    .option('--out <folder>', session.say({ zh: '发布文件夹', en: 'folder of the releases' }), 'out')
    .option('--dry-run', session.say({ zh: '只编译，不写文件', en: 'compile, write nothing' }))
    .option(
      '--allow-missing',
      session.say({ zh: '缺少的录像以垫片代替', en: 'put the slate in place of missing recordings' }),
    )
    .option('--no-gzip', session.say({ zh: '不写 .gz', en: 'write no .gz files' }))
    .option(
      '--max-warnings <number>',
      session.say({ zh: '警告超过此数即拒绝', en: 'refuse on more warnings than this' }),
    )
    .addHelpText(
      'after',
      '\n  airclass build schedules/sichuan-2020-spring --from 2020-03-09\n  airclass build --zone telecom --days 3 --dry-run\n',
    );
  addProjectOptions(command, session).action((project: string | undefined, options: BuildOptions) =>
    build(project, options, session),
  );
}

async function build(project: string | undefined, options: BuildOptions, session: Session): Promise<void> {
  const asked = options.from === undefined ? undefined : readDay('--from', options.from);
  const days = options.days === undefined ? undefined : readCount('--days', options.days);
  const compiled = await compileProject(project, options, session);
  const { sound } = compiled;
  const code = verdict(compiled.report, options.maxWarnings);
  await printDiagnostics(compiled, session, code !== 0);
  if (sound === undefined || code !== 0) {
    session.err(
      `${session.say({ zh: '没有发布：请先解决上面的错误。已发布的内容没有改动。', en: 'Nothing was published: mend the errors above. What was published before is unchanged.' })}\n`,
    );
    session.exit(1);
    return;
  }
  const views = viewsOf(sound, asked ?? sound.timeline.calendarDayOf(compiled.now), days, options);
  const files = await filesOf(views);
  if (options.dryRun) {
    let count = 0;
    for (const { file } of files) for (const _ of file.chunks()) count++;
    session.out(
      session.say({
        zh: `可以发布（共 ${count} 块），什么也没有写。\n`,
        en: `This can be published (${count} blocks); nothing was written.\n`,
      }),
    );
    return;
  }
  const { publish } = await import('../release/publish.js');
  const outcome = await publish(files, {
    out: resolve(session.cwd, options.out),
    manifest: {
      project: sound.project.id,
      window: { from: views[0]?.from ?? '', days },
      tool: {
        airclass: version,
        node: process.versions.node,
        'time-zone-data': process.versions.tz ?? '',
        ffprobe: undefined,
      },
      allowed: options.allowMissing ? ['missing'] : [],
      inputs: digestOf(compiled),
    },
    channels: Object.fromEntries(views.map(({ zone }) => [zone.id, zone.lineup.length])),
    gzip: options.gzip,
    signal: session.signal,
  });
  if (!session.quiet) session.out(summary(outcome, views, options.out, session));
}

function viewsOf(
  { project, timeline, recordings }: SoundProject,
  from: string,
  days: number | undefined,
  options: BuildOptions,
): readonly ZoneView[] {
  for (const id of options.zone ?? []) {
    if (project.zones.has(id)) continue;
    const known = [...project.zones.keys()].join(', ');
    throw new UsageError({ zh: `没有分区“${id}”；有 ${known}`, en: `there is no zone "${id}"; there are ${known}` });
  }
  const zones = [...project.zones.values()].filter(({ id }) => options.zone?.includes(id) ?? true);
  return zones.map((zone) => ({
    project,
    zone,
    timeline,
    recordings,
    from,
    days,
    allowMissing: options.allowMissing ?? false,
  }));
}

async function filesOf(views: readonly ZoneView[]): Promise<Iterable<ReleaseFile>> {
  const { outputs } = await import('../outputs/index.js');
  return {
    *[Symbol.iterator]() {
      for (const view of views)
        for (const output of outputs) for (const file of output.files(view)) yield { zone: view.zone.id, file };
    },
  };
}

/** Warnings are counted; errors are shown in full. */
async function printDiagnostics({ report }: CompiledProject, session: Session, failed: boolean): Promise<void> {
  const { reportFormats } = await import('./report/index.js');
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const shown = failed && errors.length === 0 ? report.diagnostics : errors;
  if (failed) session.err(reportFormats.pretty({ ...report, diagnostics: shown }));
  else if (report.diagnostics.length > 0 && !session.quiet) {
    const count = report.diagnostics.length;
    session.err(
      session.say({
        zh: `有 ${count} 条警告或提示，用 airclass check 查看。\n`,
        en: `${count} warnings or notes; see them with airclass check.\n`,
      }),
    );
  }
}

function digestOf({ texts }: CompiledProject): string {
  const hash = createHash('sha256');
  for (const path of [...texts.keys()].sort(compareCodeUnits)) hash.update(`${path}\0${texts.get(path)}\0`);
  return hash.digest('hex');
}

function summary(
  { id, isNew, files }: PublishOutcome,
  views: readonly ZoneView[],
  out: string,
  session: Session,
): string {
  const lines = views.map(({ zone }) => {
    const own = [...files].filter(([path]) => path.startsWith(`${zone.id}/`));
    const size = own.reduce((sum, [, file]) => sum + file.size, 0);
    return `  ${zone.id.padEnd(14)} ${session.say({ zh: `${zone.lineup.length} 个频道  ${own.length} 个文件`, en: `${zone.lineup.length} channels  ${own.length} files` })}  ${(size / 1e6).toFixed(1)} MB`;
  });
  const head = isNew
    ? session.say({ zh: `已发布 ${id}`, en: `Published ${id}` })
    : session.say({ zh: `内容与 ${id} 相同，没有新的发布`, en: `The same as ${id}; no new release was made` });
  return `${[head, ...lines, `  ${out}/current`].join('\n')}\n`;
}
