import { compareCodeUnits } from '../../diagnostics/diagnostic-list.js';
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
  const fillers = view === undefined ? [] : fillersOf(view);
  const lines = zones.map((zone) => JSON.stringify(zone)).join(',\n');
  return `{"version":1,"time-zone":${JSON.stringify(view?.project.timeZone)},"fillers":${JSON.stringify(fillers)},"zones":[\n${lines}\n]}\n`;
}

/** Files of which nobody says when they play: over a lesson they are off air. */
function fillersOf({ project: { fill, slate } }: ZoneView): readonly string[] {
  const programmes = [fill.afterLesson, fill.between, fill.offHours].flatMap((part) => part.programmes);
  const files = new Set([...programmes.map(({ file }) => file), slate].filter((file) => file !== undefined));
  return [...files].sort(compareCodeUnits);
}
