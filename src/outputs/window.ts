import { compareCodeUnits } from '../diagnostics/order.js';
import type { CalendarSettings } from '../model/feed-settings.js';
import { addDays, type Day } from '../model/time.js';
import { PLAYOUT_DAYS_LEAST } from '../model/zone.js';
import type { ZoneView } from './output.js';

/** Broadcast days from the first on, the last one excluded. */
export interface Window {
  readonly from: Day;
  readonly until: Day;
}

/** A guide reaches back by the zone's past days. */
export function guideWindow(view: ZoneView): Window {
  const { xmltv } = view.zone;
  return {
    from: addDays(view.from, -(xmltv?.pastDays ?? 0)),
    until: addDays(view.from, view.days ?? xmltv?.days ?? 7),
  };
}

/** Never shorter than the required days: a playout server without a list shows nothing. */
export function playoutWindow({ from, days, zone: { playout } }: ZoneView): Window {
  return { from, until: addDays(from, Math.max(PLAYOUT_DAYS_LEAST, days ?? playout?.days ?? 0)) };
}

export function calendarWindow(view: ZoneView, { days, pastDays }: CalendarSettings): Window {
  return { from: addDays(view.from, -pastDays), until: addDays(view.from, view.days ?? days) };
}

export function* daysOf({ from, until }: Window): Iterable<Day> {
  for (let day = from; day < until; day = addDays(day, 1)) yield day;
}

/** From the first day that a guide or playout list of any zone shows to the last. */
export function widestWindow(views: readonly ZoneView[]): Window {
  const windows = views.flatMap((view) => [
    ...(view.zone.xmltv === undefined ? [] : [guideWindow(view)]),
    ...(view.zone.playout === undefined ? [] : [playoutWindow(view)]),
  ]);
  const days = (pick: (window: Window) => Day): readonly Day[] => windows.map(pick).sort(compareCodeUnits);
  const start = views[0]?.from ?? '';
  return { from: days(({ from }) => from)[0] ?? start, until: days(({ until }) => until).at(-1) ?? start };
}
