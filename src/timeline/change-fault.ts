import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import type { Problem } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import type { CellSwap, Change } from '../model/change.js';
import { formatClock } from '../model/format-time.js';
import { type Day, WEEKDAYS, type Weekday } from '../model/time.js';
import type { ChannelPlan } from './channel-plan.js';
import { type DatedCell, isSwapOfSeveralDays } from './dated-changes.js';
import { dayHasNoTable, swapNotPossible } from './problems.js';
import { swapFault } from './swap-fault.js';

export interface ChangeFault {
  readonly problem: Problem;
  readonly message: Text;
  readonly day: Day;
  /** What it needs is not on this channel: of a change that all share, another one may have it. */
  readonly isAbsent: boolean;
}

/** Why a change cannot be: a swap of what cannot be swapped, a table that does not exist. It then has no effect. */
export function changeFault(plan: ChannelPlan, change: Change): ChangeFault | undefined {
  for (const { day } of plan.grid.changes.daysOf.get(change) ?? []) {
    const found = faultOn(plan, change, day);
    if (found !== undefined) return { ...found, day };
  }
  return undefined;
}

function faultOn(plan: ChannelPlan, change: Change, day: Day): Omit<ChangeFault, 'day'> | undefined {
  if (change.kind === 'swap') return swapFaultOn(plan, change, day);
  if (change.kind === 'swap-days' && change.with === day) return refused(itself(day));
  const message = change.kind === 'as' ? noTable(plan, change.table, day) : undefined;
  return message && { problem: dayHasNoTable, message, isAbsent: true };
}

function refused(message: Text, isAbsent = false): Omit<ChangeFault, 'day'> {
  return { problem: swapNotPossible, message, isAbsent };
}

function noTable({ grid }: ChannelPlan, table: Weekday | Day, day: Day): Text | undefined {
  if (!grid.isInTerm(day) || grid.tables.followed(table, day) !== undefined) return undefined;
  const weekday = WEEKDAYS.find((name) => name === table);
  const name = weekday === undefined ? { zh: table, en: table } : WEEKDAY_NAMES[weekday];
  const taught = WEEKDAYS.filter((one) => grid.tables.followed(one, day) !== undefined);
  const days = { zh: taught.map((one) => `${one}、`).join(''), en: taught.map((one) => `${one}, `).join('') };
  return {
    zh: `频道“${grid.channel.id}”${name.zh}没有课表；可写 ${days.zh}或一个上课的日期`,
    en: `channel "${grid.channel.id}" has no table for ${name.en}; write ${days.en}or a day with lessons`,
  };
}

function swapFaultOn(plan: ChannelPlan, change: CellSwap, day: Day): Omit<ChangeFault, 'day'> | undefined {
  const { grid } = plan;
  const here = { day, at: change.at };
  const other = { day: change.with.day ?? day, at: change.with.at };
  const [ours, theirs] = [here, other].map((place) => `${place.day} ${formatClock(place.at)}`);
  if (ours === theirs) return refused(itself(`${ours}`));
  if (isSwapOfSeveralDays(change, grid.changes.daysOf.get(change) ?? [])) {
    return refused({
      zh: `${theirs} 只能与一天的一格对调；请每天写一条`,
      en: `${theirs} can be swapped with the cell of one day alone; write one change per day`,
    });
  }
  const dated: DatedCell = { ...here, change, other };
  const fault = swapFault(dated, (place) => grid.cellAt(place));
  if (fault === undefined || !grid.isInTerm(day)) return undefined;
  switch (fault.kind) {
    case 'same-course':
      return refused({
        zh: `${ours} 与 ${theirs} 是同一门课，对调没有作用；要换课次请各写一条 show: chinese 12`,
        en: `${ours} and ${theirs} are of one course, so a swap changes nothing; write "show: chinese 12" for each to pin lessons`,
      });
    case 'grades':
      return refused({
        zh: `${ours} 是 ${fault.grades[0]} 的课，${theirs} 是 ${fault.grades[1]} 的课，不能跨年级对调；请各写一条 show`,
        en: `${ours} is a lesson of ${fault.grades[0]} and ${theirs} one of ${fault.grades[1]}, and grades cannot swap cells; write a "show" for each`,
      });
    case 'empty':
      return refused(emptyPlace(plan, fault.place), true);
  }
}

function emptyPlace(plan: ChannelPlan, { day, at }: DatedCell['other'] & object): Text {
  const place = `${day} ${formatClock(at)}`;
  if (plan.repeatStartsOn(day).includes(at)) {
    return {
      zh: `${place} 是重播，不能对调；请各写一条 show 或 moved-to`,
      en: `${place} is a repeat and cannot be swapped; write "show" or "moved-to" for each`,
    };
  }
  return {
    zh: `${place} 没有课可对调；把一课移到空闲时间请写 moved-to: ${formatClock(at)}`,
    en: `there is nothing at ${place} to swap with; to move a lesson to a free time write moved-to: ${formatClock(at)}`,
  };
}

function itself(place: string): Text {
  return {
    zh: `${place} 不能与自己对调；请写另一格或另一天`,
    en: `${place} cannot be swapped with itself; name another cell or another day`,
  };
}
