import type { Text } from '../diagnostics/text.js';
import type { Change } from '../model/change.js';
import { formatClock } from '../model/format-time.js';
import { type ClockTime, type Day, HOUR } from '../model/time.js';
import type { ChannelPlan } from './channel-plan.js';

export interface Missed {
  readonly day: Day;
  readonly message: Text;
}

/** Why a change has no effect on a day that it names, or on any day of its ranges. */
export function whyMissed(plan: ChannelPlan, change: Change): Missed | undefined {
  const days = plan.grid.changes.daysOf.get(change) ?? [];
  let ofRange: Missed | undefined;
  let isHit = false;
  for (const { day, isOfRange, isInForce } of days) {
    const message = isInForce ? whyNot(plan, change, day) : notInForce(plan, day);
    if (message === undefined) isHit = true;
    else if (!isOfRange) return { day, message };
    else ofRange ??= { day, message };
  }
  if (isHit) return undefined;
  if (ofRange !== undefined) return ofRange;
  const range = change.on.find(({ isRange }) => isRange);
  return range && { day: range.from, message: nothingTaught(plan, range.from, range.to) };
}

function whyNot(plan: ChannelPlan, change: Change, day: Day): Text | undefined {
  const { grid } = plan;
  if (!grid.isInTerm(day)) return outsideTerm(plan, day);
  switch (change.kind) {
    case 'extra':
    case 'insert':
    case 'as':
      return undefined;
    case 'off':
      return grid.ownSlotsOn(day).length > 0 ? undefined : noLessons(day);
    case 'swap-days':
      return [day, change.with]
        .map((one) => (grid.ownSlotsOn(one).length > 0 ? undefined : noLessons(one)))
        .find(Boolean);
    case 'swap':
    case 'cell':
      return whyNoCell(plan, change, day);
  }
}

function whyNoCell(plan: ChannelPlan, change: Extract<Change, { at: ClockTime }>, day: Day): Text | undefined {
  const { grid } = plan;
  const { at } = change;
  // A swap of what is not a cell is a fault of its own.
  if (change.kind === 'swap') return undefined;
  if (grid.rowAt({ day, at }) !== undefined) {
    const isEmpty = change.kind === 'cell' && change.show === 'own' && grid.cellAt({ day, at }) === undefined;
    return isEmpty ? emptyCell(day, at) : undefined;
  }
  const repeats = plan.repeatStartsOn(day);
  if (repeats.includes(at)) return undefined;
  const clock = formatClock(at);
  if (grid.changes.isOff(day)) {
    return {
      zh: `${day} 另有一条改动全天停课，${clock} 没有可改的节目`,
      en: `${day} is off by another change, so nothing starts at ${clock}`,
    };
  }
  const starts = [...grid.plannedOn(day).map(({ from }) => from), ...repeats];
  if (starts.length === 0) {
    return {
      zh: `${day} 不上课，${clock} 没有可改的节目`,
      en: `${day} has no lessons, so nothing starts at ${clock}`,
    };
  }
  const near = nearest(starts, at);
  return {
    zh: `${day} ${clock} 没有节目开始，改动落空${near === undefined ? '' : `；是否应为 ${near}？`}`,
    en: `nothing starts at ${day} ${clock}, so the change has no effect${near === undefined ? '' : `; did you mean ${near}?`}`,
  };
}

function emptyCell(day: Day, at: ClockTime): Text {
  const clock = formatClock(at);
  return {
    zh: `${day} ${clock} 是空格，没有可移动的课；要加课请写 extra`,
    en: `the cell at ${day} ${clock} is empty, so there is nothing to move; write "extra" to add a lesson`,
  };
}

function nearest(starts: readonly ClockTime[], at: ClockTime): string | undefined {
  const distance = (start: ClockTime) => Math.abs(start - at);
  const [first] = [...starts].sort((a, b) => distance(a) - distance(b));
  return first === undefined || distance(first) > HOUR ? undefined : formatClock(first);
}

function noLessons(day: Day): Text {
  return { zh: `${day} 不上课，改动落空`, en: `${day} has no lessons, so the change has no effect` };
}

function nothingTaught({ channel }: ChannelPlan, from: Day, to: Day): Text {
  return {
    zh: `${from} 至 ${to} 之间，频道“${channel.id}”没有上课的日子，改动落空；不上课的日子请逐日写出`,
    en: `channel "${channel.id}" has no lessons on any day from ${from} to ${to}, so the change has no effect; name days without lessons one by one`,
  };
}

function outsideTerm({ channel, calendar }: ChannelPlan, day: Day): Text {
  const { first, last } = calendar;
  if (day < first || day > last) {
    return {
      zh: `${day} 不在学期（${first} 至 ${last}）之内，改动落空；请改正日期`,
      en: `${day} is outside of the term, ${first} to ${last}, so the change has no effect; correct the day`,
    };
  }
  return {
    zh: `${day} 频道“${channel.id}”的年级不在教学期内，改动落空；请改正日期`,
    en: `no grade of channel "${channel.id}" is in term on ${day}, so the change has no effect; correct the day`,
  };
}

function notInForce({ channel, grid }: ChannelPlan, day: Day): Text {
  const [first] = channel.timetables;
  if (first !== undefined && grid.tables.timetableOn(day) === undefined) {
    return {
      zh: `频道“${channel.id}”的课表从 ${first.from} 起才生效，${day} 的改动落空；请改正日期`,
      en: `the timetable of channel "${channel.id}" begins on ${first.from}, so a change of ${day} has no effect; correct the day`,
    };
  }
  return {
    zh: `${day} 生效的是本频道的另一份课表，改动落空；请写进那一份`,
    en: `another timetable of the channel is in force on ${day}, so the change has no effect; write it there`,
  };
}
