import { compareCodeUnits } from '../../diagnostics/order.js';
import type { Recording } from '../../media/recording.js';
import type { Day } from '../../model/time.js';
import { type LineupEntry, PLAYOUT_FORMATS, type PlayoutFormat, type PlayoutSettings } from '../../model/zone.js';
import type { ChannelLine } from '../../timeline/timeline.js';
import { madeFrom, once } from '../made-from.js';
import type { Output, OutputFile, ZoneView } from '../output.js';
import { daysOf, playoutWindow } from '../window.js';
import { ersatztvDay, ersatztvName } from './ersatztv.js';
import { ffconcatDay } from './ffconcat.js';
import { ffplayoutDay } from './ffplayout.js';
import type { PlayoutDay } from './playout-day.js';
import { playoutItems } from './playout-items.js';
import { type SilentClip, silentClip } from './silence/silent-clip.js';
import { silentMovie } from './silence/silent-movie.js';
import { SHIPPED_SLATE, shippedSlate } from './slate.js';
import { xspfDay } from './xspf-day.js';

interface DayFormat {
  /** Below the channel's folder. */
  readonly path: (day: Day, view: ZoneView) => string;
  readonly text: (day: PlayoutDay) => string;
}

const FORMATS: Readonly<Record<PlayoutFormat, DayFormat>> = {
  ffplayout: { path: (day) => `ffplayout/${day.slice(0, 4)}/${day.slice(5, 7)}/${day}.json`, text: ffplayoutDay },
  ffconcat: { path: (day) => `ffconcat/${day}.ffconcat`, text: ffconcatDay },
  ersatztv: { path: (day, view) => `ersatztv/${ersatztvName(day, view)}`, text: ersatztvDay },
  xspf: { path: (day) => `xspf/${day}.xspf`, text: xspfDay },
};

export const playoutLists: Output = {
  *files(view) {
    const { playout, lineup } = view.zone;
    if (playout === undefined) return;
    for (const entry of lineup) {
      const line = view.timeline.lines.get(entry.channel.id);
      if (line === undefined) continue;
      for (const day of daysOf(playoutWindow(view))) {
        const shown = once(() => playoutDay(entry, line, day, { view, settings: playout }));
        for (const format of PLAYOUT_FORMATS.filter((name) => playout.formats.includes(name))) {
          const { path, text } = FORMATS[format];
          yield madeFrom(`playout/${entry.channel.id}/${path(day, view)}`, text, shown);
        }
      }
    }
    yield madeFrom(`playout/${SHIPPED_SLATE}`, shippedSlate, () => ({}));
    if (playout.formats.includes('ffconcat')) yield* silences(view);
  },
};

function playoutDay(
  { id }: LineupEntry,
  line: ChannelLine,
  day: Day,
  { view, settings }: { readonly view: ZoneView; readonly settings: PlayoutSettings },
): PlayoutDay {
  const items = playoutItems(line, day, view);
  const recordings = new Map<string, Recording>();
  for (const file of new Set(items.map(({ clip }) => clip.source ?? SHIPPED_SLATE))) {
    const recording = view.recordings.get(file);
    if (recording !== undefined) recordings.set(file, recording);
  }
  const { timeZone, languages, programmes } = view.project;
  const { mediaFolder, probeHint } = settings;
  const project = { timeZone, languages, programmes };
  return { channel: id, day, items, recordings, project, settings: { mediaFolder, probeHint } };
}

/** One per sound format of the project's recordings. */
function* silences({ recordings }: ZoneView): Iterable<OutputFile> {
  const clips = new Map<string, SilentClip>();
  for (const recording of recordings.values()) {
    const clip = silentClip(recording);
    if (clip !== undefined) clips.set(clip.name, clip);
  }
  for (const [name, clip] of [...clips].sort(([one], [other]) => compareCodeUnits(one, other))) {
    yield madeFrom(`playout/${name}`, silentMovie, () => clip);
  }
}
