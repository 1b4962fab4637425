import type { NamedDaysEntry } from '../load/file-types.js';
import type { DataPath, SourceFileOf } from '../load/source-file.js';
import type { ModelContext } from './model-context.js';
import { endBeforeStart } from './problems.js';
import type { CalendarPlan, DayRange, NamedDays } from './project.js';
import { type Day, SCHOOL_DAYS, WEEKDAYS } from './time.js';
import type { Vocabulary } from './vocabulary.js';

export function buildCalendarPlan(modelContext: ModelContext, vocabulary: Vocabulary): CalendarPlan | undefined {
  const [file] = modelContext.files('calendar');
  if (file === undefined) return undefined;
  const { data } = file;
  const term = { from: data.term['first-day'], to: data.term['last-day'] };
  checkOrder(modelContext, file, term, ['term', 'last-day']);
  const grades = new Map<string, DayRange>();
  for (const [id, own] of Object.entries(data.grades ?? {})) {
    if (!vocabulary.grades.has(id)) {
      modelContext.unknown(
        { zh: '年级', en: 'grade' },
        id,
        vocabulary.grades.keys(),
        'vocabulary',
        file.keySpan(['grades', id]),
      );
    }
    const days = { from: own['first-day'] ?? term.from, to: own['last-day'] ?? term.to };
    checkOrder(modelContext, file, days, ['grades', id]);
    grades.set(id, days);
  }
  const taught = new Set(data.weekdays ?? SCHOOL_DAYS);
  const days = (entries: readonly NamedDaysEntry[], key: string): readonly NamedDays[] =>
    entries.map(({ from, to, name }, index) => {
      checkOrder(modelContext, file, { from, to }, [key, index, 'to']);
      const span = file.valueSpan([key, index]);
      return { from, to, name: name === undefined ? undefined : modelContext.text(name, span), span };
    });
  return {
    term,
    grades,
    weekdays: WEEKDAYS.filter((weekday) => taught.has(weekday)),
    holidays: data.holidays === 'CN' ? 'CN' : days(data.holidays ?? [], 'holidays'),
    makeUpDays: new Map(
      Object.entries(data['make-up-days'] ?? {}).map(
        ([day, teaches]) => [day, { teaches, span: file.keySpan(['make-up-days', day]) }] as const,
      ),
    ),
    closures: days(data.closures ?? [], 'closures'),
    span: file.valueSpan([]),
    holidaysSpan: file.valueSpan(data.holidays === undefined ? ['term'] : ['holidays']),
  };
}

function checkOrder(
  modelContext: ModelContext,
  file: SourceFileOf<'calendar'>,
  range: { from: Day; to: Day },
  path: DataPath,
): void {
  if (range.from <= range.to) return;
  modelContext.report(endBeforeStart, file.valueSpan(path), {
    zh: `最后一天 ${range.to} 早于第一天 ${range.from}`,
    en: `the last day, ${range.to}, is before the first, ${range.from}`,
  });
}
