import type { SoundProject } from '../../compile.js';
import { newProblems } from '../../diagnostics/new-problems.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import { diffFormat } from '../../report/diff/index.js';
import { recordingMissing } from '../../rules/recording-missing.js';
import { allowing, lessonsToAllow } from '../build/after-problems.js';
import type { CompiledProject } from '../compile-project.js';
import { type ViewerDifference, viewerDifference } from '../diff/viewer-difference.js';
import type { FixedFile } from '../fix/fix-in-memory.js';
import type { Session } from '../io.js';
import { IF_MEANT, tellNext } from '../tell-next.js';
import type { BuildChoice } from './build-options.js';
import { type CompiledForChange, compileForChange } from './compile-for-change.js';
import type { UndoOptions } from './options.js';

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
    tellErrors(errors, after, session);
    session.exit(1);
    return undefined;
  }
  const difference = viewerDifference(before.sound, sound, new Set(channels), before.now, session);
  session.out(`\n${(await diffFormat('pretty'))({ ...difference.report, isExpanded: options.expand === true })}`);
  return { ...rehearsal, after: { ...after, sound }, difference };
}

/** Where recordings alone are missing, the change can be made with the slate in their place: also of those that were missing before. */
function tellErrors(
  errors: readonly Diagnostic[],
  { allowed, sound, report }: CompiledForChange,
  session: Session,
): void {
  const isMissing = ({ problem }: Diagnostic): boolean => problem.id === recordingMissing.id;
  const missing = report.diagnostics.filter((one) => one.severity === 'error' && isMissing(one));
  const lessons = sound && errors.every(isMissing) ? lessonsToAllow(missing, allowed, sound.project) : undefined;
  session.tell(lessons === undefined ? CAUSES_ERRORS : STILL_MISSING, 'error');
  if (lessons === undefined) return;
  const words = lessons === 'all' ? lessons : lessons.join(',');
  tellNext([allowing(allowed, [words])], session, IF_MEANT);
}

const CAUSES_ERRORS: Text = {
  zh: '这样改会带来以上错误，什么也没有写。',
  en: 'The change would cause the errors above, so nothing was written.',
};
/** Perhaps they were missing before, for another time. */
const STILL_MISSING: Text = {
  zh: '这样改之后，要播的录像还没有到，什么也没有写；也可先以垫片代替。',
  en: 'After this change, lessons would air whose recordings are missing, so nothing was written; the slate can be shown in their place.',
};
