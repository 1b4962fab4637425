import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { ZoneView } from '../../outputs/output.js';
import { currentFiles } from '../../release/current-file.js';
import type { ReleaseFile } from '../../release/publish.js';
import { releaseFiles, zoneViews } from '../../release/zone-views.js';
import { countBySeverity, type ReportInput } from '../../report/problems/report.js';
import { releaseReport } from '../../report/release-page/release-report.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { verdict } from '../verdict.js';
import { buildSummary } from './build-summary.js';
import { checkAllowed, isAllowed, liftMissing, readAllowMissing } from './lift-missing.js';
import { noLessonAirs } from './no-lesson-airs.js';
import type { BuildOptions } from './options.js';
import { publishRelease } from './publish-release.js';

export async function build(argument: string | undefined, options: BuildOptions, session: Session): Promise<void> {
  const { allowed, project } = readAllowMissing(options.allowMissing, argument, session.cwd);
  checkReason(options);
  const { from, days } = options;
  const compiled = withAllowed(await compileProject(project, options, session, { asked: { from, days } }), allowed);
  const { sound } = compiled;
  if (sound === undefined || verdict(judged(compiled, allowed), options.maxWarnings) !== 0) {
    await refuse(compiled, session);
    return;
  }
  mention(compiled, session);
  const out = resolve(session.cwd, options.out);
  const previous = currentFiles(out, options.acceptUnknown === true);
  const views = zoneViews(sound, {
    zones: options.zone,
    from,
    now: compiled.now,
    days,
    previous,
  });
  const empty = noLessonAirs(views);
  if (empty !== undefined) session.tell(empty, 'warning');
  const files = releaseFiles(views, (written) =>
    releaseReport({
      sound,
      views,
      report: compiled.report,
      now: compiled.now,
      written,
      allowedMissing: allowed,
    }),
  );
  if (options.dryRun === true) return rehearse(files, views, session);
  await publishRelease(files, views, { compiled, sound, allowedMissing: allowed, options }, session);
}

/** `--allow-missing` is the operator's word that these are known. */
function withAllowed(compiled: CompiledProject, allowed: AllowedMissing): CompiledProject {
  if (compiled.sound !== undefined) checkAllowed(allowed, compiled.sound.project);
  return { ...compiled, report: liftMissing(compiled.report, allowed) };
}

function judged({ report }: CompiledProject, allowed: AllowedMissing): Pick<ReportInput, 'diagnostics'> {
  return { diagnostics: report.diagnostics.filter((one) => !isAllowed(one, allowed)) };
}

function checkReason({ breakLock, reason }: BuildOptions): void {
  if (breakLock === true && !reason?.trim())
    throw new UsageError({
      zh: '--break-lock 要用 --reason 说明原因，例如 --reason 停电改期',
      en: '--break-lock needs its --reason, e.g. --reason "power cut"',
    });
}

/** Errors are shown in full; where only warnings were too many, those. */
async function refuse({ report }: CompiledProject, session: Session): Promise<void> {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error');
  const diagnostics = errors.length > 0 ? errors : report.diagnostics;
  await session.show({ ...report, diagnostics });
  session.tell(
    {
      zh: '没有发布：请先解决以上问题。已发布的内容没有改动。',
      en: 'Nothing was published: fix the above first. What was published before is unchanged.',
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
  if (!session.quiet) session.out(buildSummary(views, sizes, session));
  session.announce({
    zh: '可以发布。这是演练，什么也没有写（也没有算 .gz）。',
    en: 'This can be published. It was a rehearsal: nothing was written (.gz files are not counted).',
  });
}
