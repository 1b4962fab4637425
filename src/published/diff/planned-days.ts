import { groupBy } from '../../diagnostics/group-by.js';
import type { Day } from '../../model/time.js';
import type { Grouping } from './change-group.js';
import type { Showing, Side } from './side.js';

/** What was planned on a channel, by day, in order. */
export type PlannedDays = ReadonlyMap<Day, readonly Showing[]>;

export function plannedDays({ channels }: Side, channel: string, { dayOf }: Grouping): PlannedDays {
  const planned = (channels.get(channel)?.airings ?? [])
    .filter(({ run }) => run !== 'fill')
    .map((airing): Showing => ({ ...airing, channel }));
  return groupBy(planned, dayOf);
}

export function placeOf({ id, start }: Pick<Showing, 'id' | 'start'>): string {
  return `${id} ${start}`;
}
