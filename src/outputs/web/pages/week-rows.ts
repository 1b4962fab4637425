import { groupBy } from '../../../diagnostics/group-by.js';
import { DAY, type Day, dayNumber, type Millis } from '../../../model/time.js';
import type { LineupEntry } from '../../../model/zone.js';
import type { Site } from '../site.js';
import type { ChannelEvent } from '../zone-facts.js';

/** What begins at one time of day, by day. */
export interface WeekRow {
  /** After midnight of the day, as the clock shows it; below 0 or over 24 h for what belongs to the day before or after. */
  readonly at: Millis;
  readonly cells: readonly (readonly ChannelEvent[])[];
}

export function rowsOf(site: Site, entry: LineupEntry, days: readonly Day[]): readonly WeekRow[] {
  const { timeline } = site.facts.view;
  const planned = days.map((day) => site.facts.eventsOn(entry, day).filter(({ airing }) => airing.kind !== 'fill'));
  const atOf = ({ start, day }: ChannelEvent) => start + timeline.offsetAt(start) - dayNumber(day) * DAY;
  const byTime = groupBy(planned.flat(), atOf);
  return [...byTime.keys()]
    .sort((a, b) => a - b)
    .map((at) => ({ at, cells: days.map((day) => (byTime.get(at) ?? []).filter((event) => event.day === day)) }));
}

/** `09:05` */
export function clockText(at: Millis): string {
  return new Date(((at % DAY) + DAY) % DAY).toISOString().slice(11, 16);
}
