import { TimeText } from '../../calendar/time-text.js';
import { itemTitle } from './item-title.js';
import type { PlayoutDay } from './playout-day.js';
import type { PlayoutItem } from './playout-items.js';
import { playoutSource } from './playout-source.js';

/**
 * One day for ffplayout. It has no start times of its own: an item starts where the previous one ends, so the day must
 * add up. `id` and `start` are ours, for people and for comparing with what went on air; ffplayout ignores them.
 */
export function ffplayoutDay({ channel, day, items, project, settings }: PlayoutDay): string {
  const time = new TimeText(project.timeZone);
  const program = items.map((item) => ({
    id: item.airing.id,
    start: time.iso(item.start),
    in: item.clip.in / 1000,
    out: item.clip.out / 1000,
    duration: (item.clip.sourceLength ?? item.clip.out) / 1000,
    source: playoutSource(item.clip, settings),
    title: itemTitle(item, project),
    category: categoryOf(item, project),
  }));
  return `${JSON.stringify({ channel, date: day, program }, undefined, 1)}\n`;
}

/** ffplayout knows one category, `advertisement`: it hides its logo during these. */
function categoryOf({ clip }: PlayoutItem, { programmes }: PlayoutDay['project']): string {
  return programmes.get(clip.item)?.kind === 'commercial' ? 'advertisement' : clip.kind;
}
