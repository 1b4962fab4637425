import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Change } from '../model/change.js';
import { formatClock } from '../model/format-time.js';
import type { ClockTime, Day, Instant } from '../model/time.js';
import { type ChangeFault, changeFault } from './change-fault.js';
import type { ChannelPlan } from './channel-plan.js';
import { changeHitsNothing, changePutsOff, changesCollide } from './problems.js';
import { putOffBy } from './put-off-by.js';
import { reportRoomFaults } from './room-faults.js';
import { whyMissed } from './why-missed.js';

/** Reports the changes of a channel that meet each other or nothing, cannot be, or do not say what becomes of the rest. */
export function checkChanges(plan: ChannelPlan, diagnostics: DiagnosticList): void {
  reportCollisions(plan, diagnostics);
  for (const change of plan.grid.changes.daysOf.keys()) {
    const isShared = plan.channel.sharedChanges.includes(change);
    const fault = changeFault(plan, change);
    const mayMiss = isShared || plan.channel.taken.has(change);
    if (fault !== undefined && !(mayMiss && fault.isAbsent)) reportFault(plan, change, fault, diagnostics);
    reportPutOff(plan, change, diagnostics);
    if (!mayMiss) reportMissed(plan, change, diagnostics);
  }
  reportRoomFaults(plan, diagnostics);
}

/** Of the changes that all channels share, those that find nothing on any of them. */
export function checkSharedChanges(plans: readonly ChannelPlan[], diagnostics: DiagnosticList): void {
  const [first] = plans;
  for (const [index, change] of (first?.channel.sharedChanges ?? []).entries()) {
    const all = plans.flatMap((plan) => {
      const own = plan.channel.sharedChanges[index];
      return own === undefined ? [] : [{ plan, own }];
    });
    const [nowhere] = all;
    if (
      nowhere === undefined ||
      nowhere.plan.channel.taken.has(nowhere.own) ||
      all.some(({ plan, own }) => isHit(plan, own))
    )
      continue;
    const fault = changeFault(nowhere.plan, change);
    if (fault?.isAbsent === true) reportFault(nowhere.plan, change, fault, diagnostics);
    else reportMissed(nowhere.plan, change, diagnostics);
  }
}

function isHit(plan: ChannelPlan, change: Change): boolean {
  return whyMissed(plan, change) === undefined && changeFault(plan, change)?.isAbsent !== true;
}

function reportFault(plan: ChannelPlan, change: Change, fault: ChangeFault, diagnostics: DiagnosticList): void {
  const { problem, message, day } = fault;
  diagnostics.report(problem, { message, span: change.span, at: [startOf(plan, change, day)] });
}

function reportMissed(plan: ChannelPlan, change: Change, diagnostics: DiagnosticList): void {
  const missed = whyMissed(plan, change);
  if (missed === undefined) return;
  const at = [startOf(plan, change, missed.day)];
  diagnostics.report(changeHitsNothing, { message: missed.message, span: change.span, at });
}

function reportCollisions(plan: ChannelPlan, diagnostics: DiagnosticList): void {
  const reported = new Set<string>();
  for (const { change, twin, day, at } of plan.grid.changes.collisions) {
    const key = `${change.span.file} ${change.span.start} ${twin.span.file} ${twin.span.start}`;
    if (reported.has(key)) continue;
    reported.add(key);
    const place = at === undefined ? day : `${day} ${formatClock(at)}`;
    const { id } = plan.channel;
    diagnostics.report(changesCollide, {
      message: {
        zh: `频道“${id}”在 ${place} 有两处改动`,
        en: `channel "${id}" has two changes for ${place}`,
      },
      span: change.span,
      at: [plan.calendar.clock.nearest(day, at ?? 0)],
      related: [{ message: { zh: '另一处在这里', en: 'the other one is here' }, span: twin.span }],
    });
  }
}

function reportPutOff(plan: ChannelPlan, change: Change, diagnostics: DiagnosticList): void {
  const putOff = putOffBy(plan, change);
  if (putOff === undefined) return;
  const { day, courses } = putOff;
  const place = change.kind === 'cell' ? `${day} ${formatClock(change.at)}` : day;
  const [id = ''] = courses;
  const all = {
    zh: courses.length > 1 ? ` ${courses.length} 门课` : `课程“${id}”`,
    en: courses.length > 1 ? `${courses.length} courses` : `course "${id}"`,
  };
  diagnostics.report(changePutsOff, {
    message: {
      zh: `${place} 的改动使${all.zh}后面的课都顺延；有意顺延写 rest: moves，只空这${change.kind === 'cell' ? '一课' : '一天'}写 rest: stays`,
      en: `the change of ${place} puts off all later lessons of ${all.en}; write rest: moves if that is meant, rest: stays to leave out this ${change.kind === 'cell' ? 'one' : 'day'} alone`,
    },
    span: change.span,
    subject: id,
  });
}

function startOf(plan: ChannelPlan, change: Change, day: Day): Instant {
  const at: ClockTime = 'at' in change ? change.at : 0;
  return plan.calendar.clock.nearest(day, at);
}
