import type { DayRange } from '../../model/holidays.js';
import { type Day, type Weekday, weekdayOf } from '../../model/time.js';
import { foldWords } from '../grid/fold-words.js';
import { readWeekday } from '../grid/read-weekday.js';

/** A date as a sheet has it: the year may be missing, and which number is the month may not be certain. */
export interface WrittenDay {
  readonly year: number | undefined;
  readonly readings: readonly (readonly [month: number, day: number])[];
  readonly weekday: Weekday | undefined;
}

/** What helps to complete a date. */
export interface DayHelp {
  /** Of the project, where it is known. */
  readonly term: DayRange | undefined;
  /** Years that the titles name. */
  readonly years: readonly number[];
}

const WHOLE = /^(\d{4})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})\s*[日号]?$/u;
const DIGITS = /^(20\d\d)(\d\d)(\d\d)$/u;
const NAMED = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/u;
const SHORT = /^(\d{1,2})\s*[./-]\s*(\d{1,2})$/u;
const YEAR_LAST = /^(\d{1,2})\s*[./-]\s*(\d{1,2})\s*[./-]\s*(20\d\d)$/u;

/** `3月9日`, `2020.3.9（周一）`, `9/3`. */
export function readDay(text: string): WrittenDay | undefined {
  const folded = foldWords(text);
  const named = /[\s(]*((?:星期|周|礼拜)[一二三四五六日天])\)?$/u.exec(folded);
  const weekday = named === null ? undefined : readWeekday(named[1] ?? '')?.weekday;
  const words = named === null ? folded : folded.slice(0, named.index).trim();
  const whole = WHOLE.exec(words) ?? DIGITS.exec(words);
  if (whole !== null) {
    const [year = 0, month = 0, day = 0] = whole.slice(1).map(Number);
    return { year, readings: [[month, day]], weekday };
  }
  const month = NAMED.exec(words);
  if (month !== null) return { year: undefined, readings: [[Number(month[1]), Number(month[2])]], weekday };
  const last = YEAR_LAST.exec(words);
  const short = SHORT.exec(words);
  const [first, second] = (last ?? short)?.slice(1).map(Number) ?? [];
  if (first === undefined || second === undefined) return undefined;
  const both: readonly (readonly [number, number])[] = [
    [first, second],
    [second, first],
  ];
  const readings = both.filter(([one, other], index) => one <= 12 && other <= 31 && (index === 0 || one !== other));
  return { year: last === null ? undefined : Number(last[3]), readings, weekday };
}

/** The days that a date may be; one if it is certain. */
export function daysMeant({ year, readings, weekday }: WrittenDay, { term, years }: DayHelp): readonly Day[] {
  const ofTerm = term === undefined ? [] : [Number(term.from.slice(0, 4)), Number(term.to.slice(0, 4))];
  const possible = year !== undefined ? [year] : ofTerm.length > 0 ? ofTerm : years;
  const days = [...new Set(possible)].flatMap((one) =>
    readings.flatMap(([month, day]) => realDay(one, month, day) ?? []),
  );
  // A year that is written is never doubted; one that is not must be that of the term.
  const inTerm =
    year === undefined && term !== undefined ? days.filter((day) => term.from <= day && day <= term.to) : days;
  const [, ...others] = inTerm;
  const onWeekday =
    weekday === undefined || others.length === 0 ? inTerm : inTerm.filter((day) => weekdayOf(day) === weekday);
  return onWeekday;
}

function realDay(year: number, month: number, day: number): Day | undefined {
  const two = (number: number) => String(number).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day)}`;
  const date = new Date(`${text}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== text ? undefined : text;
}
