import type { SoundProject } from '../../compile.js';
import { type Day, dayNumber } from '../../model/time.js';
import { timelineTables } from '../../outputs/timeline/timeline-tables.js';
import type { Side } from '../../published/diff/side.js';
import { timelineOf } from '../../published/read-timeline.js';
import { airingAt, type ReleaseTimeline } from '../../published/release-timeline.js';
import { zoneViews } from '../../release/zone-views.js';

/** As a manifest has it. */
export interface ReleaseWindow {
  readonly from: Day;
  readonly days?: number | undefined;
}

/** Repeats of a lesson that is moved out of the window are searched this much further. */
const DAYS_BEYOND = 14;

/** What a release of this window would show, were it built now; and where the timetable has the lessons outside it. */
export function timetableSide(sound: SoundProject, window: ReleaseWindow): Side {
  const { timeline } = sound;
  const tables = ({ from, days }: ReleaseWindow): ReleaseTimeline =>
    timelineOf(timelineTables(zoneViews(sound, { from, days, now: 0, zones: [], previous: () => undefined })));
  const firsts = new Map([...timeline.firstBroadcasts].map(([{ id }, first]) => [id, first] as const));
  const known = new Map<Day, ReleaseTimeline>();
  const { channels, ...rest } = tables(window);
  const last = timeline.dayOf(Math.max(...[...channels.values()].map(({ until }) => until)));
  const days = dayNumber(last) - dayNumber(window.from) + DAYS_BEYOND;
  return {
    ...rest,
    channels: tables({ from: window.from, days }).channels,
    firstRun(lesson) {
      const first = firsts.get(lesson);
      if (first === undefined) return undefined;
      const day = timeline.dayOf(first.at);
      const tablesOfDay = known.get(day) ?? tables({ from: day, days: 1 });
      known.set(day, tablesOfDay);
      const channel = first.channel.id;
      const table = tablesOfDay.channels.get(channel);
      const airing = table && airingAt(table, first.at);
      return airing?.item.lesson === lesson ? { ...airing, channel } : undefined;
    },
  };
}
