import type { LocalText } from '../model/local-text.js';
import type { Instant, Millis, Stretch } from '../model/time.js';
import type { CatchUpSettings } from '../model/zone.js';
import type { Run } from '../outputs/timeline/row-writer.js';

/** What an airing shows, as schemas/timeline.schema.json has it. */
export interface TimelineItem {
  readonly lesson?: string;
  readonly grade?: string;
  readonly course?: string;
  readonly number?: number;
  readonly programme?: string;
  readonly kind?: string;
  readonly title: LocalText;
  readonly 'lesson-title'?: LocalText;
  readonly teacher?: { readonly id: string; readonly name: LocalText };
  readonly recording?: { readonly file: string; readonly 'length-ms'?: Millis; readonly fingerprint?: string };
  readonly source?: string;
}

export interface TimelineAiring {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly item: TimelineItem;
  readonly run: Run;
  readonly reason: LocalText | undefined;
}

/** A cell that is not shown, and why. */
export interface TimelineCancellation extends Stretch {
  readonly reason: LocalText;
}

export interface ChannelTimeline {
  readonly channel: string;
  readonly from: Instant;
  readonly until: Instant;
  /** Half-open, in order, without gap or overlap. */
  readonly airings: readonly TimelineAiring[];
  /** In order; only those with a reason. */
  readonly cancelled: readonly TimelineCancellation[];
}

export interface TimelineZone {
  readonly id: string;
  readonly title: LocalText;
  readonly 'lock-time-ms'?: Millis;
  readonly guide?: Stretch;
  readonly playout?: Stretch;
  readonly 'catch-up'?: Pick<CatchUpSettings, 'days' | 'dialect' | 'clock'>;
  /** The media folder as the zone's playout server sees it. */
  readonly 'media-folder'?: string;
  readonly channels: readonly TimelineChannel[];
}

export interface TimelineChannel {
  /** Of the project. */
  readonly channel: string;
  readonly number: number;
  /** In the zone's guide. */
  readonly id: string;
  readonly name: LocalText;
  readonly stream: string;
  /** Live addresses in their order, where there are several. */
  readonly streams?: readonly string[];
  /** The catch-up address without times, where it is not that of the stream. */
  readonly 'catch-up'?: string;
}

export interface TimelinePublisher {
  readonly name: LocalText;
  readonly url?: string | undefined;
  readonly contact?: LocalText | undefined;
}

export interface ReleaseTimeline {
  readonly timeZone: string;
  /** Unknown for older releases. */
  readonly publisher?: TimelinePublisher | undefined;
  readonly zones: readonly TimelineZone[];
  /** Files that only fill time. */
  readonly fillers?: readonly string[];
  /** By channel of the project. */
  readonly channels: ReadonlyMap<string, ChannelTimeline>;
}

/** Why a channel does not show what its grid has at an instant; `undefined` if it does, or if there is no reason. */
export function cancelledAt({ cancelled }: ChannelTimeline, at: Instant): LocalText | undefined {
  return cancelled.find(({ from, until }) => from <= at && at < until)?.reason;
}

/** The airing of a channel at an instant. */
export function airingAt({ airings }: ChannelTimeline, at: Instant): TimelineAiring | undefined {
  let [low, high] = [0, airings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((airings[middle]?.stop ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const found = airings[low];
  return found !== undefined && found.start <= at ? found : undefined;
}
