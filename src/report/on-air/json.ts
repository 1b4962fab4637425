import { TimeText } from '../../calendar/time-text.js';
import type { Instant } from '../../model/time.js';
import type { ZoneOnAir } from '../../published/on-air/on-air.js';
import type { PlayingClip } from '../../published/on-air/playing-clip.js';
import type { TimelineAiring } from '../../published/release-timeline.js';
import { jsonText } from '../problems/json-text.js';
import type { OnAirReport } from './on-air-report.js';

/** For machines; its schema is schemas/on-air.schema.json. */
export function json({ release, previous, at, timeZone, until, channels }: OnAirReport): string {
  const time = new TimeText(timeZone);
  const iso = (instant: Instant | undefined) => (instant === undefined ? undefined : time.iso(instant));
  const airing = (found: TimelineAiring | undefined) => {
    if (found === undefined) return undefined;
    const { id, start, stop, run, item, reason } = found;
    const { lesson, programme, title, teacher, recording } = item;
    return { id, start: iso(start), stop: iso(stop), run, lesson, programme, title, teacher, recording, reason };
  };
  const clip = (found: PlayingClip | undefined) =>
    found && {
      kind: found.kind,
      source: found.source,
      start: iso(found.start),
      stop: iso(found.stop),
      'position-ms': found.position,
    };
  const zone = ({ zone: { id, 'catch-up': settings }, entry, isCovered, plays, catchUp }: ZoneOnAir) => ({
    zone: id,
    number: entry.number,
    id: entry.id,
    covered: isCovered,
    plays: clip(plays),
    'catch-up': catchUp === undefined ? undefined : { url: catchUp, days: settings?.days },
  });
  return jsonText({
    version: 1,
    release,
    previous,
    at: iso(at),
    'time-zone': timeZone,
    until: iso(until),
    channels: channels.map(({ channel, now, next, planned, before, zones }) => ({
      channel,
      now: airing(now),
      next: airing(next),
      planned: airing(planned),
      before: airing(before),
      zones: zones.map(zone),
    })),
  });
}
