import type { TimeText } from '../../calendar/time-text.js';
import { isListOf, isNumber, isRecordOf, isShape, isText } from '../../files/is-shape.js';
import { DAY, HOUR, type Instant, MINUTE } from '../../model/time.js';
import { checkedJson } from '../checked-json.js';
import { type BoxEntry, boxApps, idleMinutes, rowOf } from './box-apps.js';
import type { Remark, ShownProgramme, ZoneFiles } from './preview.js';

interface OwnDay {
  readonly name: string;
  /** Name of the file. */
  readonly day: string;
}

interface DayFile {
  readonly date: string;
  readonly epg_data: readonly BoxEntry[];
}

interface LiveDay {
  readonly program: readonly { readonly st: number; readonly et: number }[];
}

const isDayFile = isShape<DayFile>({
  date: isText,
  epg_data: isListOf(isShape<BoxEntry>({ start: isText, end: isText, title: isText })),
});
const isLiveDay = isShape<LiveDay>({ program: isListOf(isShape({ st: isNumber, et: isNumber })) });

/** What a day of `diyp/` shows, and the apps that show nothing for part of it. */
export function programmesOfDay(
  files: ZoneFiles,
  { name, day }: OwnDay,
  clock: TimeText,
  remarks: Remark[],
): readonly ShownProgramme[] {
  const path = `diyp/${name}/${day}`;
  const { date, epg_data: entries } = checkedJson(path, files.text(path) ?? '', isDayFile);
  const instant = (minute: number): Instant => instantAt(date, minute, clock);
  const rows = entries.map(rowOf);
  for (const app of boxApps) {
    const idle = idleMinutes(app, rows);
    if (idle === undefined) continue;
    remarks.push({
      effect: 'dropped',
      message: {
        zh: `${app.name.zh}：一天中有的时候没有正在播出的节目`,
        en: `${app.name.en}: nothing is shown as on air for part of the day`,
      },
      channel: name,
      start: instant(idle.first),
    });
  }
  const shown: ShownProgramme[] = [];
  for (const { start, end, title } of entries) {
    const { from, to } = rowOf({ start, end, title });
    const [begins, ends] = [instant(from), instant(to)];
    const before = shown.at(-1);
    const stop = ends < begins ? ends + DAY : ends;
    // The last minute of the day is a row of what is on before it.
    if (end === '24:00' && before?.title === title && before.stop === begins)
      shown[shown.length - 1] = { ...before, stop };
    else shown.push({ start: begins, stop, title });
  }
  return shown;
}

/** Times of which a day of `super-live/` has nothing; it holds instants, so that apps do not differ. */
export function superLiveIdle(files: ZoneFiles, { name, day }: OwnDay, clock: TimeText): readonly Remark[] {
  const date = day.slice(0, 10);
  const path = `super-live/${name}/${day}`;
  const channels = checkedJson(path, files.text(path) ?? '{}', isRecordOf(isLiveDay));
  let at = instantAt(date, 0, clock);
  for (const { st, et } of channels[name]?.program ?? []) {
    if (st * 1000 - at >= MINUTE) break;
    at = Math.max(at, et * 1000);
  }
  if (at >= instantAt(date, DAY / MINUTE, clock)) return [];
  const message = {
    zh: 'super-live：一天中有的时候没有正在播出的节目',
    en: 'super-live: nothing is shown as on air for part of the day',
  };
  return [{ effect: 'dropped', message, channel: name, start: at }];
}

/** Of a minute of a day on the clock; one that the clock skips is moved on. */
function instantAt(date: string, minute: number, clock: TimeText): Instant {
  const local = Date.parse(`${date}T00:00:00Z`) + minute * MINUTE;
  const earlier = local - clock.offsetAt(local - clock.offsetAt(local) - 3 * HOUR);
  const later = local - clock.offsetAt(earlier);
  return local - clock.offsetAt(later) === later ? later : earlier;
}
