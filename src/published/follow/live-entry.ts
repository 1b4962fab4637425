import type { LocalText } from '../../model/local-text.js';
import type { Instant, Millis, Stretch } from '../../model/time.js';
import type { TimelineItem } from '../release-timeline.js';

/** An entry of the live guide. */
export interface LiveEntry {
  /** Of the planned entry that it is; `undefined` for what was not planned there. */
  readonly id: string | undefined;
  readonly start: Instant;
  readonly stop: Instant;
  readonly title: LocalText;
  readonly item: TimelineItem | undefined;
  readonly planned: Stretch | undefined;
  /** Whether the source says that it was on air, or only the plan. */
  readonly from: 'air' | 'plan';
  /** For how long its own content was on air. */
  readonly played: Millis;
}

/** Whether a channel's source says what is on air now. */
export type SourceState =
  | 'on-air'
  /** It has said nothing for too long. */
  | 'silent'
  /** The player was stopped. */
  | 'stopped'
  /** Its clock is ahead of this machine's. */
  | 'clock-ahead'
  /** What it says comes long after its time. */
  | 'late-lines'
  /** It has not said anything of this channel. */
  | 'unknown';

export interface LiveLine {
  readonly state: SourceState;
  /** The time of the source's last line. */
  readonly heard: Instant | undefined;
  /** In order, without gap or overlap, as far as the plan goes. */
  readonly entries: readonly LiveEntry[];
}

/** Which entry is on at an instant. */
export function placeAt(entries: readonly LiveEntry[], at: Instant): number {
  return entries.findIndex(({ start, stop }) => start <= at && at < stop);
}
