import type { Instant, Stretch } from '../../model/time.js';
import type { ChannelTimeline, TimelineAiring } from '../release-timeline.js';
import type { PlayedItem } from './played-item.js';
import { isFillerItem, type PlayedNames } from './played-names.js';

/** An airing whose place on air is judged: a lesson, or a programme that does more than fill time. */
export interface PlannedItem {
  readonly airing: TimelineAiring;
  readonly start: Instant;
  /** When its recording ends, or its slot if that is sooner; fill after it is not judged. */
  readonly ends: Instant;
  /** False if the recording's length is not known: any length is then accepted. */
  readonly isMeasured: boolean;
}

/** Items planned to start within a stretch, by time. */
export function plannedItems({ airings }: ChannelTimeline, { from, until }: Stretch): readonly PlannedItem[] {
  return airings
    .filter(({ start, run, item }) => start >= from && start < until && run !== 'fill' && !isFillerItem(item))
    .filter(({ item }) => item.lesson !== undefined || item.recording !== undefined || item.source !== undefined)
    .map((airing) => {
      const { start, stop, item } = airing;
      const length = item.recording?.['length-ms'];
      const ends = length === undefined ? stop : Math.min(stop, start + length);
      return { airing, start, ends, isMeasured: length !== undefined || item.kind === 'relay' };
    });
}

export function isPlayOf({ airing: { id, item } }: PlannedItem, { name }: PlayedItem, names: PlayedNames): boolean {
  switch (name.kind) {
    case 'event':
      return name.id === id;
    case 'live':
      return item.kind === 'relay';
    case 'file':
      return (
        name.path === item.source || (item.recording !== undefined && names.fileOf(name.path) === item.recording.file)
      );
  }
}
