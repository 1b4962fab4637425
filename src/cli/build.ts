import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import type { SoundProject } from '../compile.js';
import { compareCodeUnits } from '../diagnostics/diagnostic-list.js';
import { visible } from '../diagnostics/visible.js';
import type { Recordings } from '../media/recording.js';
import type { ZoneView } from '../outputs/output.js';
import type { ReleaseFile } from '../release/publish.js';
import type { ReleasePlan } from '../release/read-back/rendered-release.js';
import { readMaxWarnings, verdict } from './check.js';
import { addProjectOptions, type CompiledProject, compileProject, type ProjectOptions } from './compile-project.js';
import { examples } from './help-words.js';
import type { Session } from './io.js';
import { readCount, readDay, readList } from './read-options.js';
import { countBySeverity } from './report/report.js';
import { version } from './version.js';

interface BuildOptions extends ProjectOptions {
  readonly from?: string;
  readonly days?: string;
  readonly zone: readonly string[];
  readonly out: string;
  readonly dryRun?: true;
  readonly allowMissing?: true;
  readonly gzip: boolean;
  readonly maxWarnings?: string;
  readonly keep?: string;
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
  const keep = options.keep === undefined ? undefined : readCount('--keep', options.keep);
  const compiled = await compileProject(project, options, session);
  const { sound } = compiled;
  if (sound === undefined || verdict(compiled.report, most) !== 0) {
    await refuse(compiled, session);
    return;
  }
  mention(compiled, session);
  const { releasePlan, zoneViews, releaseFiles } = await import('./zone-views.js');
  const { readCurrentFile } = await import('../release/releases.js');
  const out = resolve(session.cwd, options.out);
  const views = zoneViews(sound, {
    zones: options.zone,
    from: asked ?? sound.timeline.calendarDayOf(compiled.now),
    days,
    allowMissing: options.allowMissing === true,
    previous: (path) => readCurrentFile(out, path),
  });
  const files = releaseFiles(views);
  if (options.dryRun === true) await rehearse(files, views, session);
  else await release(files, views, { plan: releasePlan(views, sound), compiled, sound, days, keep, options }, session);
}

/** Errors are shown in full; where only warnings were too many, those. */
async function refuse({ report }: CompiledProject, session: Session): Promise<void> {
  const { pretty } = await import('./report/pretty.js');
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const diagnostics = errors.length > 0 ? errors : report.diagnostics;
  session.err(pretty({ ...report, diagnostics, colour: session.errorColour }));
  session.err(
    session.say({
      zh: '没有发布：请先解决以上问题。已发布的内容没有改动。\n',
      en: 'Nothing was published: mend the above first. What was published before is unchanged.\n',
    }),
  );
  session.exit(1);
}

/** What does not stop a release is counted, but for where its lengths come from. */
function mention({ report }: CompiledProject, session: Session): void {
  if (session.quiet) return;
  const fromLock = report.diagnostics.find(({ problem }) => problem.id === 'recordings-from-lock');
  if (fromLock !== undefined) session.err(`${visible(session.say(fromLock.message))}\n`);
  const { warning, info } = countBySeverity(report.diagnostics);
  if (warning + info === 0) return;
  session.err(
    session.say({
      zh: `有 ${warning} 条警告、${info} 条提示，用 airclass check 查看。\n`,
      en: `Warnings: ${warning}, notes: ${info}; see them with airclass check.\n`,
    }),
  );
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
  session.out(
    session.say({
      zh: '可以发布。这是演练，什么也没有写（也没有算 .gz）。\n',
      en: 'This can be published. It was a rehearsal: nothing was written (.gz files are not counted).\n',
    }),
  );
}

interface Built {
  readonly plan: ReleasePlan;
  readonly compiled: CompiledProject;
  readonly sound: SoundProject;
  readonly days: number | undefined;
  readonly keep: number | undefined;
  readonly options: BuildOptions;
}

async function release(
  files: Iterable<ReleaseFile>,
  views: readonly ZoneView[],
  { plan, compiled, sound, days, keep, options }: Built,
  session: Session,
): Promise<void> {
  const { publish } = await import('../release/publish.js');
  const { KEPT_RELEASES } = await import('../release/retention.js');
  const {
    id,
    isNew,
    files: written,
    retention,
  } = await publish(files, {
    out: resolve(session.cwd, options.out),
    manifest: {
      project: sound.project.id,
      'time-zone': sound.project.timeZone,
      window: { from: views[0]?.from ?? '', days },
      tool: {
        airclass: version,
        node: process.versions.node,
        'time-zone-data': process.versions.tz ?? '',
        ffprobe: measuredWith(sound.recordings),
      },
      allowed: options.allowMissing === true ? ['missing'] : [],
      inputs: digestOf(compiled),
    },
    channels: Object.fromEntries(views.map(({ zone }) => [zone.id, zone.lineup.length])),
    plan,
    gzip: options.gzip,
    keep: keep ?? KEPT_RELEASES,
    signal: session.signal,
  });
  if (retention !== undefined) {
    const why = retention instanceof Error ? retention.message : String(retention);
    session.err(
      `${visible(session.say({ zh: `旧版本没有删掉：${why}`, en: `old releases were not removed: ${why}` }))}\n`,
    );
  }
  if (session.quiet) return;
  const { buildSummary } = await import('./build-summary.js');
  session.out(
    isNew
      ? session.say({ zh: `已发布 ${id}\n`, en: `Published ${id}\n` })
      : session.say({ zh: `内容与 ${id} 相同，没有新的发布\n`, en: `The same as ${id}; no new release was made\n` }),
  );
  session.out(buildSummary(views, new Map([...written].map(([path, { size }]) => [path, size] as const)), session));
  session.out(`  ${visible(options.out)}/current\n`);
}

/** The tools that measured the recordings, e.g. `ffprobe 5.1.9`. */
function measuredWith(recordings: Recordings): string | undefined {
  const tools = new Set([...recordings.values()].flatMap(({ tool }) => tool ?? []));
  return tools.size === 0 ? undefined : [...tools].sort(compareCodeUnits).join(', ');
}

function digestOf({ texts }: CompiledProject): string {
  const hash = createHash('sha256');
  for (const path of [...texts.keys()].sort(compareCodeUnits)) hash.update(`${path}\0${texts.get(path)}\0`);
  return hash.digest('hex');
}
