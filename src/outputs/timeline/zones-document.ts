import { compareCodeUnits } from '../../diagnostics/order.js';
import type { ChannelListSettings, LineupEntry } from '../../model/zone.js';
import { lookBackAddress } from '../channels/live-addresses.js';
import type { ZoneView } from '../output.js';
import { guideWindow, playoutWindow, type Window } from '../window.js';

/** How each zone carries the timeline: its channels, its windows and its lock time. */
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
      channels: zone.lineup.map((entry) => ({
        channel: entry.channel.id,
        number: entry.number,
        id: entry.id,
        name: entry.name,
        stream: entry.stream,
        ...otherAddresses(entry, zone.channels),
      })),
    };
  });
  const [view] = views;
  const fillers = view === undefined ? [] : fillersOf(view);
  const lines = zones.map((zone) => JSON.stringify(zone)).join(',\n');
  const head = { version: 1, 'time-zone': view?.project.timeZone, publisher: view?.project.publisher, fillers };
  return `${JSON.stringify(head).slice(0, -1)},"zones":[\n${lines}\n]}\n`;
}

/** Only what does not follow from the stream's address. */
function otherAddresses(entry: LineupEntry, settings: ChannelListSettings | undefined) {
  const asked = settings?.catchUp && lookBackAddress(entry, settings);
  return {
    streams: entry.streams.length > 1 ? entry.streams : undefined,
    'catch-up': asked === entry.stream ? undefined : asked,
  };
}

/** Files without planned times: played over a lesson, they count as off air. */
function fillersOf({ project: { fill, slate } }: ZoneView): readonly string[] {
  const programmes = [fill.afterLesson, fill.between, fill.offHours].flatMap((part) => part.programmes);
  const files = new Set([...programmes.map(({ file }) => file), slate].filter((file) => file !== undefined));
  return [...files].sort(compareCodeUnits);
}
