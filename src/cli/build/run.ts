import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Memory } from '../../memory/memory.js';
import type { ZoneView } from '../../outputs/output.js';
import { currentFiles } from '../../release/current-file.js';
import { keptRecords } from '../../release/kept/kept-records.js';
import type { ReleaseFile } from '../../release/write-stage.js';
import { zoneViews } from '../../release/zone-views.js';
import { countBySeverity } from '../../report/problems/report.js';
import type { AllowedMissing, ReportFacts } from '../../report/release-page/report-facts.js';
import type { CompiledProject } from '../compile-project.js';
import { PUBLISHED_IN_PART } from '../exit-codes.js';
import type { Session } from '../io.js';
import { planNotes } from '../many/plan-notes.js';
import { refuseWithAll, refuseWithoutAll } from '../many/refuse.js';
import { IF_MEANT, tellNext } from '../tell-next.js';
import { afterProblems } from './after-problems.js';
import { buildSummary } from './build-summary.js';
import { changesSince } from './changes-since.js';
import { chooseProject, type Refused } from './choose-project.js';
import { readAllowMissing } from './lift-missing.js';
import { noLessonAirs } from './no-lesson-airs.js';
import type { BuildOptions } from './options.js';
import { publishRelease } from './publish-release.js';
import { tellKept } from './tell-kept.js';

/** `shared`: of projects that are built in turn. */
export async function build(
  argument: string | undefined,
  options: BuildOptions,
  session: Session,
  shared?: Memory,
): Promise<void> {
  const { allowed, project } = readAllowMissing(options.allowMissing, argument, session.cwd);
  checkReason(options);
  refuseWithoutAll(options);
  if (options.all === true) {
    refuseWithAll({ '--watch': options.watch === true });
    const { manyProjects } = await import('../many/many-projects.js');
    return manyProjects(project, { name: 'build', options: ofOne(options, allowed) }, options, session);
  }
  const inCompany = shared !== undefined;
  const publish = (memory?: Memory) => buildOnce(project, options, allowed, session, { memory, inCompany });
  if (options.watch !== true) return publish(shared);
  const { watchBuild } = await import('./watch-build.js');
  return watchBuild(project, options, allowed, publish, session);
}

async function buildOnce(
  project: string | undefined,
  options: BuildOptions,
  allowed: AllowedMissing,
  session: Session,
  { memory, inCompany }: { readonly memory: Memory | undefined; readonly inCompany: boolean },
): Promise<void> {
  const chosen = await chooseProject(project, options, allowed, session, undefined, memory);
  if (!('sound' in chosen)) {
    await refuse(chosen, allowed, options, session);
    return;
  }
  const { compiled, sound, keeping } = chosen;
  session.note({ counts: countBySeverity(compiled.report.diagnostics), ...planNotes(sound.project) });
  if (keeping !== undefined) await showErrors(compiled, session);
  mention(compiled, session);
  const out = resolve(session.cwd, options.out);
  const previous = currentFiles(out, options.acceptUnknown === true);
  const views = zoneViews(sound, {
    zones: options.zone,
    from: options.from,
    now: compiled.now,
    days: options.days,
    previous,
  });
  const empty = noLessonAirs(views);
  if (empty !== undefined) session.tell(empty, 'warning');
  const kept = keeping && keptRecords(keeping, { ...keeping, today: views[0]?.from ?? '' });
  const { report, now } = compiled;
  const compare = () => changesSince(out, views);
  const files = filesOf({ sound, views, report, now, allowedMissing: allowed, kept, compare });
  if (kept !== undefined) session.exit(PUBLISHED_IN_PART);
  const isRehearsal = options.dryRun === true;
  if (isRehearsal) await rehearse(files, views, session);
  else {
    const built = { compiled, sound, allowedMissing: allowed, kept, keptFrom: keeping?.current.id, options, inCompany };
    if (!(await publishRelease(files, views, built, session))) return;
  }
  if (kept === undefined) return;
  const today = views[0]?.from ?? '';
  tellKept(kept, { project: sound.project, today, isRehearsal }, session);
}

/** Every format is loaded with the first file: where nothing has changed, none is. */
async function* filesOf(facts: Omit<ReportFacts, 'written'>): AsyncIterable<ReleaseFile> {
  const [{ releaseFiles }, { releaseReport }] = await Promise.all([
    import('../../release/release-files.js'),
    import('../../report/release-page/release-report.js'),
  ]);
  yield* releaseFiles(facts.views, (written) => releaseReport({ ...facts, written }));
}

/** The folder that was named may have been read as the value of --allow-missing. */
function ofOne({ all: _, shard: __, jobs: ___, ...options }: BuildOptions, allowed: AllowedMissing): BuildOptions {
  return { ...options, table: [], ...(allowed === 'all' ? { allowMissing: true } : {}) };
}

function checkReason({ breakLock, reason }: BuildOptions): void {
  if (breakLock === true && !reason?.trim())
    throw new UsageError({
      zh: '--break-lock 要用 --reason 说明原因，例如 --reason 停电改期；先不加 --break-lock 运行一次，会给出写好原因的命令',
      en: '--break-lock needs its --reason, e.g. --reason "power cut"; run it once without --break-lock, and it prints the command with the reason of the change',
    });
}

/** Errors are shown in full; where only warnings were too many, those. */
async function refuse(
  { compiled, why }: Refused,
  allowed: AllowedMissing,
  { reason }: Pick<BuildOptions, 'reason'>,
  session: Session,
): Promise<void> {
  const { report, sound } = compiled;
  session.note({ counts: countBySeverity(report.diagnostics) });
  if (report.diagnostics.some(({ severity }) => severity === 'error')) await showErrors(compiled, session);
  else await session.show(report);
  if (why !== undefined)
    session.tell(
      { zh: `没有沿用已发布的内容：${why.zh}。`, en: `Nothing was kept in place of what is faulty: ${why.en}.` },
      'error',
    );
  session.tell(
    {
      zh: '没有发布：请先解决以上问题。已发布的内容没有改动。',
      en: 'Nothing was published: fix the above first. What was published before is unchanged.',
    },
    'error',
  );
  const asked = { language: session.language, reason, project: sound?.project };
  tellNext(afterProblems(report.diagnostics, allowed, asked), session, IF_MEANT);
  session.exit(1);
}

async function showErrors({ report }: CompiledProject, session: Session): Promise<void> {
  await session.show({ ...report, diagnostics: report.diagnostics.filter(({ severity }) => severity === 'error') });
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

async function rehearse(
  files: AsyncIterable<ReleaseFile>,
  views: readonly ZoneView[],
  session: Session,
): Promise<void> {
  const sizes = new Map<string, number>();
  for await (const { zone, file } of files) {
    let size = 0;
    for (const chunk of file.chunks()) {
      session.signal.throwIfAborted();
      size += chunk.length;
    }
    sizes.set(zone === undefined ? file.path : `${zone}/${file.path}`, size);
  }
  if (!session.quiet) session.out(buildSummary(views, sizes, session));
  session.announce({
    zh: '可以发布。这是演练，什么也没有写（也没有算 .gz）。',
    en: 'This can be published. It was a rehearsal: nothing was written (.gz files are not counted).',
  });
}
