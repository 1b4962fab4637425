import type { SoundProject } from '../../compile.js';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { isBlocking, type TableRow, tableOf } from '../../media/recordings-table.js';
import type { Day, Instant } from '../../model/time.js';
import type { ZoneView } from '../../outputs/output.js';
import { guideWindow, playoutWindow } from '../../outputs/window.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';
import type { KeptRecord } from '../../release/kept-record.js';
import type { ReportInput } from '../problems/report.js';

/** Lessons whose recordings the operator allows to be missing, in order. */
export type AllowedMissing = 'all' | readonly string[] | undefined;

/** What a release's report is made from; it says what was known when the release was built. */
export interface ReportFacts {
  readonly sound: SoundProject;
  readonly views: readonly ZoneView[];
  readonly report: ReportInput;
  readonly now: Instant;
  readonly allowedMissing: AllowedMissing;
  /** What is as an earlier release had it. */
  readonly kept?: readonly KeptRecord[] | undefined;
  /** What viewers see that the release on air does not show; `undefined` where nothing is on air. */
  readonly compare?: (() => ChangesSince | undefined) | undefined;
  /** Paths below each zone's folder. */
  readonly written: ReadonlyMap<string, readonly string[]>;
}

/** What changes for viewers with a release. */
export interface ChangesSince {
  /** The id of the release on air. */
  readonly since: string;
  /** `undefined`: that release could not be compared. */
  readonly diff: ReleaseDiff | undefined;
}

/** With what several sections of the page need. */
export interface PageFacts extends ReportFacts {
  readonly rows: readonly TableRow[];
  readonly changes: ChangesSince | undefined;
}

/** Days that are looked at closely. */
export const CLOSE_DAYS = 7;

export function firstDay({ views }: ReportFacts): Day {
  return views[0]?.from ?? '';
}

/** The day after the last one of any zone's guide or playout lists. */
export function lastDay(facts: ReportFacts): Day {
  const days = facts.views.flatMap((view) => [
    ...(view.zone.xmltv === undefined ? [] : [guideWindow(view).until]),
    ...(view.zone.playout === undefined ? [] : [playoutWindow(view).until]),
  ]);
  return days.sort(compareCodeUnits).at(-1) ?? firstDay(facts);
}

/** Of the lessons that air before the release's last day is over; none where nothing is measured. */
export function recordingRows(facts: ReportFacts): readonly TableRow[] {
  const { project, uses, recordings, timeline } = facts.sound;
  if (project.media === undefined) return [];
  const due = timeline.dayStart(lastDay(facts)) - facts.now;
  return tableOf(project, uses, recordings, { now: facts.now, due });
}

export function blockingRows(rows: readonly TableRow[]): readonly TableRow[] {
  return rows.filter(isBlocking);
}
