import type { OfficialList } from '../../calendar/official-days.js';
import { SCHOOL_DAYS, weekdayOf } from '../../model/time.js';
import type { Grade } from '../../model/vocabulary.js';
import type { InitPlan } from './init-plan.js';
import { SAMPLE_PROGRAMMES, type SampleRepeat, type SampleRow, sampleWeek } from './samples.js';
import { schoolDays } from './school-days.js';

/** What one grade of a new project shows and teaches. */
export interface LaidGrade {
  readonly grade: Grade;
  readonly rows: readonly SampleRow[];
  readonly repeats: readonly SampleRepeat[];
  /** How many lessons each course has in the term, by subject. */
  readonly lessons: ReadonlyMap<string, number>;
}

/** Minutes between the beginnings of two grades: not all families switch on in one minute. */
const APART = 5;
/** Beyond this many grades the day would grow too long. */
const MAX_SHIFTS = 6;

/** A course has as many lessons as its cells ask for in the term; a cell that no school day of the term meets is empty. */
export function layGrade(plan: InitPlan, grade: Grade, official: OfficialList): LaidGrade {
  const shift = (plan.grades.indexOf(grade) % MAX_SHIFTS) * APART;
  const week = sampleWeek(plan.sample, grade.stage);
  const days = schoolDays(plan.term, official).map((day) => SCHOOL_DAYS.indexOf(weekdayOf(day)));
  const lessons = new Map<string, number>();
  const rows = week.rows.map((row): SampleRow => {
    const cells = SCHOOL_DAYS.map((_, index) =>
      typeof row.cells === 'string' ? row.cells : (row.cells[index] ?? '~'),
    );
    const met = cells.map((cell, index) => {
      if (cell === '~' || SAMPLE_PROGRAMMES[cell] !== undefined) return cell;
      const count = days.filter((day) => day === index).length;
      if (count > 0) lessons.set(cell, (lessons.get(cell) ?? 0) + count);
      return count > 0 ? cell : '~';
    });
    const [first = '~'] = met;
    return { at: row.at + shift, lasts: row.lasts, cells: met.every((cell) => cell === first) ? first : met };
  });
  const repeats = week.repeats.map(({ of, from, to, at }) => ({
    of,
    from: from + shift,
    to: to + shift,
    at: at + shift,
  }));
  return { grade, rows: rows.filter(({ cells }) => cells !== '~'), repeats, lessons };
}
