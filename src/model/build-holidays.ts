import type { NamedDaysEntry, WorkDayEntry } from '../load/file-types.js';
import type { DataPath, SourceFileOf } from '../load/source-file.js';
import { checkDays } from './check-days.js';
import type { HolidayPlan, NamedDays, WorkDay } from './holidays.js';
import type { ModelContext } from './model-context.js';
import { dayOfAnotherYear, holidaysFileTwice, holidaysFileUnused } from './problems.js';
import { readTaught } from './read-values.js';

type DaysFile = SourceFileOf<'calendar'> | SourceFileOf<'holidays'>;

/** Gathers what `holidays` lists: sources by name, days one by one. */
export function buildHolidays(modelContext: ModelContext, calendar: SourceFileOf<'calendar'>): HolidayPlan {
  const { holidays = [] } = calendar.data;
  const span = calendar.valueSpan(calendar.data.holidays === undefined ? ['term'] : ['holidays']);
  const days: NamedDays[] = [];
  const workDays: WorkDay[] = [];
  const wholeYears = new Set<string>();
  const named = new Set<string>();
  const take = (entry: NamedDaysEntry | WorkDayEntry, file: DaysFile, path: DataPath) => {
    if ('work' in entry)
      workDays.push({
        day: entry.work,
        teaches: entry.as === undefined ? undefined : readTaught(entry.as),
        span: file.valueSpan(path),
      });
    else days.push(namedDays(modelContext, entry, file, path));
  };
  const takeFile = (source: string, path: DataPath) => {
    if (named.has(source)) {
      modelContext.report(holidaysFileTwice, calendar.valueSpan(path), {
        zh: `“${source}”已经列过，请删去这一处`,
        en: `"${source}" is listed already; take it out here`,
      });
    }
    named.add(source);
    const file = modelContext.files('holidays').find((candidate) => candidate.path === source);
    if (file === undefined) return;
    wholeYears.add(`${file.data.year}`);
    for (const [index, entry] of file.data.holidays.entries()) {
      checkYear(modelContext, file, entry, ['holidays', index]);
      take(entry, file, ['holidays', index]);
    }
  };
  const items = typeof holidays === 'string' ? [holidays] : holidays;
  for (const [index, item] of items.entries()) {
    const path = typeof holidays === 'string' ? ['holidays'] : ['holidays', index];
    if (typeof item !== 'string') take(item, calendar, path);
    else if (item !== 'CN') takeFile(item, path);
  }
  reportUnused(modelContext, named);
  return { official: items.includes('CN'), days, workDays, wholeYears, span };
}

export function namedDays(
  modelContext: ModelContext,
  { from, to, name }: NamedDaysEntry,
  file: DaysFile,
  path: DataPath,
): NamedDays {
  checkDays(modelContext, file.valueSpan([...path, 'to']), { from, to });
  const span = file.valueSpan(path);
  return { from, to, name: name === undefined ? undefined : modelContext.text(name, span), span };
}

/** Holidays of New Year begin in the December before. A file that was copied keeps last year's dates easily. */
function checkYear(
  modelContext: ModelContext,
  file: SourceFileOf<'holidays'>,
  entry: NamedDaysEntry | WorkDayEntry,
  path: DataPath,
): void {
  const { year } = file.data;
  const listed = 'work' in entry ? [entry.work] : [entry.from, entry.to];
  const wrong = listed.find((day) => day < `${year - 1}-12-01` || day > `${year}-12-31`);
  if (wrong === undefined) return;
  modelContext.report(dayOfAnotherYear, file.valueSpan(path), {
    zh: `${wrong} 不属于 ${year} 年的放假安排；请改正日期，或改正本文件的 year`,
    en: `${wrong} does not belong to the holidays of ${year}; correct the date, or the year of this file`,
  });
}

function reportUnused(modelContext: ModelContext, named: ReadonlySet<string>): void {
  for (const file of modelContext.files('holidays')) {
    if (named.has(file.path)) continue;
    modelContext.report(holidaysFileUnused, file.keySpan(['year']), {
      zh: `“${file.path}”没有用到；请在 calendar.yaml 中写 holidays: [CN, ${file.path}]`,
      en: `"${file.path}" is not used; write "holidays: [CN, ${file.path}]" in calendar.yaml`,
    });
  }
}
