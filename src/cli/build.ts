import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { UsageError } from '../diagnostics/usage-error.js';
import type { ZoneView } from '../outputs/output.js';
import { LAYOUTS, type Layout } from '../release/layout.js';
import type { ReleaseFile } from '../release/publish.js';
import { countBySeverity } from '../report/problems/report.js';
import { readMaxWarnings, verdict } from './check.js';
import { addProjectOptions, type CompiledProject, compileProject, type ProjectOptions } from './compile-project.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readCount, readDay, readList } from './read-options.js';

export interface BuildOptions extends ProjectOptions {
  readonly from?: string;
  readonly days?: string;
  readonly zone: readonly string[];
  readonly out: string;
  readonly dryRun?: true;
  readonly allowMissing?: true;
  readonly gzip: boolean;
  readonly maxWarnings?: string;
  readonly keep?: string;
  readonly layout?: Layout;
  readonly signKey?: string;
  readonly acceptShrink?: true;
  readonly acceptRenumber?: true;
  readonly acceptEarlier?: true;
  readonly acceptUnknown?: true;
  readonly acceptRolledBack?: true;
  readonly acceptUnsigned?: true;
  readonly breakLock?: true;
  readonly reason?: string;
}

export function registerBuild(program: Command, session: Session): void {
  const { say } = session;
  const command = program
    .command('build')
    .argument('[project]', say({ zh: '项目文件夹（默认当前文件夹）', en: 'project folder (default: this one)' }))
    .description(say({ zh: '检查、编译并发布全部分区', en: 'check, compile and publish every zone' }))
    .option('--from <day>', say({ zh: '发布的第一天（默认今天）', en: 'first day of the release (default: today)' }))
    .option(
      '--days <number>',
      say({ zh: '天数（默认按各分区设置）', en: 'number of days (default: as each zone says)' }),
    )
    .option(
      '--zone <zones>',
      say({ zh: '只发布这些分区，用逗号分隔', en: 'these zones only, commas between' }),
      readList,
      [],
    )
    .option('--out <folder>', say({ zh: '发布文件夹', en: 'folder of the releases' }), 'out')
    .option('--dry-run', say({ zh: '只编译，不写文件', en: 'compile, write nothing' }))
    .option('--allow-missing', say({ zh: '缺少的录像以垫片代替', en: 'put the slate in place of missing recordings' }))
    .option('--no-gzip', say({ zh: '不写 .gz', en: 'write no .gz files' }))
    .option('--max-warnings <number>', say({ zh: '警告超过此数即拒绝', en: 'refuse on more warnings than this' }))
    .option(
      '--keep <number>',
      say({
        zh: '保留的版本数（默认 14）；current 与 previous 总是保留',
        en: 'releases to keep (default: 14); current and previous always stay',
      }),
    )
    .addOption(
      new Option(
        '--layout <layout>',
        say({
          zh: 'links 用符号链接 current；flat 供不认链接的取件方（默认按文件夹已有的）',
          en: 'links: a symbolic link current; flat: for pullers without links (default: as the folder has it)',
        }),
      ).choices(LAYOUTS),
    )
    .option(
      '--sign-key <file>',
      say({ zh: '用这个 ed25519 私钥（PEM）给清单签名', en: 'sign the manifest with this ed25519 key (PEM)' }),
    )
    .option(
      '--accept-shrink',
      say({ zh: '允许分区少频道、少节目或少天数', en: 'a zone may lose channels, events or days' }),
    )
    .option('--accept-renumber', say({ zh: '允许频道号或频道 id 改变', en: 'channels may change their number or id' }))
    .option('--accept-earlier', say({ zh: '允许首日早于现有版本', en: 'the first day may be before the current one' }))
    .option(
      '--accept-unknown',
      say({
        zh: '看不出或读不出现有版本时，不作比较地发布',
        en: 'publish without a comparison where the current release is not known or damaged',
      }),
    )
    .option(
      '--accept-rolled-back',
      say({ zh: '允许撤下过的版本重新上线', en: 'what was rolled back may go on air again' }),
    )
    .option(
      '--accept-unsigned',
      say({ zh: '现有版本有签名而新的没有时也发布', en: 'publish without a signature over a signed release' }),
    )
    .option('--break-lock', say({ zh: '允许改动锁定时间内的节目', en: 'what is locked before air may change' }))
    .option('--reason <text>', say({ zh: '改动锁定节目的原因，记入清单', en: 'why: goes into the manifest' }))
    .addHelpText(
      'after',
      examples(
        session,
        'airclass build schedules/sichuan-2020-spring --from 2020-03-09',
        'airclass build --zone telecom,unicom --days 3 --dry-run',
      ),
    );
  addProjectOptions(command, session).action((project: string | undefined, options: BuildOptions) =>
    build(project, options, session),
  );
}

