import { join } from 'node:path';
import { TimeText } from '../../calendar/time-text.js';
import { isThere } from '../../files/is-there.js';
import { addDays, type Instant, type Millis } from '../../model/time.js';
import { inMediaFolder } from '../../outputs/playout/playout-source.js';
import { readFfplayoutList } from '../playout-lists.js';
import type { TimelineAiring, TimelineZone } from '../release-timeline.js';

/** What a playout server plays at an instant. */
export interface PlayingClip {
  /** As ffplayout's lists have it. */
  readonly kind: string;
  /** As the zone's playout server sees it; absent if only the list would say which filler plays. */
  readonly source: string | undefined;
  readonly start: Instant;
  /** Absent where the length of its file is not known. */
  readonly stop: Instant | undefined;
  /** How far the source has played. */
  readonly position: Millis;
}

/** From the zone's ffplayout list, which is what goes on air; `undefined` where there is none for that instant. */
export function clipFromList(
  zoneFolder: string,
  channel: string,
  at: Instant,
  timeZone: string,
): PlayingClip | undefined {
  const today = new TimeText(timeZone).iso(at).slice(0, 10);
  // A broadcast day may begin late in the calendar day before, or run into the one after it.
  for (const day of [today, addDays(today, -1), addDays(today, 1)]) {
    const [year = '', month = ''] = day.split('-');
    const path = join(zoneFolder, 'playout', channel, 'ffplayout', year, month, `${day}.json`);
    if (!isThere(path)) continue;
    for (const item of readFfplayoutList(path)) {
      const start = Date.parse(item.start);
      const stop = start + Math.round((item.out - item.in) * 1000);
      if (at < start || at >= stop) continue;
      const position = Math.round(item.in * 1000) + at - start;
      return { kind: item.category, source: item.source, start, stop, position };
    }
  }
  return undefined;
}

/** From the timeline: the airing's own file while it lasts, then some filler. */
export function clipFromTimeline(airing: TimelineAiring, at: Instant, zone: TimelineZone): PlayingClip | undefined {
  const { start, stop, run, item } = airing;
  const { recording, source } = item;
  const position = at - start;
  if (source !== undefined) return { kind: 'relay', source, start, stop, position };
  if (recording === undefined) return undefined;
  const length = recording['length-ms'];
  if (length !== undefined && position >= length)
    return { kind: 'filler', source: undefined, start: start + length, stop, position: position - length };
  const folder = zone['media-folder'];
  return {
    kind: run === 'fill' ? 'filler' : run === 'programme' ? 'programme' : 'recording',
    source: folder === undefined ? recording.file : inMediaFolder(recording.file, { mediaFolder: folder }),
    start,
    stop: length === undefined ? undefined : Math.min(stop, start + length),
    position,
  };
}
