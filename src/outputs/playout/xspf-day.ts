import { TimeText } from '../../calendar/time-text.js';
import type { Millis } from '../../model/time.js';
import { type XspfTrack, xspfDocument } from '../xspf-document.js';
import { isPicture } from './is-picture.js';
import { itemTitle } from './item-title.js';
import type { PlayoutDay } from './playout-day.js';
import type { PlayoutItem } from './playout-items.js';
import { playoutAddress } from './playout-source.js';

/**
 * One day for VLC and similar players. The format has no start times: a track starts where the previous one ends. Its
 * annotation has the time and the event id, for people and for comparing.
 */
export function xspfDay({ channel, day, items, recordings, project, settings }: PlayoutDay): string {
  const time = new TimeText(project.timeZone);
  const tracks = items.map(
    (item): XspfTrack => ({
      location: playoutAddress(item.clip, settings),
      title: itemTitle(item, project),
      annotation: `${time.iso(item.start)} ${item.airing.id}`,
      duration: item.clip.out - item.clip.in,
      options: options(item, isPicture(item.clip, { recordings })),
    }),
  );
  return xspfDocument(`${channel} ${day}`, tracks);
}

/** How long VLC plays it: the part of a file that is on air, or the time for a picture or relay. */
function options({ clip }: PlayoutItem, isStill: boolean): readonly string[] {
  const { kind, in: from, out } = clip;
  if (kind === 'relay') return [`run-time=${seconds(out - from)}`];
  if (isStill) return [`image-duration=${seconds(out - from)}`];
  return [...(from > 0 ? [`start-time=${seconds(from)}`] : []), `stop-time=${seconds(out)}`];
}

function seconds(millis: Millis): string {
  return (millis / 1000).toFixed(3);
}
