import type { Instead } from '../../load/list-folder.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { chooseProject } from '../build/choose-project.js';
import { readAllowMissing } from '../build/lift-missing.js';
import type { CompiledProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { type BuildChoice, buildOptionsOf } from './build-options.js';

export interface CompiledForChange extends CompiledProject {
  /** Files with faults, in whose place those of the release on air were compiled. */
  readonly replaced: ReadonlySet<string>;
  /** As `--allow-missing` says. */
  readonly allowed: AllowedMissing;
}

/** The project as a build would publish it: a colleague's broken grade stops no change of another. */
export async function compileForChange(
  project: string | undefined,
  options: BuildChoice,
  session: Session,
  edits?: Instead,
): Promise<CompiledForChange> {
  const build = buildOptionsOf(options, '', session);
  const { allowed } = readAllowMissing(build.allowMissing, project, session.cwd);
  const chosen = await chooseProject(project, build, allowed, session, edits);
  const kept = 'keeping' in chosen ? (chosen.keeping?.kept ?? []) : [];
  return { ...chosen.compiled, replaced: new Set(kept.flatMap(({ unit }) => unit.now)), allowed };
}
