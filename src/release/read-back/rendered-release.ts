import type { Day, Instant } from '../../model/time.js';
import type { Blame } from './format-reader.js';

/** From an instant on, up to another. */
export interface Stretch {
  readonly from: Instant;
  readonly until: Instant;
}

/** What the files of a release must agree with. */
export interface ReleasePlan {
  /** What each zone's guide must cover, by zone. */
  readonly guides: ReadonlyMap<string, Stretch>;
  dayStart(day: Day): Instant;
  /** Start of a lesson's first broadcast over all channels, also of those that no zone carries. */
  firstBroadcast(lesson: string): Instant | undefined;
}

/** An entry of a guide as it was read. */
export interface RenderedEvent {
  readonly id: string;
  /** The project's channel, as the id says. */
  readonly channel: string;
  readonly start: Instant;
  readonly stop: Instant;
  /** In the file. */
  readonly offset: number;
}

/** A playout list's items in order; an item of the same airing as the one before it is left out. */
export interface RenderedPlayoutDay extends Stretch {
  readonly path: string;
  readonly channel: string;
  readonly items: readonly RenderedItem[];
}

export interface RenderedItem {
  /** Event id of the airing. */
  readonly id: string;
  readonly start: Instant;
  readonly isRecording: boolean;
}

export interface RenderedOnDemandItem {
  readonly id: string;
  readonly event: string;
  readonly opens: Instant;
}

export interface RenderedCatalogue {
  readonly path: string;
  readonly items: ReadonlyMap<string, RenderedOnDemandItem>;
}

/** Hears every event of a guide while it is read, so that a year of them need not be kept. */
export interface GuideListener {
  /** A zone's guide begins. */
  guide(zone: string, path: string, blame: Blame): void;
  event(event: RenderedEvent): void;
  /** The guide is read. */
  end(): void;
}

/** What the files say, gathered while they are read. */
export class RenderedRelease {
  /** By zone and project channel, in the order of their days. */
  readonly playout = new Map<string, RenderedPlayoutDay[]>();
  readonly catalogues = new Map<string, RenderedCatalogue>();

  constructor(
    readonly plan: ReleasePlan | undefined,
    readonly listeners: readonly GuideListener[],
  ) {}

  addPlayoutDay(zone: string, day: RenderedPlayoutDay): void {
    const key = `${zone}/${day.channel}`;
    const days = this.playout.get(key);
    if (days === undefined) this.playout.set(key, [day]);
    else days.push(day);
  }
}
