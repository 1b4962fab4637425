import type { Recordings } from '../../media/recording.js';
import { oncePer } from '../../memory/once-per.js';
import type { Project } from '../../model/project.js';
import { addDays, type Day, type Instant } from '../../model/time.js';
import type { Airing } from '../../timeline/airing.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import type { Clip } from '../clip.js';
import { fitClips } from '../fit-clips.js';
import type { ZoneView } from '../output.js';

/** One clip of a channel's broadcast day. */
export interface PlayoutItem {
  readonly start: Instant;
  readonly clip: Clip;
  readonly airing: Airing;
}

/** The days of a few channels: more would have to stay in memory until the next zone. */
const MAX_KEPT = 400;

const keptItems = oncePer(
  (_project: Project, _recordings: Recordings) =>
    new Map<string, { line: ChannelLine; items: readonly PlayoutItem[] }>(),
);

/**
 * A broadcast day's clips, cut at both ends: they last exactly from its start to the start of the next day. Zones that carry
 * the same channels get the same list, whose digest is then known.
 */
export function playoutItems(line: ChannelLine, day: Day, view: ZoneView): readonly PlayoutItem[] {
  const kept = keptItems(view.project, view.recordings);
  const key = `${line.channel.id} ${day}`;
  const known = kept.get(key);
  if (known?.line === line) return known.items;
  const items = itemsOf(line, day, view);
  if (kept.size < MAX_KEPT) kept.set(key, { line, items });
  return items;
}

function itemsOf(line: ChannelLine, day: Day, view: ZoneView): readonly PlayoutItem[] {
  const from = view.timeline.dayStart(day);
  const until = view.timeline.dayStart(addDays(day, 1));
  const carried = line.airingsOn(addDays(day, -1)).filter((airing) => airing.end > from);
  const items: PlayoutItem[] = [];
  for (const airing of [...carried, ...line.airingsOn(day)]) {
    let start = airing.start;
    for (const clip of fitClips(airing, view)) {
      const end = start + clip.out - clip.in;
      const cutFrom = Math.max(start, from);
      const cutTo = Math.min(end, until);
      if (cutFrom < cutTo) items.push({ start: cutFrom, airing, clip: cut(clip, cutFrom - start, cutTo - start) });
      start = end;
    }
  }
  return items;
}

/** The part of a clip between two times after its start; a source without a length always begins at 0. */
function cut(clip: Clip, from: number, to: number): Clip {
  const begin = clip.sourceLength === undefined ? 0 : clip.in + from;
  return { ...clip, in: begin, out: begin + to - from };
}
