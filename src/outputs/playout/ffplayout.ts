import type { Day } from '../../model/time.js';
import type { LineupEntry, PlayoutSettings } from '../../model/zone.js';
import { nameOf } from '../guide-events.js';
import type { ZoneView } from '../output.js';
import { TimeText } from '../time-text.js';
import type { PlayoutItem } from './playout-items.js';
import { playoutSource } from './playout-source.js';

/**
 * One day for ffplayout. It has no start times of its own: an item starts where the ones before it end, so the day must
 * add up. `id` and `start` are ours, for people and for comparing with what went on air.
 */
export function ffplayoutDay(
  entry: LineupEntry,
  day: Day,
  items: readonly PlayoutItem[],
  { project }: ZoneView,
  settings: PlayoutSettings,
): string {
  const time = new TimeText(project.timeZone);
  const language = project.languages[0] ?? 'zh';
  const program = items.map(({ start, clip, airing }) => ({
    id: airing.id,
    start: time.iso(start),
    in: clip.in / 1000,
    out: clip.out / 1000,
    duration: (clip.sourceLength ?? clip.out) / 1000,
    source: playoutSource(clip, settings),
    title: nameOf(airing, language, project.languages),
    category: clip.kind,
  }));
  return `${JSON.stringify({ channel: entry.id, date: day, program }, undefined, 1)}\n`;
}
