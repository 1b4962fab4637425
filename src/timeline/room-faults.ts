import { spokenLength } from '../calendar/spoken.js';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Text } from '../diagnostics/text.js';
import { formatClock } from '../model/format-time.js';
import type { Day } from '../model/time.js';
import type { ChannelPlan } from './channel-plan.js';
import type { Occupant } from './day-room.js';
import type { RoomFault } from './make-room.js';
import { insertDoesNotFit } from './problems.js';

/** Reports the inserts of a channel that do not fit into their day. */
export function reportRoomFaults(plan: ChannelPlan, diagnostics: DiagnosticList): void {
  const days = [...plan.grid.changes.daysOf].flatMap(([change, dated]) => (change.kind === 'insert' ? dated : []));
  for (const day of new Set(days.map((dated) => dated.day))) {
    for (const fault of plan.roomOn(day)?.faults ?? []) {
      if (fault.insert.kind !== 'insert') continue;
      const { span, at } = fault.insert.change;
      diagnostics.report(insertDoesNotFit, {
        message: messageOf(fault, day, plan.channel.id),
        span,
        at: [plan.calendar.clock.nearest(day, at)],
        related:
          fault.kind === 'in-the-middle' && fault.of.item.kind === 'slot'
            ? [{ message: { zh: '正在播出的', en: 'what is on air then' }, span: fault.of.item.slot.span }]
            : [],
        subject: plan.channel.id,
      });
    }
  }
}

function messageOf(fault: RoomFault<Occupant>, day: Day, channel: string): Text {
  const at = fault.insert.kind === 'insert' ? formatClock(fault.insert.change.at) : '';
  if (fault.kind === 'in-the-middle') {
    const [from, to] = [formatClock(fault.of.from), formatClock(fault.of.to)];
    return {
      zh: `频道“${channel}”${day} ${from}-${to} 的节目中间不能插播（${at}）；请写 ${from} 或 ${to}`,
      en: `on "${channel}" ${day} ${at} is in the middle of what airs ${from}-${to}; insert at ${from} or at ${to}`,
    };
  }
  const over = spokenLength(fault.over);
  return {
    zh: `频道“${channel}”${day} ${at} 起的空闲时间和课间休息不够，播到 24:00 还差 ${over.zh}；请缩短插播，或换一个时刻`,
    en: `on "${channel}" ${day} has too little free time and breaks after ${at}: ${over.en} would be left at 24:00; insert something shorter, or at another time`,
  };
}
