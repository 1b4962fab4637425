import type { Calendar } from '../calendar/calendar.js';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import { oncePer } from '../memory/once-per.js';
import type { Course, Lesson } from '../model/course.js';
import type { Project } from '../model/project.js';
import { addDays, type ClockTime, DAY, type Day, dayFromNumber, dayNumber, type Instant } from '../model/time.js';
import type { Channel } from '../model/timetable.js';
import { ChannelAirings } from './channel-airings.js';
import { ChannelPlan } from './channel-plan.js';
import { checkChanges, checkSharedChanges } from './check-changes.js';
import { type EmptyCells, gatherEmptyCells, reportEmptyCells } from './check-dealing.js';
import { checkExceptions } from './check-repeats.js';
import { checkWeeks } from './check-weeks.js';
import type { LessonUses } from './lesson-use.js';
import { mergeUses, reportNotes } from './merge-reviews.js';
import { PlanReview, type Review } from './review-plan.js';
import type { FirstRun } from './slot.js';
import type { ChannelLine, FirstBroadcast, Timeline } from './timeline.js';

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
  memory: Memory = NO_MEMORY,
): LaidTimeline {
  const lastPlanned = lastPlannedDay(project, calendar);
  const plans = [...project.channels.values()].map((channel) =>
    memory.recall<ChannelPlan>(
      { key: `plan ${channel.id}`, of: [channel, calendar, lastPlanned] },
      diagnostics,
      (reports) => dealtPlan(channel, calendar, lastPlanned, reports),
    ),
  );
  const sharedChanges = plans[0]?.channel.sharedChanges.length ?? 0;
  if (sharedChanges > 0) {
    const ingredients = { key: 'shared changes', of: plans };
    memory.recall<void>(ingredients, diagnostics, (reports) => checkSharedChanges(plans, reports));
  }
  const firsts = earliestFirstRuns(plans);
  const { timeZone, languages, dayStart: startOfDay, span } = project;
  const facts = { timeZone, languages, dayStart: startOfDay, span };
  const reviews = plans.map((plan) => {
    const ingredients = {
      key: `review ${plan.channel.id}`,
      of: [plan, lastPlanned, timeZone, languages.join(), startOfDay, span.file, span.start, span.end],
      looks: [firsts],
    };
    const holds = ({ since, until }: Review) => since < now && now <= until;
    return memory.recall<Review>({ ...ingredients, holds }, diagnostics, (_, watch) =>
      reviewOf(plan, facts, watch(firsts), lastPlanned, now),
    );
  });
  const uses = mergeUses(reviews);
  reportNotes(reviews, diagnostics);

  const clocks = memory.recall<Clocks>({ key: 'clocks', of: [calendar, startOfDay, lastPlanned] }, diagnostics, () => ({
    planned: { from: calendar.first, to: lastPlanned },
    ...clocksOf(calendar, startOfDay),
  }));
  const lines = plans.map((plan, index) => {
    const foreign = foreignRuns(plan, reviews[index], firsts);
    const of = [plan, project.fill, startOfDay, ...foreign.keys(), ...foreign.values()];
    const line = memory.recall<ChannelLine>({ key: `line ${plan.channel.id}`, of }, diagnostics, () =>
      lineOf(plan, { dayStart: startOfDay, fill: project.fill }, clocks.dayStart, foreign),
    );
    return [plan.channel.id, line] as const;
  });
  const timeline = {
    calendar,
    lines: memory.keep('lines', new Map(lines)),
    ...clocks,
    firstBroadcasts: firstBroadcasts(project, firsts),
  };
  return { timeline, uses };
}

function dealtPlan(channel: Channel, calendar: Calendar, lastPlanned: Day, diagnostics: DiagnosticList): ChannelPlan {
  const plan = new ChannelPlan(channel, calendar);
  const empty = new Map<Course, EmptyCells>();
  for (let day = calendar.first; day <= calendar.last; day = addDays(day, 1)) gatherEmptyCells(plan, day, empty);
  reportEmptyCells(empty, diagnostics);
  checkChanges(plan, diagnostics);
  checkExceptions(plan, lastPlanned, diagnostics);
  checkWeeks(plan, diagnostics);
  return plan;
}

function reviewOf(
  plan: ChannelPlan,
  project: PlanReview['project'],
  firsts: ReadonlyMap<Lesson, FirstRun>,
  lastPlanned: Day,
  now: Instant,
): Review {
  const review = new PlanReview(plan, project, firsts, now);
  for (let { first: day } = plan.calendar; day <= lastPlanned; day = addDays(day, 1)) review.look(day);
  return review;
}

/** Of the lessons that a plan only repeats, the first runs on other channels. */
function foreignRuns(
  { firstRuns }: ChannelPlan,
  review: Review | undefined,
  firsts: ReadonlyMap<Lesson, FirstRun>,
): ReadonlyMap<Lesson, FirstRun | undefined> {
  const foreign = new Map<Lesson, FirstRun | undefined>();
  for (const lesson of review?.uses.keys() ?? []) if (!firstRuns.has(lesson)) foreign.set(lesson, firsts.get(lesson));
  return foreign;
}

/** Apart from the rest, so that a line that is kept keeps nothing else of its compile. */
function lineOf(
  plan: ChannelPlan,
  project: Pick<Project, 'dayStart' | 'fill'>,
  dayStart: Timeline['dayStart'],
  foreign: ReadonlyMap<Lesson, FirstRun | undefined>,
): ChannelLine {
  return new ChannelAirings(plan, { dayStart }, project, (lesson) => foreign.get(lesson));
}

type Clocks = Pick<Timeline, 'planned' | 'dayStart' | 'offsetAt' | 'calendarDayOf' | 'midnightBefore' | 'dayOf'>;

function clocksOf({ clock }: Calendar, startOfDay: ClockTime): Omit<Clocks, 'planned'> {
  const known = new Map<Day, Instant>();
  const dayStart = (day: Day): Instant => {
    const at = known.get(day) ?? clock.nearest(day, startOfDay);
    known.set(day, at);
    return at;
  };
  const calendarDayOf = (at: Instant): Day => dayFromNumber(Math.floor(clock.localMillis(at) / DAY));
  return {
    dayStart,
    offsetAt: (at) => clock.offsetAt(at),
    calendarDayOf,
    midnightBefore: (at) => clock.nearest(calendarDayOf(at), 0),
    dayOf(at) {
      const day = calendarDayOf(at);
      return at < dayStart(day) ? addDays(day, -1) : day;
    },
  };
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
  for (const [lesson, run] of firsts) {
    const found = project.channels.get(run.channel);
    if (found !== undefined) broadcasts.set(lesson, broadcastOf(run, found));
  }
  return broadcasts;
}

/** The same for the same run. */
const broadcastOf = oncePer(
  ({ start, day }: FirstRun, channel: Channel): FirstBroadcast => ({ at: start, channel, day }),
);

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
