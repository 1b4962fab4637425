import type { SoundProject } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { diffFormat } from '../../report/diff/index.js';
import { recordingMissing } from '../../rules/recording-missing.js';
import type { CompiledProject } from '../compile-project.js';
import type { FixedFile } from '../fix/fix-in-memory.js';
import type { Session } from '../io.js';
import type { BuildChoice } from './build-options.js';
import { compileForChange } from './compile-for-change.js';
import { newProblems } from './new-problems.js';
import type { UndoOptions } from './options.js';
import { type ViewerDifference, viewerDifference } from './viewer-difference.js';

/** What was compiled and found sound. */
export type SoundCompiled = CompiledProject & { readonly sound: SoundProject };

export interface Rehearsal {
  readonly before: SoundCompiled;
  readonly files: readonly FixedFile[];
  /** Ids of those that change. */
  readonly channels: readonly string[];
}

/** A change as it would be, in memory. */
export interface Rehearsed extends Rehearsal {
  readonly after: SoundCompiled;
  readonly difference: ViewerDifference;
}

/** Shows the problems that edits cause and what they do for viewers; `undefined` where they cause an error. */
export async function rehearse(
  rehearsal: Rehearsal,
  project: string | undefined,
  options: BuildChoice & Pick<UndoOptions, 'expand'>,
  session: Session,
): Promise<Rehearsed | undefined> {
  const { before, files, channels } = rehearsal;
  const gone = new Set(files.flatMap(({ path, isGone }) => (isGone === true ? [path] : [])));
  const texts = new Map(files.filter(({ path }) => !gone.has(path)).map(({ path, after }) => [path, after] as const));
  const edits = { texts, isGone: (path: string) => gone.has(path) };
  const after = await compileForChange(project, options, { ...session, verbose: false }, edits);
  const caused = newProblems(before.report.diagnostics, after.report.diagnostics);
  const errors = caused.filter(({ severity }) => severity === 'error');
  // Warnings do not matter any more where the change cannot be made.
  const shown = errors.length > 0 ? errors : caused;
  if (shown.length > 0) await session.show({ ...after.report, diagnostics: shown });
  const { sound } = after;
  if (sound === undefined || errors.length > 0) {
    session.tell(CAUSES_ERRORS, 'error');
    const hint = allowHint(errors);
    if (hint !== undefined) session.tell(hint, 'error');
    session.exit(1);
    return undefined;
  }
  const difference = viewerDifference(before.sound, sound, new Set(channels), before.now, session);
  session.out(`\n${(await diffFormat('pretty'))({ ...difference.report, isExpanded: options.expand })}`);
  return { ...rehearsal, after: { ...after, sound }, difference };
}

const CAUSES_ERRORS: Text = {
  zh: '这样改会带来以上错误，什么也没有写。',
  en: 'The change would cause the errors above, so nothing was written.',
};

/** Where recordings alone are missing, the change can be made with the slate in their place. */
function allowHint(errors: readonly Diagnostic[]): Text | undefined {
  const lessons = errors.flatMap(({ problem, subject }) => (problem.id === recordingMissing.id ? (subject ?? []) : []));
  if (errors.length === 0 || lessons.length < errors.length) return undefined;
  const option = `--allow-missing ${[...new Set(lessons)].join(',')}`;
  return {
    zh: `要以垫片代替这些录像：在同一条命令后加 ${option}`,
    en: `To go on with the slate in their place: add ${option} to the same command`,
  };
}
