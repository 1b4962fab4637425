import { fixTexts } from '../../diagnostics/fix-texts.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import type { ProjectOptions } from '../shared-options.js';
import { meaningOf } from './meaning-of.js';

export interface FixedProject {
  /** As it is with the fixed texts. */
  readonly compiled: CompiledProject;
  readonly fixed: readonly Diagnostic[];
  readonly files: readonly FixedFile[];
}

export interface FixedFile {
  readonly path: string;
  readonly before: string;
  readonly after: string;
}

/** What is fixed may show what was hidden behind it; nothing takes more turns than this. */
const MAX_TURNS = 10;

/** Fixes what `choose` answers, in memory, until there is nothing left to fix. */
export async function fixInMemory(
  project: string | undefined,
  options: ProjectOptions,
  session: Session,
  choose: (compiled: CompiledProject) => Promise<readonly Diagnostic[]>,
): Promise<FixedProject> {
  const first = await compileProject(project, options, session);
  let compiled = first;
  const edited = new Map<string, string>();
  const fixed: Diagnostic[] = [];
  for (let turn = 0; turn < MAX_TURNS; turn++) {
    const applied = fixTexts(await choose(compiled), compiled.texts);
    if (applied.fixed.length === 0) break;
    fixed.push(...applied.fixed);
    for (const [path, text] of applied.texts) edited.set(path, text);
    const before = compiled;
    compiled = await compileProject(project, options, { ...session, verbose: false }, { edited });
    expectSameMeaning(before, compiled);
  }
  const files = [...edited].map(([path, after]) => ({ path, before: first.texts.get(path) ?? '', after }));
  return { compiled, fixed, files: files.filter(({ before, after }) => before !== after) };
}

/** A fix that changes what is on air is a defect of ours: better none of them than that one. */
function expectSameMeaning(before: CompiledProject, after: CompiledProject): void {
  if (before.sound === undefined) return;
  if (after.sound !== undefined && meaningOf(after.sound) === meaningOf(before.sound)) return;
  throw new Error('a fix would have changed what the project says; nothing was written');
}
