import type { LocalText } from '../../model/local-text.js';
import type { Stretch } from '../../model/time.js';
import type { TimelineChannel, TimelineItem, TimelineZone } from '../release-timeline.js';
import type { Showing, Side } from './side.js';

export type { Showing };

/** The same airing in two releases. */
export interface ShowingPair {
  readonly before: Showing;
  readonly after: Showing;
}

interface Seen {
  /** Ids of the zones whose viewers see it, in order. */
  readonly zones: readonly string[];
}

/** Advanced: from after the end of the other release, as far as is known. */
export interface AddedChange extends Seen {
  readonly kind: 'added' | 'advanced';
  readonly after: Showing;
  /** What was to be shown at its start. */
  readonly instead: TimelineItem | undefined;
}

/** Postponed: to after the end of the other release, as far as is known. */
export interface CancelledChange extends Seen {
  readonly kind: 'cancelled' | 'postponed';
  readonly before: Showing;
  /** What is shown at its start now. */
  readonly instead: TimelineItem | undefined;
  /** Why the timetable does not show it at its start. */
  readonly reason: LocalText | undefined;
}

/** Another start, end or channel. */
export interface MovedChange extends Seen, ShowingPair {
  readonly kind: 'moved';
  /** Why the timetable does not show it at its former start. */
  readonly reason: LocalText | undefined;
}

export type FacetKind = 'retitled' | 'recording' | 'teacher';

/** One lesson or programme that differs, wherever it airs. */
export interface FacetChange extends Seen {
  readonly kind: FacetKind;
  readonly before: TimelineItem;
  readonly after: TimelineItem;
  /** Its airings in the time that both releases show, in order; at least one. */
  readonly airings: readonly [ShowingPair, ...ShowingPair[]];
}

export type AiringChange = AddedChange | CancelledChange | MovedChange;
export type ViewerChange = AiringChange | FacetChange;
export type ViewerChangeKind = ViewerChange['kind'];

export type LineupChange =
  | { readonly kind: 'zone-added' | 'zone-lost'; readonly zone: TimelineZone }
  | { readonly kind: 'channel-added' | 'channel-lost'; readonly zone: TimelineZone; readonly channel: TimelineChannel }
  | {
      readonly kind: 'renumbered' | 'renamed' | 'id-changed' | 'stream-changed' | 'catch-up-changed';
      readonly zone: TimelineZone;
      readonly before: TimelineChannel;
      readonly after: TimelineChannel;
    };
export type LineupChangeKind = LineupChange['kind'];

export interface ComparedZone {
  readonly zone: TimelineZone;
  /** The time that both releases show; `undefined` where there is none, and then nothing was compared. */
  readonly shared: Stretch | undefined;
}

/** What changes for viewers from one release to another. */
export interface ReleaseDiff {
  readonly before: Side;
  readonly after: Side;
  readonly timeZone: string;
  /** Zones of both releases. */
  readonly zones: readonly ComparedZone[];
  readonly lineup: readonly LineupChange[];
  /** By the instant of the earliest airing, then by channel. */
  readonly changes: readonly ViewerChange[];
}
