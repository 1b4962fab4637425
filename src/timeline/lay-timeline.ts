import type { Calendar } from '../calendar/calendar.js';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Course, Lesson } from '../model/course.js';
import type { Project } from '../model/project.js';
import { addDays, DAY, type Day, dayFromNumber, dayNumber, type Instant } from '../model/time.js';
import { ChannelAirings } from './channel-airings.js';
import { ChannelPlan } from './channel-plan.js';
import { checkChanges, checkSharedChanges } from './check-changes.js';
import { type EmptyCells, gatherEmptyCells, reportEmptyCells } from './check-dealing.js';
import { checkExceptions } from './check-repeats.js';
import { checkWeeks } from './check-weeks.js';
import type { LessonUses } from './lesson-use.js';
import { PlanReview } from './review-plan.js';
import type { FirstRun } from './slot.js';
import type { FirstBroadcast, Timeline } from './timeline.js';

export interface LaidTimeline {
  readonly timeline: Timeline;
  readonly uses: LessonUses;
}

/** Deals every channel's lessons, then checks everything that is planned once. `now` only decides what airs next. */
export function layTimeline(
  project: Project,
  calendar: Calendar,
  diagnostics: DiagnosticList,
  now: Instant,
): LaidTimeline {
  const plans = [...project.channels.values()].map((channel) => new ChannelPlan(channel, calendar));
  const lastPlanned = lastPlannedDay(project, calendar);
  for (const plan of plans) {
    const empty = new Map<Course, EmptyCells>();
    for (let day = calendar.first; day <= calendar.last; day = addDays(day, 1)) gatherEmptyCells(plan, day, empty);
    reportEmptyCells(empty, diagnostics);
    checkChanges(plan, diagnostics);
    checkExceptions(plan, lastPlanned, diagnostics);
    checkWeeks(plan, diagnostics);
  }
  checkSharedChanges(plans, diagnostics);
  const firsts = earliestFirstRuns(plans);
  const review = new PlanReview(project, calendar, firsts, now);
  for (const plan of plans) {
    for (let day = calendar.first; day <= lastPlanned; day = addDays(day, 1)) review.look(plan, day);
  }
  review.report(diagnostics);

  const dayStarts = new Map<Day, Instant>();
  const dayStart = (day: Day): Instant => {
    const at = dayStarts.get(day) ?? calendar.clock.nearest(day, project.dayStart);
    dayStarts.set(day, at);
    return at;
  };
  const calendarDayOf = (at: Instant): Day => dayFromNumber(Math.floor(calendar.clock.localMillis(at) / DAY));
  const lines = plans.map(
    (plan) =>
      [plan.channel.id, new ChannelAirings(plan, { dayStart }, project, (lesson) => firsts.get(lesson))] as const,
  );
  const timeline: Timeline = {
    calendar,
    lines: new Map(lines),
    planned: { from: calendar.first, to: lastPlanned },
    dayStart,
    offsetAt: (at) => calendar.clock.offsetAt(at),
    calendarDayOf,
    midnightBefore: (at) => calendar.clock.nearest(calendarDayOf(at), 0),
    dayOf(at) {
      const day = calendarDayOf(at);
      return at < dayStart(day) ? addDays(day, -1) : day;
    },
    firstBroadcasts: firstBroadcasts(project, firsts),
  };
  return { timeline, uses: review.uses };
}

function earliestFirstRuns(plans: readonly ChannelPlan[]): ReadonlyMap<Lesson, FirstRun> {
  const firsts = new Map<Lesson, FirstRun>();
  for (const plan of plans) {
    for (const [lesson, run] of plan.firstRuns) {
      const known = firsts.get(lesson);
      if (known === undefined || run.start < known.start) firsts.set(lesson, run);
    }
  }
  return firsts;
}

function firstBroadcasts(project: Project, firsts: ReadonlyMap<Lesson, FirstRun>): ReadonlyMap<Lesson, FirstBroadcast> {
  const broadcasts = new Map<Lesson, FirstBroadcast>();
  for (const [lesson, { channel, start, day }] of firsts) {
    const found = project.channels.get(channel);
    if (found !== undefined) broadcasts.set(lesson, { at: start, channel: found, day });
  }
  return broadcasts;
}

/** Repeats may run on after the last day of term: a week for `yesterday` and `week`, as dated for days. */
function lastPlannedDay(project: Project, calendar: Calendar): Day {
  let last = addDays(calendar.last, 7);
  for (const channel of project.channels.values()) {
    for (const repeat of channel.timetables.flatMap(({ repeats }) => repeats)) {
      if (repeat.of !== 'days') continue;
      const end = addDays(repeat.on, dayNumber(repeat.lastDay) - dayNumber(repeat.firstDay));
      if (end > last) last = end;
    }
  }
  return last;
}
