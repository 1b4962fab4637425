import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Course } from '../model/course.js';
import { formatClock } from '../model/format-time.js';
import type { Day, Instant } from '../model/time.js';
import type { Change } from '../model/timetable.js';
import type { ChannelPlan, DealtSlot } from './channel-plan.js';
import { changeHitsNothing, changePutsOff, changesCollide, lessonsRunOut } from './problems.js';

/** The cells of a course that stay empty. */
export interface EmptyCells {
  readonly first: DealtSlot;
  readonly at: Instant[];
}

/** Gathers the cells of a plan's day for which a course has no lesson left. */
export function gatherEmptyCells(plan: ChannelPlan, day: Day, empty: Map<Course, EmptyCells>): void {
  for (const one of plan.deal(day)) {
    if (one.lesson !== undefined || one.slot.cell.kind !== 'next') continue;
    const { course } = one.slot.cell;
    const start = plan.calendar.clock.nearest(day, one.slot.from);
    const known = empty.get(course);
    if (known === undefined) empty.set(course, { first: one, at: [start] });
    else known.at.push(start);
  }
}

/** Reports each course that runs out, at the first cell that stays empty. */
export function reportEmptyCells(empty: ReadonlyMap<Course, EmptyCells>, diagnostics: DiagnosticList): void {
  for (const [course, { first, at }] of empty) {
    const { slot, day } = first;
    const count = course.lessons.length;
    diagnostics.report(lessonsRunOut, {
      message: {
        zh: `课程“${course.id}”只有 ${count} 课，到 ${day} ${formatClock(slot.from)} 已无新课可播`,
        en: `course "${course.id}" has ${count} lesson${count === 1 ? '' : 's'} and none is left for ${day} ${formatClock(slot.from)}`,
      },
      span: slot.span,
      at,
      related: [{ message: { zh: '课时列在这里', en: 'its lessons are listed here' }, span: course.span }],
      subject: course.id,
    });
  }
}

export function checkChanges(plan: ChannelPlan, diagnostics: DiagnosticList): void {
  const seen = new Map<string, Change>();
  for (const change of plan.changes()) {
    const place = `${change.on} ${formatClock(change.at)}`;
    const twin = seen.get(place);
    const at = [plan.calendar.clock.nearest(change.on, change.at)];
    if (twin !== undefined) {
      diagnostics.report(changesCollide, {
        message: {
          zh: `频道“${plan.channel.id}”在 ${place} 有两处改动`,
          en: `channel "${plan.channel.id}" has two changes for ${place}`,
        },
        span: change.span,
        at,
        related: [{ message: { zh: '另一处在这里', en: 'the other one is here' }, span: twin.span }],
      });
    }
    seen.set(place, change);
    const putOff = plan.putOffBy(change);
    if (putOff !== undefined) {
      const { id } = putOff;
      diagnostics.report(changePutsOff, {
        message: {
          zh: `${place} 的改动使课程“${id}”后面的课都顺延；有意顺延写 rest: moves，只空这一课写 rest: stays`,
          en: `the change of ${place} puts off all later lessons of course "${id}"; write rest: moves if that is meant, rest: stays to leave out this one alone`,
        },
        span: change.span,
        subject: id,
      });
    }
    if (plan.hitsSomething(change)) continue;
    const weekday = plan.calendar.weekdayTaught(change.on);
    diagnostics.report(changeHitsNothing, {
      message:
        weekday === undefined
          ? {
              zh: `${change.on} 不上课，${formatClock(change.at)} 没有可改的节目`,
              en: `${change.on} has no lessons, so nothing starts at ${formatClock(change.at)}`,
            }
          : { zh: `${place} 没有节目开始，改动落空`, en: `nothing starts at ${place}, so the change has no effect` },
      span: change.span,
      at,
    });
  }
}
