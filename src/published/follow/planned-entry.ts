import type { LocalText } from '../../model/local-text.js';
import type { Instant } from '../../model/time.js';
import { isFillerItem } from '../as-run/played-names.js';
import type { ChannelTimeline, TimelineItem } from '../release-timeline.js';
import type { GuideBlock } from './guide-blocks.js';

/** An entry of the guide as the release has it. */
export interface PlannedEntry {
  readonly id: string;
  readonly start: Instant;
  readonly stop: Instant;
  readonly title: LocalText;
  /** `undefined` for what fills the rest of a slot. */
  readonly item: TimelineItem | undefined;
  /** Whatever only fills time may be on, also for what has nothing to play. */
  readonly isFiller: boolean;
}

/** Those of the zone's guide where it has one, else the airings themselves. */
export function plannedEntries(
  table: ChannelTimeline,
  blocks: readonly GuideBlock[] | undefined,
): readonly PlannedEntry[] {
  const airings = new Map(table.airings.map((airing) => [airing.id, airing]));
  if (blocks === undefined) {
    return table.airings.map(({ id, start, stop, run, item }) => {
      return { id, start, stop, item, title: item.title, isFiller: run === 'fill' || isFilled(item) };
    });
  }
  return blocks.map(({ id, start, stop, title }) => {
    const airing = airings.get(id);
    const item = airing?.item;
    const isFiller = airing === undefined || airing.run === 'fill' || isFilled(airing.item);
    return { id, start, stop, title: item?.title ?? title, item, isFiller };
  });
}

function isFilled(item: TimelineItem): boolean {
  const { lesson, recording, source } = item;
  return isFillerItem(item) || (lesson === undefined && recording === undefined && source === undefined);
}
