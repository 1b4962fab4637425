import { resolve } from 'node:path';
import type { SoundProject } from '../../compile.js';
import type { Diagnostic } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instead } from '../../load/list-folder.js';
import type { Overlay } from '../../load/overlay.js';
import type { Memory } from '../../memory/memory.js';
import type { AllowedMissing } from '../../report/release-page/report-facts.js';
import { endTimeline } from '../../timeline/end-timeline.js';
import { type CompiledProject, compileProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { verdict } from '../verdict.js';
import type { Keeping } from './keep-last-good.js';
import { checkAllowed, isAllowed, liftMissing } from './lift-missing.js';
import type { BuildOptions } from './options.js';

/** What can be published: all of the project, or all but what keeps its last good files. */
export interface Publishable {
  readonly compiled: CompiledProject;
  readonly sound: SoundProject;
  readonly keeping?: Keeping | undefined;
}

export interface Refused {
  readonly compiled: CompiledProject;
  /** Why the faulty parts could not be kept from the release on air. */
  readonly why?: Text | undefined;
}

/** `edits`: files as they are to be, where they are not yet so on the disk. */
export async function chooseProject(
  folder: string | undefined,
  options: BuildOptions,
  allowed: AllowedMissing,
  session: Session,
  edits?: Instead,
  memory?: Memory,
): Promise<Publishable | Refused> {
  const { from, days } = options;
  const compile = async (kept?: Overlay) => {
    const overlay = edits === undefined ? kept : withEdits(edits, kept);
    // What is remembered is of the files as they are.
    const more = { asked: { from, days }, ...(overlay === undefined ? memory && { memory } : { overlay }) };
    const compiled = await compileProject(folder, options, session, more);
    // A lesson may be in a faulty file of today alone; the operator reads of the fault.
    if (kept === undefined && compiled.sound !== undefined) checkAllowed(allowed, compiled.sound.project);
    return { ...compiled, report: liftMissing(compiled.report, allowed) };
  };
  const isFault = (one: Diagnostic) => one.severity === 'error' && !isAllowed(one, allowed);
  const first = await compile();
  let [compiled, keeping]: [CompiledProject, Keeping | undefined] = [first, undefined];
  if (first.report.diagnostics.some(isFault)) {
    if (options.strict === true) return { compiled: first };
    const out = resolve(session.cwd, options.out);
    const { keepLastGood } = await import('./keep-last-good.js');
    const kept = await keepLastGood(first, { out, mayReturn: options.acceptRolledBack === true, compile, isFault });
    if (!('keeping' in kept)) return { compiled: first, why: kept.why };
    ({ compiled, keeping } = kept);
  }
  const { sound, report } = compiled;
  const counted = report.diagnostics.filter((one) => one.severity !== 'error' && !isAllowed(one, allowed));
  const isFine = verdict({ diagnostics: counted }, options.maxWarnings) === 0;
  if (sound === undefined || !isFine) return { compiled };
  const { timeline } = sound;
  const ends = new Map(keeping?.ended.map(({ channel, until }) => [channel, timeline.dayStart(until)] as const));
  return { compiled, sound: { ...sound, timeline: endTimeline(timeline, ends) }, keeping };
}

/** What is kept from the release on air is taken before what is edited. */
function withEdits(edits: Instead, { texts, renamed, instead }: Overlay = NOTHING): Overlay {
  return {
    texts,
    renamed,
    instead: {
      texts: new Map([...edits.texts, ...(instead?.texts ?? [])]),
      isGone: (path) => edits.isGone(path) || instead?.isGone(path) === true,
    },
  };
}

const NOTHING: Overlay = { texts: new Map(), renamed: new Map() };
