import { UsageError } from '../../diagnostics/usage-error.js';
import type { Memory } from '../../memory/memory.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { watchProject } from '../watch/watch-project.js';
import { liftMissing } from './lift-missing.js';
import type { BuildOptions } from './options.js';

/** Publishes a project after each change of its files, with the same guards as a build, until it is interrupted. */
export async function watchBuild(
  project: string | undefined,
  options: BuildOptions,
  allowed: AllowedMissing,
  publish: (memory: Memory) => Promise<void>,
  session: Session,
): Promise<void> {
  if (options.dryRun === true || options.breakLock === true) {
    const word = options.dryRun === true ? '--dry-run' : '--break-lock';
    throw new UsageError({
      zh: `--watch 不能与 ${word} 一起用：只看问题请用 airclass check --watch，改动锁定的节目须每次确认`,
      en: `--watch does not go with ${word}: airclass check --watch shows problems alone, and what is locked needs a decision each time`,
    });
  }
  const { from, days } = options;
  await watchProject(
    project,
    {
      async compile(memory) {
        const compiled = await compileProject(project, options, session, { asked: { from, days }, memory });
        return { ...compiled, report: liftMissing(compiled.report, allowed) };
      },
      begin: (_, memory) => publish(memory),
      changed: (_, memory) => publish(memory),
    },
    session,
  );
}
