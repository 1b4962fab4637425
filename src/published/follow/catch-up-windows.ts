import { TimeText } from '../../calendar/time-text.js';
import { isShape, isText, isTrueOrFalse, isWhole, maybe } from '../../files/is-shape.js';
import { DAY, type Instant, type Millis } from '../../model/time.js';
import { catchUpUrl } from '../../outputs/channels/catch-up-url.js';
import { isFillerItem } from '../as-run/played-names.js';
import type { TimelineChannel, TimelineZone } from '../release-timeline.js';
import type { LiveEntry, LiveLine } from './live-entry.js';

/** A lesson or programme that was on air, from when to when. */
export interface AiredWindow {
  readonly event?: string | undefined;
  readonly lesson?: string | undefined;
  readonly title: string;
  readonly start: Instant;
  readonly stop: Instant;
  /** Whether all of its recording was on air; unknown where its length is. */
  readonly whole?: boolean | undefined;
}

export const isAiredWindow = isShape<AiredWindow>({
  event: maybe(isText),
  lesson: maybe(isText),
  title: isText,
  start: isWhole,
  stop: isWhole,
  whole: maybe(isTrueOrFalse),
});

/** Seconds of a recording that players cut off. */
const CUT: Millis = 2000;
/** Where the zone does not say for how many days its servers keep what was on air. */
const DAYS = 7;

/** What is over by now, with what was before the plan that entries are of. */
export function airedWindows(
  { entries }: LiveLine,
  before: readonly AiredWindow[],
  { 'catch-up': settings }: TimelineZone,
  now: Instant,
): readonly AiredWindow[] {
  const first = entries[0]?.start ?? now;
  const over = entries.filter(({ from, stop, item }) => from === 'air' && stop <= now && isContent(item));
  const windows = [...before.filter(({ stop }) => stop <= first), ...over.map(windowOf)];
  return windows.filter(({ stop }) => stop > now - (settings?.days ?? DAYS) * DAY);
}

/** As schemas/live-catch-up.schema.json says: with the address that a player asks for, where the zone has catch-up. */
export function catchUpJson(
  zone: TimelineZone,
  windows: ReadonlyMap<string, readonly AiredWindow[]>,
  timeZone: string,
): string {
  const time = new TimeText(timeZone);
  const channels = zone.channels.map((entry) => {
    const own = (windows.get(entry.channel) ?? []).map(({ start, stop, ...rest }) => ({
      ...rest,
      start: time.iso(start),
      stop: time.iso(stop),
      ...urlOf(entry, zone, start, stop, timeZone),
    }));
    return { channel: entry.channel, id: entry.id, windows: own };
  });
  return `${JSON.stringify({ version: 1, zone: zone.id, channels }, undefined, 1)}\n`;
}

function urlOf(
  { stream, 'catch-up': address = stream }: TimelineChannel,
  { 'catch-up': settings }: TimelineZone,
  start: Instant,
  end: Instant,
  timeZone: string,
): { readonly url?: string } {
  if (settings === undefined) return {};
  return { url: catchUpUrl(address, settings, { start, end }, { flavour: 'chinese', timeZone }) };
}

function isContent(item: LiveEntry['item']): boolean {
  return item !== undefined && !isFillerItem(item);
}

function windowOf({ id, item, title, start, stop, played }: LiveEntry): AiredWindow {
  const length = item?.recording?.['length-ms'];
  return {
    ...(id === undefined ? {} : { event: id }),
    ...(item?.lesson === undefined ? {} : { lesson: item.lesson }),
    title: title.zh ?? Object.values(title)[0] ?? '',
    start,
    stop,
    ...(length === undefined ? {} : { whole: played >= length - CUT }),
  };
}
