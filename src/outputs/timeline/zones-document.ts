import type { ZoneView } from '../output.js';
import { guideWindow, playoutWindow, type Window } from '../window.js';

/** How each zone carries the timeline: its channels, and what it promises of the time around now. */
export function zonesDocument(views: readonly ZoneView[]): string {
  const zones = views.map((view) => {
    const { zone, timeline } = view;
    const stretch = ({ from, until }: Window) => ({ from: timeline.dayStart(from), until: timeline.dayStart(until) });
    const { catchUp } = zone.channels ?? {};
    return {
      id: zone.id,
      title: zone.title,
      'lock-time-ms': zone.lockTime,
      guide: zone.xmltv && stretch(guideWindow(view)),
      playout: zone.playout && stretch(playoutWindow(view)),
      'catch-up': catchUp && { days: catchUp.days, dialect: catchUp.dialect, clock: catchUp.clock },
      'media-folder': zone.playout?.mediaFolder,
      channels: zone.lineup.map(({ channel, number, id, name, stream }) => ({
        channel: channel.id,
        number,
        id,
        name,
        stream,
      })),
    };
  });
  const [view] = views;
  const lines = zones.map((zone) => JSON.stringify(zone)).join(',\n');
  return `{"version":1,"time-zone":${JSON.stringify(view?.project.timeZone)},"zones":[\n${lines}\n]}\n`;
}
