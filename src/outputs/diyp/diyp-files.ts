import { fileNameFault, fileNameKey } from '../../model/feeds/file-name.js';
import { addDays, type Day } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import { channelName } from '../channels/channel-name.js';
import { nameOf } from '../guide-title.js';
import { airingDescription } from '../lesson-description.js';
import { m3uValue } from '../m3u-text.js';
import type { Output, ZoneView } from '../output.js';
import { daysOf } from '../window.js';
import { clockText, dayEntries, rowsOf } from './day-entries.js';

interface NamedChannel {
  readonly entry: LineupEntry;
  readonly name: string;
  readonly line: ChannelLine;
}

export const diypFiles: Output = {
  *files(view) {
    const { diyp } = view.zone;
    if (diyp === undefined) return;
    const window = { from: addDays(view.from, -diyp.pastDays), until: lastNight(view, view.days ?? diyp.days) };
    for (const channel of foldersOf(view)) {
      for (const day of daysOf(window)) {
        for (const variant of diyp.variants) {
          const text = variant === 'diyp' ? diypDay : superLiveDay;
          yield {
            path: `${variant}/${channel.name}/${day}.json`,
            chunks: () => [Buffer.from(`${JSON.stringify(text(channel, day, view), undefined, 1)}\n`)],
          };
        }
      }
    }
  },
};

/** Files are of calendar days: a broadcast day that ends in the morning needs the one after it too. */
function lastNight({ from, timeline }: ZoneView, days: number): Day {
  const until = addDays(from, days);
  const end = timeline.dayStart(until);
  return end > timeline.midnightBefore(end) ? addDays(until, 1) : until;
}

/**
 * Boxes look a channel up by its name in their list, so each name and alias has a folder. One that is not a file name, or
 * another's, has been reported; names come before aliases.
 */
function foldersOf({ zone, timeline, project }: ZoneView): readonly NamedChannel[] {
  const taken = new Set<string>();
  const names = zone.lineup.map((entry) => ({ entry, name: channelName(entry, project.languages) }));
  const aliases = zone.lineup.flatMap((entry) => entry.aliases.map((alias) => ({ entry, name: m3uValue(alias) })));
  return [...names, ...aliases].flatMap(({ entry, name }) => {
    const line = timeline.lines.get(entry.channel.id);
    const key = fileNameKey(name);
    if (line === undefined || fileNameFault(name) !== undefined || taken.has(key)) return [];
    taken.add(key);
    return [{ entry, name, line }];
  });
}

/** As `schemas/diyp.schema.json` describes it. */
function diypDay({ name, line }: NamedChannel, day: Day, view: ZoneView) {
  const { languages } = view.project;
  const [language = 'zh'] = languages;
  const rows = dayEntries(line, day, view).flatMap((entry) => {
    const title = nameOf(entry.airing, language, languages);
    const desc = airingDescription(entry.airing, language, languages) ?? '';
    return rowsOf(entry).map(([from, to]) => ({ start: clockText(from), end: clockText(to), title, desc }));
  });
  return { channel_name: name, date: day, epg_data: rows };
}

/** As `schemas/super-live.schema.json` describes it. What is on air now is for a server to say; a file cannot. */
function superLiveDay({ name, line, entry }: NamedChannel, day: Day, view: ZoneView) {
  const { languages } = view.project;
  const [language = 'zh'] = languages;
  const program = dayEntries(line, day, view).map(({ id, from, start, end, airing }) => {
    const [st, et] = [Math.floor(start / 1000), Math.floor(end / 1000)];
    const t = nameOf(airing, language, languages);
    return { eventId: id, showTime: clockText(from), eventType: '', st, et, t, duration: et - st };
  });
  return { [name]: { isLive: '', liveSt: 0, channelName: name, lvUrl: entry.stream, program } };
}
