import { TimeText } from '../../calendar/time-text.js';
import type { Instant } from '../../model/time.js';
import type { TimelineItem, TimelineZone } from '../release-timeline.js';
import { type LiveEntry, type LiveLine, placeAt } from './live-entry.js';

/** What is on and what follows on each channel of a zone, as schemas/live-now.schema.json says. */
export function nowJson(
  zone: TimelineZone,
  lines: ReadonlyMap<string, LiveLine>,
  release: string,
  timeZone: string,
  now: Instant,
): string {
  const time = new TimeText(timeZone);
  const channels = zone.channels.flatMap(({ channel, id, number, name }) => {
    const line = lines.get(channel);
    if (line === undefined) return [];
    const { state, heard, entries } = line;
    const place = placeAt(entries, now);
    const [on, next] = place < 0 ? [] : [entries[place], entries[place + 1]];
    return {
      ...{ channel, id, number, name, source: state === 'on-air' ? 'air' : 'plan', state },
      heard: heard === undefined ? null : time.iso(heard),
      now: on === undefined ? null : entryJson(on, time),
      next: next === undefined ? null : entryJson(next, time),
    };
  });
  return `${JSON.stringify({ version: 1, zone: zone.id, release, at: time.iso(now), channels }, undefined, 1)}\n`;
}

export function entryJson({ id, start, stop, title, item, planned }: LiveEntry, time: TimeText): object {
  return {
    event: id ?? null,
    ...itemJson(item),
    title,
    start: time.iso(start),
    stop: time.iso(stop),
    'planned-start': planned === undefined ? null : time.iso(planned.from),
  };
}

function itemJson(item: TimelineItem | undefined): object {
  if (item === undefined) return {};
  const { lesson, programme, 'lesson-title': title } = item;
  return {
    ...(lesson === undefined ? {} : { lesson }),
    ...(title === undefined ? {} : { 'lesson-title': title }),
    ...(programme === undefined ? {} : { programme }),
  };
}
