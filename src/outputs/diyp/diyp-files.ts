import { fileNameFault, fileNameKey } from '../../model/feeds/file-name.js';
import { addDays, type Day } from '../../model/time.js';
import type { LineupEntry } from '../../model/zone.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import { channelName } from '../channels/channel-name.js';
import { nameOf } from '../guide-title.js';
import { airingDescription } from '../lesson-description.js';
import { m3uValue } from '../m3u-text.js';
import { madeFrom, once } from '../made-from.js';
import type { Output, ZoneView } from '../output.js';
import { daysOf } from '../window.js';
import { clockText, type DayEntry, dayEntries, rowsOf } from './day-entries.js';

interface NamedChannel {
  readonly entry: LineupEntry;
  readonly name: string;
  readonly line: ChannelLine;
}

/** All that the files of a channel's day are made from. */
interface BoxDay {
  readonly name: string;
  readonly stream: string;
  readonly day: Day;
  readonly entries: readonly DayEntry[];
  readonly languages: readonly string[];
}

export const diypFiles: Output = {
  *files(view) {
    const { diyp } = view.zone;
    if (diyp === undefined) return;
    const window = { from: addDays(view.from, -diyp.pastDays), until: lastNight(view, view.days ?? diyp.days) };
    for (const channel of foldersOf(view)) {
      for (const day of daysOf(window)) {
        const shown = once(() => boxDay(channel, day, view));
        for (const variant of diyp.variants) {
          const text = variant === 'diyp' ? diypDay : superLiveDay;
          yield madeFrom(`${variant}/${channel.name}/${day}.json`, text, shown);
        }
      }
    }
  },
};

function boxDay({ name, line, entry: { stream } }: NamedChannel, day: Day, view: ZoneView): BoxDay {
  return { name, stream, day, entries: dayEntries(line, day, view), languages: view.project.languages };
}

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
function diypDay({ name, day, entries, languages }: BoxDay): string {
  const [language = 'zh'] = languages;
  const rows = entries.flatMap((entry) => {
    const title = nameOf(entry.airing, language, languages);
    const desc = airingDescription(entry.airing, language, languages) ?? '';
    return rowsOf(entry).map(([from, to]) => ({ start: clockText(from), end: clockText(to), title, desc }));
  });
  return jsonText({ channel_name: name, date: day, epg_data: rows });
}

/** As `schemas/super-live.schema.json` describes it. What is on air now is for a server to say; a file cannot. */
function superLiveDay({ name, stream, entries, languages }: BoxDay): string {
  const [language = 'zh'] = languages;
  const program = entries.map(({ id, from, start, end, airing }) => {
    const [st, et] = [Math.floor(start / 1000), Math.floor(end / 1000)];
    const t = nameOf(airing, language, languages);
    return { eventId: id, showTime: clockText(from), eventType: '', st, et, t, duration: et - st };
  });
  return jsonText({ [name]: { isLive: '', liveSt: 0, channelName: name, lvUrl: stream, program } });
}

function jsonText(data: object): string {
  return `${JSON.stringify(data, undefined, 1)}\n`;
}
