import { addToGroup } from '../diagnostics/group-by.js';
import { formatClock } from '../model/format-time.js';
import { type ClockTime, WEEKDAYS } from '../model/time.js';
import type { Channel } from '../model/timetable.js';
import type { Rule } from './rule.js';
import { type WeeklyLesson, weeklyLessons } from './shared/weekly-starts.js';

export const startMoves: Rule = {
  id: 'start-moves',
  severity: 'warning',
  summary: { zh: '学期中途上课时刻变了', en: 'A lesson of the day begins at another time from mid-term on' },
  rationale: {
    zh: '新课表把一天中第几节课挪了时刻，家庭却记着原来的时间，会错过开头。若是笔误请改回；若属有意，请提前公布，并在 project.yaml 中豁免。',
    en: 'A later timetable moves the nth lesson of the day, and families who remember the old time miss its beginning. Fix it if it is a mistake; if it is intended, announce it and waive this in project.yaml.',
  },
  *check({ project }) {
    for (const channel of project.channels.values()) {
      const [first, ...others] = channel.timetables;
      let before = first && startsOf(channel, first.from);
      for (const timetable of others) {
        const starts = startsOf(channel, timetable.from);
        const moved = [...starts].flatMap(([place, lesson]) => {
          const old = before?.get(place);
          return old === undefined || old.from === lesson.from ? [] : [{ number: place + 1, lesson, old }];
        });
        if (moved[0] !== undefined) {
          const { number, lesson, old } = moved[0];
          const [was, is, more] = [formatClock(old.from), formatClock(lesson.from), moved.length - 1];
          yield {
            message: {
              zh: `自 ${timetable.from} 起，频道“${channel.id}”的第 ${number} 节课由 ${was} 改到 ${is}${more ? `，另有 ${more} 节也变了` : ''}，请核对并提前公布`,
              en: `from ${timetable.from} on lesson ${number} of the day on "${channel.id}" begins at ${is}, not at ${was}${more ? `, and ${more} more move` : ''}; check it and announce it`,
            },
            span: lesson.span,
            related: [{ message: { zh: '原来的时刻', en: 'the time before' }, span: old.span }],
            subject: channel.id,
          };
        }
        before = new Map([...(before ?? []), ...starts]);
      }
    }
  },
};

/** The lessons of a day by their place in it, where all the days that have one begin it at the same time. */
function startsOf(channel: Channel, day: string): ReadonlyMap<number, WeeklyLesson> {
  const lessons = weeklyLessons([channel], day);
  const byPlace = new Map<number, WeeklyLesson[]>();
  for (const weekday of WEEKDAYS) {
    const today = lessons.filter((lesson) => lesson.weekday === weekday).sort((a, b) => a.from - b.from);
    for (const [place, lesson] of today.entries()) addToGroup(byPlace, place, lesson);
  }
  const starts = new Map<number, WeeklyLesson>();
  for (const [place, all] of byPlace) {
    const clocks = new Set<ClockTime>(all.map(({ from }) => from));
    const [lesson] = all;
    if (clocks.size === 1 && lesson !== undefined) starts.set(place, lesson);
  }
  return starts;
}
