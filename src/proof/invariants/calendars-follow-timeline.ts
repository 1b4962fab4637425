import type { Instant } from '../../model/time.js';
import type { RenderedCalendar, RenderedCalendarEvent, RenderedFirstRun } from '../rendered-feeds.js';
import type { RenderedRelease } from '../rendered-release.js';
import type { StageCheck } from '../stage-check.js';
import type { StageFault } from '../stage-fault.js';

/**
 * Calendars list the first runs of the release's timeline, each at its time; what they call cancelled is not on it; and
 * a grade's calendar has all of them. Outside the timeline's tables no lesson is before its first broadcast.
 */
export const calendarsFollowTimeline: StageCheck = {
  summary: {
    zh: '日历中的课与时间线的首播逐条一致，年级日历不缺课',
    en: 'calendars have the first runs of the timeline at their times, and those of grades have them all',
  },
  begin: (release) => ({ faults: () => differences(release) }),
};

function* differences(release: RenderedRelease): Iterable<StageFault> {
  for (const calendar of release.calendars) {
    const path = `${calendar.zone}/${calendar.path}`;
    for (const event of calendar.events) {
      const text = faultOf(event, calendar, release);
      if (text !== undefined) yield { path, text };
    }
    for (const id of missing(calendar, release)) yield { path, text: { zh: `没有 ${id}`, en: `${id} is missing` } };
  }
}

function faultOf(event: RenderedCalendarEvent, calendar: RenderedCalendar, release: RenderedRelease) {
  const { id, start, end, status } = event;
  const run = release.firstRuns.get(id);
  const isOwn = run !== undefined && owns(calendar, run);
  if (status === 'CANCELLED')
    return isOwn
      ? { zh: `${id} 写作取消，时间线上却有`, en: `${id} is called cancelled, and the timeline has it` }
      : undefined;
  if (run === undefined)
    return isKnown(id, start, release)
      ? { zh: `时间线上此时没有 ${id}`, en: `the timeline has no ${id} then` }
      : undefined;
  if (run.from !== start || run.until !== end)
    return { zh: `${id} 的时间与时间线不同`, en: `${id} is at another time than in the timeline` };
  return isOwn ? undefined : { zh: `${id} 不属于这份日历`, en: `${id} does not belong in this calendar` };
}

function owns({ of, owner }: RenderedCalendar, { grade, teacher }: RenderedFirstRun): boolean {
  return owner === (of === 'grades' ? grade : teacher);
}

/** Is it where the tables have it, or outside them where that lesson may be? */
function isKnown(id: string, at: Instant, { tables, plan }: RenderedRelease): boolean {
  const [channel = '', lesson = ''] = id.split('.');
  const table = tables.get(channel);
  const first = plan?.firstBroadcast(lesson);
  const isCovered = table !== undefined && table.from <= at && at < table.until;
  return isCovered || (plan !== undefined && (first === undefined || at < first));
}

function* missing(
  { zone, of, owner, events }: RenderedCalendar,
  { firstRuns, plan }: RenderedRelease,
): Iterable<string> {
  const wanted = plan?.calendars.get(zone);
  if (wanted === undefined || of !== 'grades') return;
  const listed = new Set(events.map(({ id }) => id));
  for (const [id, { channel, grade, from }] of firstRuns) {
    const isWanted = grade === owner && wanted.channels.includes(channel) && wanted.from <= from && from < wanted.until;
    if (isWanted && !listed.has(id)) yield id;
  }
}
