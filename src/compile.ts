import { setImmediate as nextTurn } from 'node:timers/promises';
import { expandCalendar } from './calendar/expand-calendar.js';
import { LocalClock } from './calendar/local-time.js';
import type { OfficialList } from './calendar/official-days.js';
import { type AskedWindow, publishedUntil } from './calendar/published-window.js';
import { DiagnosticList } from './diagnostics/diagnostic-list.js';
import type { Diagnostic } from './diagnostics/problem.js';
import { loadFiles } from './load/load-files.js';
import type { Overlay } from './load/overlay.js';
import { withoutPlanFixes } from './load/takes/without-plan-fixes.js';
import type { GatherOptions } from './media/gather-options.js';
import { gatherRecordings } from './media/gather-recordings.js';
import type { Recordings } from './media/recording.js';
import { type Memory, NO_MEMORY } from './memory/memory.js';
import { buildProject } from './model/build-project.js';
import { namedInChinese } from './model/named-in-chinese.js';
import type { Project } from './model/project.js';
import type { Instant } from './model/time.js';
import { layTimeline } from './timeline/lay-timeline.js';
import type { LessonUses } from './timeline/lesson-use.js';
import type { Timeline } from './timeline/timeline.js';

export interface CompileOptions extends Omit<GatherOptions, 'projectFolder' | 'now'> {
  /** Or how to tell it, once the project's clocks are known. */
  readonly now: Instant | ((project: Pick<Project, 'timeZone' | 'dayStart'>) => Instant);
  /** What a release is asked to hold: a fault on a day that none shows yet is a warning. */
  readonly asked?: AskedWindow;
  /** Whether the rules are run, once the files' texts are known; they are where left out. */
  readonly judges?: ((texts: ReadonlyMap<string, string>) => boolean) | undefined;
  /** The official holidays, where they are not those that are known today. */
  readonly official?: OfficialList;
  /** Taken in place of what is on the disk. */
  readonly overlay?: Overlay;
  /** Is the list of recipients of notices checked too? True if left out. */
  readonly notices?: boolean;
  /** What earlier compiles of the folder made, where it is compiled again and again. */
  readonly memory?: Memory;
}

/** What a project folder compiles to; the parts that an unsound project cannot have are absent. */
export interface Compilation {
  readonly diagnostics: readonly Diagnostic[];
  /** The files' texts by path, for code frames. */
  readonly texts: ReadonlyMap<string, string>;
  readonly sound?: SoundProject;
}

export interface SoundProject {
  readonly project: Project;
  readonly timeline: Timeline;
  readonly uses: LessonUses;
  readonly recordings: Recordings;
}

/** The list of stages; later stages only ever see a sound project. */
export async function compile(folder: string, options: CompileOptions): Promise<Compilation> {
  const { memory = NO_MEMORY, notices = true } = options;
  memory.nextRound();
  const diagnostics = new DiagnosticList();
  const sources = await loadFiles(folder, diagnostics, { ...options.overlay, notices, memory });
  await yieldToSignals(options);
  const { texts } = sources;
  const project = buildProject(sources, diagnostics, memory);
  if (project === undefined) return { diagnostics: withoutPlanFixes(diagnostics.sorted(), sources.levels), texts };
  await yieldToSignals(options);
  const { asked = {} } = options;
  const now = typeof options.now === 'function' ? options.now(project) : options.now;
  diagnostics.publishedUntil = publishedUntil(project, new LocalClock(project.timeZone), now, asked);
  const calendar = expandCalendar(project, diagnostics, options.official, memory);
  const { timeline, uses } = layTimeline(project, calendar, diagnostics, now, memory);
  await yieldToSignals(options);
  const recordings = await gatherRecordings(
    project,
    uses,
    { ...options, now, projectFolder: folder },
    diagnostics,
    memory,
  );
  await yieldToSignals(options);
  if (options.judges?.(texts) !== false) {
    const [{ rules }, { runRules }] = await Promise.all([import('./rules/index.js'), import('./rules/run-rules.js')]);
    runRules(rules, { sources, project, timeline, uses, recordings, now }, diagnostics, memory);
  }
  return {
    diagnostics: namedInChinese(withoutPlanFixes(diagnostics.sorted(), sources.levels), project),
    texts,
    sound: { project, timeline, uses, recordings },
  };
}

/** Stages keep the thread to themselves: between two of them a signal is heard, and obeyed. */
async function yieldToSignals({ signal }: CompileOptions): Promise<void> {
  await nextTurn();
  signal?.throwIfAborted();
}
