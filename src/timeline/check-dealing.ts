import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Course } from '../model/course.js';
import { formatClock } from '../model/format-time.js';
import type { Day, Instant } from '../model/time.js';
import type { ChannelPlan, DealtSlot } from './channel-plan.js';
import { lessonsRunOut } from './problems.js';

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
