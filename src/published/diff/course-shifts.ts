import { groupBy } from '../../diagnostics/group-by.js';
import type { LocalText } from '../../model/local-text.js';
import type { Instant, Stretch } from '../../model/time.js';
import type { CourseShift, Grouping, ShiftedCourse } from './change-group.js';
import { type LessonStep, type StepRun, stepRuns } from './lesson-steps.js';
import { isFirst, lessonOn } from './out-of-window.js';
import type { Showing, ViewerChange } from './release-diff.js';

/** Lessons of a course that all move by as many places, with their repeats. */
export function* courseShifts(changes: readonly ViewerChange[], grouping: Grouping): Iterable<CourseShift> {
  const steps = changes.flatMap((change) => stepOf(change) ?? []);
  const courses = groupBy(steps, ({ change, showing }) => [courseOn(showing), grouping.seenBy(change)].join('\n'));
  const shifts = [...courses.values()].flatMap((own) =>
    [...stepRuns(own.filter(({ showing }) => isFirst(showing)))].map((run) => shiftOf(run, own, grouping)),
  );
  const alike = groupBy(shifts, ({ channel, by, from, until, isOpen, reason, changes: [first] }) =>
    [channel, by, from, until, isOpen, JSON.stringify(reason), grouping.seenBy(first)].join('\n'),
  );
  for (const [first, ...more] of alike.values()) {
    if (first === undefined) continue;
    const [course, ...others] = first.courses;
    const [change, ...rest] = first.changes;
    yield {
      ...first,
      courses: [course, ...others, ...more.flatMap((shift) => shift.courses)],
      changes: [change, ...rest, ...more.flatMap((shift) => shift.changes)],
      hasRepeats: [first, ...more].some(({ hasRepeats }) => hasRepeats),
    };
  }
}

function shiftOf({ steps, by }: StepRun, own: readonly LessonStep[], grouping: Grouping): CourseShift {
  const [first, ...others] = steps;
  const run = new Map(steps.map((step) => [lessonOn(step.showing), step] as const));
  const places = repeatPlaces(first.showing, grouping);
  const repeats = own.filter((step) => {
    const lesson = run.get(lessonOn(step.showing));
    return lesson !== undefined && !isFirst(step.showing) && goesWith(step, lesson, places);
  });
  const times = steps.flatMap(({ from, to }) => [from, to].filter((at) => at !== undefined));
  const dayOf = (at: Instant) => grouping.dayOf({ ...first.showing, start: at });
  const shared = sharedTime(new Set(steps.flatMap(({ change }) => change.zones)), grouping);
  const shown = times.filter((at) => at >= shared.from && at < shared.until);
  const isOpen = shown.length < steps.length * 2;
  const numbers = steps.flatMap(({ showing }) => showing.item.number ?? []);
  const course: ShiftedCourse = { first: first.showing, lessons: [Math.min(...numbers), Math.max(...numbers)] };
  return {
    kind: 'course-shift',
    channel: first.showing.channel,
    courses: [course],
    by,
    from: dayOf(Math.min(...shown)),
    until: dayOf(isOpen ? shared.until - 1 : Math.max(...shown)),
    isOpen,
    hasRepeats: repeats.length > 0,
    reason: reasonOf(first.change),
    changes: [first.change, ...others.map(({ change }) => change), ...repeats.map(({ change }) => change)],
  };
}

function reasonOf(change: LessonStep['change']): LocalText | undefined {
  const own = 'after' in change ? change.after.reason : undefined;
  return own ?? ('reason' in change ? change.reason : undefined);
}

/** A repeat keeps its distance from the lesson, or takes a place where the course was repeated before. */
function goesWith(repeat: LessonStep, lesson: LessonStep, places: ReadonlySet<Instant>): boolean {
  if (repeat.from === undefined || repeat.to === undefined) return true;
  if (places.has(repeat.to)) return true;
  return lesson.from !== undefined && lesson.to !== undefined && repeat.to - repeat.from === lesson.to - lesson.from;
}

function repeatPlaces(showing: Showing, { diff: { before } }: Grouping): ReadonlySet<Instant> {
  const { grade, course } = showing.item;
  const airings = before.channels.get(showing.channel)?.airings ?? [];
  const repeats = airings.filter(({ run, item }) => run === 'repeat' && item.grade === grade && item.course === course);
  return new Set(repeats.map(({ start }) => start));
}

function stepOf(change: ViewerChange): LessonStep | undefined {
  switch (change.kind) {
    case 'moved': {
      const { before, after } = change;
      if (before.run !== after.run || before.channel !== after.channel) return undefined;
      return isLesson(before) ? { change, showing: before, from: before.start, to: after.start } : undefined;
    }
    case 'postponed':
      return isLesson(change.before)
        ? { change, showing: change.before, from: change.before.start, to: undefined }
        : undefined;
    case 'advanced':
      return isLesson(change.after)
        ? { change, showing: change.after, from: undefined, to: change.after.start }
        : undefined;
    default:
      return undefined;
  }
}

function isLesson({ run, item }: Showing): boolean {
  return (run === 'first' || run === 'repeat') && item.course !== undefined && item.number !== undefined;
}

function courseOn({ channel, item }: Showing): string {
  return `${channel} ${item.grade} ${item.course}`;
}

/** Over the zones that see it. */
function sharedTime(zones: ReadonlySet<string>, { diff }: Grouping): Stretch {
  const shared = diff.zones.flatMap(({ zone, shared }) => (zones.has(zone.id) && shared ? [shared] : []));
  return {
    from: Math.min(...shared.map(({ from }) => from)),
    until: Math.max(...shared.map(({ until }) => until)),
  };
}
