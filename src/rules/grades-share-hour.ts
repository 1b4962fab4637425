import { WEEKDAY_NAMES } from '../calendar/weekday-names.js';
import { groupBy } from '../diagnostics/group-by.js';
import { formatClock } from '../model/format-time.js';
import { type ClockTime, WEEKDAYS } from '../model/time.js';
import type { Grade } from '../model/vocabulary.js';
import type { Rule } from './rule.js';
import { turningDays, type WeeklyLesson, weeklyLessons } from './shared/weekly-starts.js';

export const gradesShareHour: Rule = {
  id: 'grades-share-hour',
  severity: 'info',
  summary: {
    zh: '几个年级同时上课，一家有几个孩子会冲突',
    en: 'Grades have lessons at the same time: hard for a family with several children',
  },
  rationale: {
    zh: '只有一台电视的家庭看不了同时播出的两个年级。请错开时间，或给其中一个年级安排不同时间的重播。整个项目只提示最挤的一刻。',
    en: 'A family with one set cannot watch two grades at once. Stagger the hours, or repeat one of the grades at another time. Only the worst moment of the project is reported.',
  },
  *check({ project }) {
    const channels = [...project.channels.values()];
    let fullest: { lessons: readonly WeeklyLesson[]; at: WeeklyLesson; day: string } | undefined;
    let most = 1;
    for (const day of turningDays(channels)) {
      const lessonsOfWeek = weeklyLessons(channels, day);
      for (const weekday of WEEKDAYS) {
        const week = lessonsOfWeek.filter((lesson) => lesson.weekday === weekday);
        const byStart = [...groupBy(week, ({ from }) => from)].map(([from, lessons]) => {
          return { from, last: Math.max(...lessons.map(({ to }) => to)), lessons };
        });
        for (const at of distinctStarts(week)) {
          const count = gradesAt(at.from, byStart);
          if (count <= most) continue;
          const lessons = week.filter(({ from, to }) => from <= at.from && at.from < to);
          [fullest, most] = [{ lessons, at, day }, count];
        }
      }
    }
    if (fullest === undefined) return;
    const { at, lessons, day } = fullest;
    const grades = gradesOf(lessons);
    const other = lessons.find(({ grade }) => grade !== at.grade);
    yield {
      message: {
        zh: `${grades.length} 个年级（${grades.join('、')}）同时上课，例如 ${day} 起的${WEEKDAY_NAMES[at.weekday].zh} ${formatClock(at.from)}；请错开，或在不同时间重播`,
        en: `${grades.length} grades (${grades.join(', ')}) have lessons at the same time, as from ${day} on ${WEEKDAY_NAMES[at.weekday].en} at ${formatClock(at.from)}; stagger them, or repeat them at other times`,
      },
      span: at.span,
      related:
        other === undefined
          ? []
          : [{ message: { zh: '同时的另一节课', en: 'a lesson at the same time' }, span: other.span }],
    };
  },
};

function distinctStarts(lessons: readonly WeeklyLesson[]): Iterable<WeeklyLesson> {
  return new Map(lessons.toReversed().map((lesson) => [lesson.from, lesson])).values();
}

/** How many grades have a lesson then; most hours are not the fullest, and need no list of them. */
function gradesAt(at: ClockTime, byStart: readonly StartingTogether[]): number {
  const grades = new Set<Grade>();
  for (const { from, last, lessons } of byStart)
    if (from <= at && at < last) for (const { to, grade } of lessons) if (at < to) grades.add(grade);
  return grades.size;
}

interface StartingTogether {
  readonly from: ClockTime;
  /** When the last of them ends. */
  readonly last: ClockTime;
  readonly lessons: readonly WeeklyLesson[];
}

function gradesOf(lessons: readonly WeeklyLesson[]): readonly string[] {
  return [...new Set(lessons.map(({ grade }) => grade.id))];
}
