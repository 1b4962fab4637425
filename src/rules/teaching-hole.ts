import type { Calendar } from '../calendar/calendar.js';
import { daysIn } from '../calendar/calendar-check.js';
import { spokenLength } from '../calendar/spoken.js';
import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { Cell } from '../model/cell.js';
import { formatClock } from '../model/format-time.js';
import type { DayRange } from '../model/holidays.js';
import { type Day, HOUR, WEEKDAYS, type Weekday } from '../model/time.js';
import type { Channel, GridRow, Timetable, WeekKind } from '../model/timetable.js';
import type { Rule } from './rule.js';

const WEEK_KINDS: readonly WeekKind[] = ['odd', 'even'];
/** Lunch is not a hole. */
const LONGEST = 2 * HOUR;

export const teachingHole: Rule = {
  id: 'teaching-hole',
  severity: 'warning',
  summary: { zh: '两节课之间有一格空着', en: 'A cell between two lessons is empty' },
  rationale: {
    zh: '项目没有在 programmes.yaml 的 fill.between 中安排填充，这段时间电视上只有垫片。可能漏写了一格，或取消了一课而没有写明改播什么。请补上节目，或安排填充；确属有意的取消请写明 reason。',
    en: 'The project has no fill.between in programmes.yaml, so only the slate is shown. Perhaps a cell was forgotten, or a lesson was cancelled and not replaced. Show something, or plan fill; give an intended cancellation a reason.',
  },
  *check({ project, timeline }) {
    if (project.fill.between.programmes.length > 0) return;
    for (const channel of project.channels.values()) {
      for (const timetable of channel.timetables) {
        yield* emptyCells(channel, timetable);
        yield* cancelled(channel, timetable, timeline.calendar);
      }
    }
  },
};

function* emptyCells(channel: Channel, { rows }: Timetable): Iterable<Finding> {
  const reported = new Set<Span>();
  for (const weeks of WEEK_KINDS) {
    const ofWeeks = rows.filter((row) => row.weeks === undefined || row.weeks === weeks);
    for (const finding of emptyCellsOfWeek(channel, ofWeeks)) {
      if (!reported.has(finding.span)) yield finding;
      reported.add(finding.span);
    }
  }
}

function* emptyCellsOfWeek(channel: Channel, rows: readonly GridRow[]): Iterable<Finding> {
  for (const row of rows) {
    const empty = WEEKDAYS.filter(
      (weekday) => row.cells.size > 0 && !row.cells.has(weekday) && isBetweenLessons(rows, row, weekday),
    );
    if (empty.length === 0) continue;
    const names = empty.map((weekday) => WEEKDAY_NAMES[weekday]);
    const days = { zh: names.map(({ zh }) => zh).join('、'), en: names.map(({ en }) => en).join(', ') };
    yield hole(channel, row, row.span, days);
  }
}

function* cancelled(channel: Channel, { rows, changes }: Timetable, calendar: Calendar): Iterable<Finding> {
  for (const change of changes) {
    if (change.kind !== 'cell' || change.show !== 'nothing' || change.reason !== undefined) continue;
    const row = rows.find(({ from }) => from === change.at);
    if (row === undefined) continue;
    const day = daysOf(change.on, calendar).find((one) => {
      const weekday = calendar.weekdayTaught(one);
      return weekday !== undefined && isBetweenLessons(rows, row, weekday);
    });
    if (day !== undefined) yield hole(channel, row, change.span, { zh: day, en: day });
  }
}

function daysOf(on: readonly DayRange[], { first, last }: Calendar): readonly Day[] {
  return on.flatMap(({ from, to }) => [...daysIn({ from: from < first ? first : from, to: to > last ? last : to })]);
}

function hole(channel: Channel, row: GridRow, span: Span, days: { zh: string; en: string }): Finding {
  const [from, to, length] = [formatClock(row.from), formatClock(row.to), spokenLength(row.to - row.from)];
  return {
    message: {
      zh: `频道“${channel.id}”${days.zh}的 ${from}-${to}（${length.zh}）夹在两节课之间，却没有节目，请补上`,
      en: `nothing is on "${channel.id}" at ${from}-${to} (${length.en}) between two lessons, on ${days.en}; show something`,
    },
    span,
    subject: channel.id,
  };
}

function isBetweenLessons(rows: readonly GridRow[], hole: GridRow, weekday: Weekday): boolean {
  const lessons = rows.filter(({ cells }) => isLesson(cells.get(weekday)));
  const before = Math.max(...lessons.filter(({ to }) => to <= hole.from).map(({ to }) => to));
  const after = Math.min(...lessons.filter(({ from }) => from >= hole.to).map(({ from }) => from));
  const isCovered = rows.some(
    (row) => row !== hole && row.cells.has(weekday) && row.from < hole.to && row.to > hole.from,
  );
  return !isCovered && after - before <= LONGEST;
}

function isLesson(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.kind !== 'programme';
}
