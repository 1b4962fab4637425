import type { Diagnostic } from '../../diagnostics/problem.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { watchProject } from '../watch/watch-project.js';
import type { CheckOptions } from './options.js';
import { withStoppers } from './select-diagnostics.js';

/** Checks a project after each change of its files, until it is interrupted. */
export async function watchCheck(
  project: string | undefined,
  options: CheckOptions,
  print: (compiled: CompiledProject) => Promise<void>,
  session: Session,
): Promise<void> {
  refuseOthers(options);
  const isAsked = ({ problem }: Diagnostic) => options.only.length === 0 || options.only.includes(problem.id);
  await watchProject(
    project,
    {
      async compile(memory) {
        const compiled = await compileProject(project, options, session, { notices: true, memory });
        const diagnostics = withStoppers(compiled.diagnostics.filter(isAsked), compiled);
        return { ...compiled, report: { ...compiled.report, diagnostics } };
      },
      begin: print,
    },
    session,
  );
}

/** A screen that goes on has no place for them. */
function refuseOthers({ format, report, fix, changedSince }: CheckOptions): void {
  const others = [
    ...(format === 'pretty' ? [] : ['--format']),
    ...(report.length === 0 ? [] : ['--report']),
    ...(fix === true ? ['--fix'] : []),
    ...(changedSince === undefined ? [] : ['--changed-since']),
  ];
  if (others.length === 0) return;
  throw new UsageError({
    zh: `--watch 只用于屏幕，不能与 ${others.join('、')} 一起用`,
    en: `--watch is for a screen and does not go with ${others.join(', ')}`,
  });
}
