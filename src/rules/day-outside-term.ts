import type { Finding } from '../diagnostics/problem.js';
import type { Span } from '../diagnostics/span.js';
import type { SourceFile } from '../load/source-file.js';
import type { DayRange } from '../model/holidays.js';
import { addDays, type Day } from '../model/time.js';
import type { Rule } from './rule.js';

/** Days around a term in which a date may well lie: reviews, notices, a grade that begins earlier. */
const AROUND = 60;

export const dayOutsideTerm: Rule = {
  id: 'day-outside-term',
  severity: 'warning',
  summary: { zh: '日期在学期之外，多半写错了年份', en: 'A day is outside of the term, most likely in another year' },
  rationale: {
    zh: '日期远在学期之外，换成相邻的一年就正好落在学期内，多半是从去年的文件复制而来。请改正年份；若确实无误，请在 project.yaml 中按文件豁免。',
    en: 'The day is far outside of the term, and the same day of the year before or after falls into it: it was most likely copied from last year’s file. Correct the year; waive this for the file if it is right.',
  },
  *check({ project, sources }) {
    const { term } = project.calendar;
    for (const file of sources.files) {
      const days = [...daysIn(file)];
      for (const { day, span, isFestival } of days) {
        const meant = meantDay(day, term);
        if (meant === undefined || (isFestival && isListed(day, meant, days, term))) continue;
        yield finding(day, meant, term, span);
      }
    }
  },
};

function finding(day: Day, meant: Day, { from, to }: DayRange, span: Span): Finding {
  return {
    message: {
      zh: `${day} 不在学期（${from} 至 ${to}）之内；是否应为 ${meant}？`,
      en: `${day} is outside of the term, ${from} to ${to}; did you mean ${meant}?`,
    },
    span,
    subject: span.file,
  };
}

function meantDay(day: Day, { from, to }: DayRange): Day | undefined {
  if (day >= addDays(from, -AROUND) && day <= addDays(to, AROUND)) return undefined;
  const [year, rest] = [Number(day.slice(0, 4)), day.slice(4)];
  return [year + 1, year - 1].map((other) => `${other}${rest}`).find((other) => other >= from && other <= to);
}

/** A list of holidays may be that of whole years: of those that the term is in, or with the same festival of each year. */
function isListed(day: Day, meant: Day, days: readonly WrittenDay[], { from, to }: DayRange): boolean {
  const years = [from, to].map((end) => end.slice(0, 4));
  return years.includes(day.slice(0, 4)) || days.some((other) => other.isFestival && other.day === meant);
}

interface WrittenDay {
  readonly day: Day;
  readonly isFestival: boolean;
  readonly span: Span;
}

function* daysIn(file: SourceFile): Iterable<WrittenDay> {
  const at = (day: Day, ...path: (string | number)[]): WrittenDay => ({
    day,
    isFestival: path[0] === 'holidays',
    span: file.valueSpan(path),
  });
  if (file.kind === 'timetable') yield at(file.data.from, 'from');
  if (file.kind === 'timetable' || file.kind === 'changes') {
    for (const [index, { on }] of (file.data.changes ?? []).entries()) {
      const days = typeof on === 'string' ? [on] : on;
      for (const [place, day] of days.entries())
        yield at(day.slice(0, 10), 'changes', index, 'on', ...(typeof on === 'string' ? [] : [place]));
    }
  }
  if (file.kind !== 'calendar') return;
  const { closures = [], holidays, grades = {}, 'make-up-days': makeUpDays = {} } = file.data;
  for (const [key, list] of [
    ['closures', closures] as const,
    ['holidays', Array.isArray(holidays) ? holidays : []] as const,
  ]) {
    for (const [index, entry] of list.entries()) {
      if (typeof entry === 'object' && 'from' in entry) yield at(entry.from, key, index, 'from');
    }
  }
  for (const [grade, { 'first-day': first, 'last-day': last }] of Object.entries(grades)) {
    if (first !== undefined) yield at(first, 'grades', grade, 'first-day');
    if (last !== undefined) yield at(last, 'grades', grade, 'last-day');
  }
  for (const day of Object.keys(makeUpDays))
    yield { day, isFestival: false, span: file.keySpan(['make-up-days', day]) };
}
