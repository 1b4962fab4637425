import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { compareCodeUnits } from '../../diagnostics/order.js';
import { isThere } from '../../files/is-there.js';
import { readRegularText } from '../../files/regular-file.js';
import { DAY, type Day, dayFromNumber, type Instant, type Stretch } from '../../model/time.js';
import { readTracks } from '../../proof/playout/xspf-tracks.js';
import { readErsatztvList, readFfplayoutList } from '../../published/playout-lists.js';

/** What a playout server shows, from when to when. */
export interface Playing {
  readonly start: Instant;
  readonly stop: Instant;
  readonly plays: string;
}

/** The lists of a channel's folder for a day; empty where it has none in this format. */
type DayReader = (folder: string, day: Day) => readonly Playing[];

/** Formats that name what plays when, the first that both releases have is compared. */
const READERS: Readonly<Record<string, DayReader>> = { ffplayout, ersatztv, xspf };

/** The items of two releases that are on air within a stretch; empty where they share no format. */
export function playingInBoth(
  before: string,
  after: string,
  stretch: Stretch,
): readonly [readonly Playing[], readonly Playing[]] {
  for (const [format, read] of Object.entries(READERS)) {
    const [was, is] = [before, after].map((folder) => within(read, join(folder, format), stretch));
    if (was !== undefined && is !== undefined && was.length > 0 && is.length > 0) return [was, is];
  }
  return [[], []];
}

function within(read: DayReader, folder: string, { from, until }: Stretch): readonly Playing[] {
  const found: Playing[] = [];
  if (!isThere(folder)) return found;
  // A broadcast day may begin a day before or after that of UTC.
  for (let day = Math.floor(from / DAY) - 2; day <= Math.floor(until / DAY) + 1; day++)
    found.push(...read(folder, dayFromNumber(day)).filter(({ start, stop }) => stop > from && start < until));
  return found;
}

function ffplayout(folder: string, day: Day): readonly Playing[] {
  const path = join(folder, day.slice(0, 4), day.slice(5, 7), `${day}.json`);
  if (!isThere(path)) return [];
  return readFfplayoutList(path).map(({ start, in: from, out, source }) => {
    const at = Date.parse(start);
    return { start: at, stop: at + Math.round((out - from) * 1000), plays: from === 0 ? source : `${source}@${from}` };
  });
}

function ersatztv(folder: string, day: Day): readonly Playing[] {
  const files = readdirSync(folder).filter((name) => name.startsWith(day.replaceAll('-', '')));
  const items = files.sort(compareCodeUnits).flatMap((name) => readErsatztvList(join(folder, name)));
  return items.map(({ start, finish, source: { path, uri, in_point_ms: from = 0 } }) => {
    const source = path ?? uri ?? '';
    return {
      start: Date.parse(start),
      stop: Date.parse(finish),
      plays: from === 0 ? source : `${source}@${from / 1000}`,
    };
  });
}

function xspf(folder: string, day: Day): readonly Playing[] {
  const path = join(folder, `${day}.xspf`);
  if (!isThere(path)) return [];
  return readTracks(readRegularText(path)).tracks.map(({ location, annotation, duration, options }) => {
    const start = Date.parse(annotation.split(' ')[0] ?? '');
    const from = options.find((option) => option.startsWith('start-time='))?.slice('start-time='.length);
    return {
      start,
      stop: start + Number(duration),
      plays: from === undefined ? location : `${location}@${Number(from)}`,
    };
  });
}
