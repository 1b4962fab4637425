import type { Day, Instant } from '../model/time.js';
import type { RenderedAdiIndex, RenderedAdiPackage, RenderedCalendar, RenderedOpening } from './rendered-feeds.js';
import type { RenderedBoxEntry, RenderedBoxRow, RenderedChannelList, RenderedPlayoutDay } from './rendered-lists.js';

/** A channel of a guide, in which each event begins when the one before it ends. */
export interface GuideChannelEvents {
  /** The project's. */
  readonly channel: string;
  readonly from: Instant;
  readonly ids: readonly string[];
  /** When each of them ends. */
  readonly stops: readonly Instant[];
}

/**
 * What a reader found in a file, for the checks between files: plain data, so that it can be kept with the release. While
 * the file stays as it is, the checks of later releases take it from there.
 */
export type Fact =
  | { readonly of: 'playout'; readonly zone: string; readonly day: RenderedPlayoutDay }
  | { readonly of: 'channels'; readonly zone: string; readonly list: RenderedChannelList }
  | {
      readonly of: 'box-rows';
      readonly zone: string;
      readonly name: string;
      readonly day: Day;
      readonly rows: readonly RenderedBoxRow[];
    }
  | {
      readonly of: 'box-entries';
      readonly zone: string;
      readonly name: string;
      readonly entries: readonly RenderedBoxEntry[];
    }
  | { readonly of: 'calendar'; readonly calendar: RenderedCalendar }
  | { readonly of: 'opening'; readonly opening: RenderedOpening }
  | { readonly of: 'package'; readonly one: RenderedAdiPackage; readonly assets: readonly string[] }
  | { readonly of: 'packages'; readonly index: RenderedAdiIndex }
  | { readonly of: 'guide'; readonly channels: readonly GuideChannelEvents[] };
