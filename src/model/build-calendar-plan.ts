import type { NamedDaysEntry } from '../load/file-types.js';
import type { SourceFileOf } from '../load/source-file.js';
import { keepEqual } from '../memory/keep-equal.js';
import { buildHolidays, namedDays } from './build-holidays.js';
import { checkDays } from './check-days.js';
import { findGrade } from './find-grade.js';
import type { DayRange, HolidayPlan, NamedDays } from './holidays.js';
import type { ModelContext } from './model-context.js';
import { definedTwice, makeUpDayTwice } from './problems.js';
import type { CalendarPlan, MakeUpDay } from './project.js';
import { readTaught, readWeekday } from './read-values.js';
import { type Day, SCHOOL_DAYS, WEEKDAYS } from './time.js';
import type { Vocabulary } from './vocabulary.js';

export function buildCalendarPlan(modelContext: ModelContext, vocabulary: Vocabulary): CalendarPlan | undefined {
  const [file] = modelContext.files('calendar');
  if (file === undefined) return undefined;
  const of = [file, vocabulary.grades, ...modelContext.files('holidays')];
  return modelContext.recall<CalendarPlan>({ key: 'calendar', of }, (context, _, before) =>
    keepEqual(before, planOf(file, context, vocabulary)),
  );
}

function planOf(file: SourceFileOf<'calendar'>, modelContext: ModelContext, vocabulary: Vocabulary): CalendarPlan {
  const { data } = file;
  const term = { from: data.term['first-day'], to: data.term['last-day'] };
  checkDays(modelContext, file.valueSpan(['term', 'last-day']), term);
  const grades = new Map<string, DayRange>();
  for (const [id, own] of Object.entries(data.grades ?? {})) {
    const grade = findGrade(vocabulary.grades, id);
    if (grade === undefined) {
      modelContext.unknown(
        { zh: '年级', en: 'grade' },
        id,
        vocabulary.grades.keys(),
        'vocabulary',
        file.keySpan(['grades', id]),
      );
    }
    const days = { from: own['first-day'] ?? term.from, to: own['last-day'] ?? term.to };
    checkDays(modelContext, file.valueSpan(['grades', id]), days);
    if (grade !== undefined && grades.has(grade.id)) {
      const message = { zh: `年级“${grade.id}”写了两次`, en: `the grade "${grade.id}" is written twice` };
      modelContext.report(definedTwice, file.keySpan(['grades', id]), message);
    }
    grades.set(grade?.id ?? id, days);
  }
  const taught = new Set((data.weekdays ?? SCHOOL_DAYS).map(readWeekday));
  const days = (entries: readonly NamedDaysEntry[], key: string): readonly NamedDays[] =>
    entries.map((entry, index) => namedDays(modelContext, entry, file, [key, index]));
  const holidays = buildHolidays(modelContext, file);
  return {
    term,
    grades,
    weekdays: WEEKDAYS.filter((weekday) => taught.has(weekday)),
    holidays,
    makeUpDays: makeUpDays(modelContext, file, holidays),
    closures: days(data.closures ?? [], 'closures'),
    span: file.valueSpan([]),
  };
}

/** Those of `make-up-days`, and those that a list of holidays decides by itself. */
function makeUpDays(
  modelContext: ModelContext,
  file: SourceFileOf<'calendar'>,
  { workDays }: HolidayPlan,
): CalendarPlan['makeUpDays'] {
  const all = new Map<Day, MakeUpDay>();
  for (const [day, word] of Object.entries(file.data['make-up-days'] ?? {}))
    all.set(day, { teaches: readTaught(word), span: file.keySpan(['make-up-days', day]), isListed: false });
  for (const { day, teaches, span } of workDays) {
    if (teaches === undefined) continue;
    const other = all.get(day);
    if (other === undefined) all.set(day, { teaches, span, isListed: true });
    else if (other.teaches !== teaches) {
      modelContext.report(
        makeUpDayTwice,
        span,
        {
          zh: `补课日 ${day} 在这里写 ${teaches}，另一处写 ${other.teaches}；请统一`,
          en: `make-up day ${day} is ${teaches} here and ${other.teaches} in another place; make them agree`,
        },
        [{ message: { zh: '另一处在这里', en: 'the other place' }, span: other.span }],
      );
    }
  }
  return all;
}
