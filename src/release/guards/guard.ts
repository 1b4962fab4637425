import type { Problem } from '../../diagnostics/problem.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant, Stretch } from '../../model/time.js';
import type { GuideSummary } from '../../proof/guide-summary.js';
import type { LineupRecord } from '../manifest.js';

/** What the operator may allow on the command line. */
export type Permission = 'shrink' | 'renumber' | 'break-lock' | 'earlier' | 'rolled-back' | 'unknown' | 'unsigned';

/** One zone in the current release and in the new one. */
export interface ZoneComparison {
  readonly zone: string;
  readonly before: ZoneState;
  /** `undefined`: the new release does not have the zone. */
  readonly after: ZoneState | undefined;
  /** When nothing may change any more, within what both guides show. */
  readonly locked: Stretch | undefined;
  /** When a channel does not show its grid, and the timetable or the calendar says why. */
  excused(channel: string, stretch: Stretch): Iterable<Stretch>;
  /** An instant as people of the project say it. */
  tell(at: Instant): Text;
}

export interface ZoneState {
  /** The folder of the release. */
  readonly folder: string;
  /** By project channel; absent in releases of old versions. */
  readonly lineup: Readonly<Record<string, LineupRecord>> | undefined;
  readonly guide: GuideSummary | undefined;
  /** Of its files, below its folder. */
  readonly paths: readonly string[];
}

export interface GuardFinding {
  readonly zone: string;
  readonly channel?: string;
  /** What it was, what it becomes. */
  readonly text: Text;
}

/** A surprise that must not go on air unless the operator allows it. */
export interface Guard {
  /** What allows it; `undefined`: a warning only. */
  readonly permission: Permission | undefined;
  readonly problem?: Problem;
  check(comparison: ZoneComparison): Iterable<GuardFinding>;
}
