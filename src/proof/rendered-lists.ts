import type { Instant, Stretch } from '../model/time.js';

/** Formats of playout lists that name the event of each item. */
export type PlayoutListFormat = 'ffplayout' | 'ersatztv' | 'xspf';

/** A playout list's items in order; an item of the same airing as the one before it is left out. */
export interface RenderedPlayoutDay extends Stretch {
  readonly format: PlayoutListFormat;
  readonly path: string;
  readonly channel: string;
  readonly items: readonly RenderedItem[];
}

export interface RenderedItem {
  /** Event id of the airing. */
  readonly id: string;
  readonly start: Instant;
  /** Absent where the list does not say so. */
  readonly isRecording?: boolean | undefined;
}

/** A channel as a list of a zone has it. */
export interface RenderedChannel {
  readonly name: string;
  readonly address: string;
}

export interface RenderedChannelList {
  readonly path: string;
  readonly channels: readonly RenderedChannel[];
}

/** An entry of a guide for box apps that names its event. */
export interface RenderedBoxEntry {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
}

/** A row of a day for box apps that names none. */
export interface RenderedBoxRow {
  /** Minutes after midnight on the wall clock; 1440 is the next midnight. */
  readonly from: number;
  readonly to: number;
  /** As written. */
  readonly start: string;
  readonly title: string;
  readonly desc: string;
}