async function build(project: string | undefined, options: BuildOptions, session: Session): Promise<void> {
  const asked = options.from === undefined ? undefined : readDay('--from', options.from);
  const days = options.days === undefined ? undefined : readCount('--days', options.days);
  const most = readMaxWarnings(options.maxWarnings);
  checkReason(options);
  const keep = options.keep === undefined ? undefined : readCount('--keep', options.keep);
  const compiled = await compileProject(project, options, session);
  const { sound } = compiled;
  if (sound === undefined || verdict(compiled.report, most) !== 0) {
    await refuse(compiled, session);
    return;
  }
  mention(compiled, session);
  const { zoneViews, releaseFiles } = await import('../release/zone-views.js');
  const out = resolve(session.cwd, options.out);
  const { currentFiles } = await import('../release/current-file.js');
  const previous = currentFiles(out, options.acceptUnknown === true);
  const views = zoneViews(sound, {
    zones: options.zone,
    from: asked ?? sound.timeline.calendarDayOf(compiled.now),
    days,
    allowMissing: options.allowMissing === true,
    previous,
  });
  const { noLessonAirs } = await import('./no-lesson-airs.js');
  const empty = noLessonAirs(views);
  if (empty !== undefined) session.tell(empty, 'warning');
  const { releaseReport } = await import('../report/release-page/release-report.js');
  const files = releaseFiles(views, (written) =>
    releaseReport({ sound, views, report: compiled.report, now: compiled.now, written }),
  );
  if (options.dryRun === true) return rehearse(files, views, session);
  const { publishRelease } = await import('./publish-release.js');
  await publishRelease(
    files,
    views,
    { compiled, sound, days, keep, isDayOfClock: asked === undefined, options },
    session,
  );
}

function checkReason({ breakLock, reason }: BuildOptions): void {
  if (breakLock === true && !reason?.trim())
    throw new UsageError({
      zh: '--break-lock 要用 --reason 说明原因，例如 --reason 停电改期',
      en: '--break-lock needs its --reason, e.g. --reason "power cut"',
    });
  if (breakLock === undefined && reason !== undefined)
    throw new UsageError({ zh: '--reason 与 --break-lock 一起使用', en: '--reason goes with --break-lock' });
}

/** Errors are shown in full; where only warnings were too many, those. */
async function refuse({ report }: CompiledProject, session: Session): Promise<void> {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const diagnostics = errors.length > 0 ? errors : report.diagnostics;
  await session.show({ ...report, diagnostics });
  session.tell(
    {
      zh: '没有发布：请先解决以上问题。已发布的内容没有改动。',
      en: 'Nothing was published: mend the above first. What was published before is unchanged.',
    },
    'error',
  );
  session.exit(1);
}

/** What does not stop a release is counted, but for where its lengths come from. */
function mention({ report }: CompiledProject, session: Session): void {
  if (session.quiet) return;
  const fromLock = report.diagnostics.find(({ problem }) => problem.id === 'recordings-from-lock');
  if (fromLock !== undefined) session.tell(fromLock.message);
  const { warning, info } = countBySeverity(report.diagnostics);
  if (warning + info === 0) return;
  session.tell({
    zh: `有 ${warning} 条警告、${info} 条提示，用 airclass check 查看。`,
    en: `Warnings: ${warning}, notes: ${info}; see them with airclass check.`,
  });
}

async function rehearse(files: Iterable<ReleaseFile>, views: readonly ZoneView[], session: Session): Promise<void> {
  const sizes = new Map<string, number>();
  for (const { zone, file } of files) {
    let size = 0;
    for (const chunk of file.chunks()) {
      session.signal.throwIfAborted();
      size += chunk.length;
    }
    sizes.set(zone === undefined ? file.path : `${zone}/${file.path}`, size);
  }
  const { buildSummary } = await import('./build-summary.js');
  if (!session.quiet) session.out(buildSummary(views, sizes, session));
  session.announce({
    zh: '可以发布。这是演练，什么也没有写（也没有算 .gz）。',
    en: 'This can be published. It was a rehearsal: nothing was written (.gz files are not counted).',
  });
}
