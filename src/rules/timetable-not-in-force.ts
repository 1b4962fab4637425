import { addDays, type Day } from '../model/time.js';
import type { Channel } from '../model/timetable.js';
import type { Timeline } from '../timeline/timeline.js';
import type { Rule } from './rule.js';

export const timetableNotInForce: Rule = {
  id: 'timetable-not-in-force',
  severity: 'warning',
  summary: { zh: '有上课日没有生效的课表', en: 'No timetable is in force on days of lessons' },
  rationale: {
    zh: '年级已经开学，频道的第一份课表却还没有生效，这些天没有课。请把课表的 from 提前，或在 calendar.yaml 的 grades 中推后开学日。',
    en: 'The grade is in term and the channel’s first timetable is not in force yet, so these days have no lessons. Let its "from" be earlier, or the grade’s first day in calendar.yaml later.',
  },
  *check({ project, timeline }) {
    for (const channel of project.channels.values()) {
      const [timetable] = channel.timetables;
      if (timetable === undefined) continue;
      const days = daysWithout(channel, timetable.from, timeline);
      const [first] = days;
      if (first === undefined) continue;
      yield {
        message: {
          zh: `频道“${channel.id}”的第一份课表从 ${timetable.from} 起生效，但 ${first} 起已有 ${days.length} 个上课日，请提前 from`,
          en: `the first timetable of channel "${channel.id}" holds from ${timetable.from} on, but ${days.length} day${days.length === 1 ? '' : 's'} of lessons ${days.length === 1 ? 'comes' : 'come'} before it, from ${first} on; move "from" forward`,
        },
        span: timetable.span,
        subject: channel.id,
      };
    }
  },
};

function daysWithout({ grades }: Channel, from: Day, { calendar }: Timeline): readonly Day[] {
  const days: Day[] = [];
  for (let day = calendar.first; day < from && day <= calendar.last; day = addDays(day, 1)) {
    const isTaught = calendar.weekdayTaught(day) !== undefined;
    if (isTaught && grades.some(({ id }) => calendar.isInTerm(id, day))) days.push(day);
  }
  return days;
}
