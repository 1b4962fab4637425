import type { SoundProject } from '../compile.js';
import { suggestion } from '../diagnostics/did-you-mean.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { addDays, type Day, type Instant } from '../model/time.js';
import type { LineupEntry } from '../model/zone.js';
import type { ZoneView } from '../outputs/output.js';
import { calendarWindow, daysOf, guideWindow, type Window, widestWindow } from '../outputs/window.js';
import type { PlanTables } from '../proof/plan-tables.js';
import { projectTexts } from '../proof/texts/project-texts.js';
import type { Timeline } from '../timeline/timeline.js';
import type { LineupRecord } from './manifest.js';
import type { PublishOptions } from './publication.js';

export interface ViewOptions extends Pick<ZoneView, 'days'> {
  /** First broadcast day; `undefined`: the one that is on air now, so that its lists do not vanish before it ends. */
  readonly from: Day | undefined;
  readonly now: Instant;
  /** Ids; none: every zone. */
  readonly zones: readonly string[];
  /** A file of the release that is current now, by its path below the release. */
  readonly previous: ZoneView['previous'];
}

/** What is published of each zone that was asked for. */
export function zoneViews(
  { project, timeline, recordings }: SoundProject,
  { zones, previous, from: firstDay, now, ...rest }: ViewOptions,
): readonly ZoneView[] {
  for (const id of zones) {
    if (project.zones.has(id)) continue;
    const known = [...project.zones.keys()];
    const near = suggestion(id, known);
    throw new UsageError({
      zh: `没有专区“${id}”${near.zh || `；有 ${known.join('、')}`}`,
      en: `there is no zone "${id}"${near.en || `; there are ${known.join(', ')}`}`,
    });
  }
  const asked = [...project.zones.values()].filter(({ id }) => zones.length === 0 || zones.includes(id));
  const from = firstDay ?? timeline.dayOf(now);
  const start = timeline.dayStart(from);
  const asOf = firstDay === undefined ? Math.max(start, timeline.midnightBefore(now)) : start;
  return asked.map((zone) => ({
    project,
    zone,
    timeline,
    recordings,
    ...rest,
    from,
    asOf,
    now,
    previous: (path) => previous(`${zone.id}/${path}`),
  }));
}

/** What the files of these views must agree with. */
export function releasePlan(views: readonly ZoneView[], { project, timeline }: SoundProject): PlanTables {
  const stretch = ({ from, until }: Window) => ({ from: timeline.dayStart(from), until: timeline.dayStart(until) });
  const guides = views
    .filter(({ zone }) => zone.xmltv !== undefined)
    .map((view) => [view.zone.id, stretch(guideWindow(view))] as const);
  const calendars = views.flatMap((view) => {
    const { id, feeds, lineup } = view.zone;
    if (feeds?.calendar === undefined) return [];
    const channels = lineup.map(({ channel }) => channel.id);
    return [[id, { ...stretch(calendarWindow(view, feeds.calendar)), channels }] as const];
  });
  const [view] = views;
  return {
    guides: new Map(guides),
    calendars: new Map(calendars),
    asOf: view?.asOf,
    dayStarts: dayStarts(views, timeline),
    project: projectTexts(project, timeline.calendar),
    timeZone: project.timeZone,
    firstBroadcasts: new Map([...timeline.firstBroadcasts].map(([{ id }, { at }]) => [id, at])),
  };
}

/** Calendars and the like reach further than guides and playout lists. */
const DAYS_AROUND = 60;

function dayStarts(views: readonly ZoneView[], timeline: Timeline): ReadonlyMap<Day, Instant> {
  const { from, until } = widestWindow(views);
  const days = daysOf({ from: addDays(from, -DAYS_AROUND), until: addDays(until, DAYS_AROUND) });
  return new Map([...days].map((day) => [day, timeline.dayStart(day)]));
}

/** What the manifest says of each zone's channels. */
export function lineupsOf(views: readonly ZoneView[]): PublishOptions['lineups'] {
  return Object.fromEntries(
    views.map(({ zone }) => [
      zone.id,
      Object.fromEntries(zone.lineup.map((entry) => [entry.channel.id, lineupRecord(entry)])),
    ]),
  );
}

function lineupRecord({ number, id, stream, streams, catchUp }: LineupEntry): LineupRecord {
  return {
    number,
    id,
    stream,
    ...(streams.length > 1 ? { streams } : {}),
    ...(catchUp === undefined ? {} : { 'catch-up': catchUp }),
  };
}
