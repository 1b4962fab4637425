import type { LocalText } from './local-text.js';
import type { ClockTime, Day, Millis } from './time.js';

export type Stage = 'kindergarten' | 'primary' | 'junior' | 'senior' | 'special' | 'other';

export interface Grade {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: readonly string[];
  readonly stage: Stage;
  /** School year, 1 for the first of primary; used for order and for ages. */
  readonly year: number | undefined;
}

export interface Subject {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: readonly string[];
}

export interface Theme {
  readonly id: string;
  readonly name: LocalText;
}

/** One number of a limit profile by grade id, already spread over ranges such as `P1-P3` or `J`. */
export type ByGrade<T> = ReadonlyMap<string, T>;

/** Pupils' limits set by one authority; a number that it does not set is absent. */
export interface LimitProfile {
  readonly id: string;
  readonly name: LocalText;
  readonly source: LocalText;
  /** In force from this day on. */
  readonly from: Day | undefined;
  readonly lessonMax: ByGrade<Millis>;
  readonly lessonsPerDayMax: ByGrade<number>;
  readonly screenPerDayMax: ByGrade<Millis>;
  readonly breakMin: ByGrade<Millis>;
  readonly activityPerDayMin: ByGrade<Millis>;
  readonly earliestStart: ByGrade<ClockTime>;
  readonly earliestAfternoon: ByGrade<ClockTime>;
  readonly latestEnd: ByGrade<ClockTime>;
}

export interface Vocabulary {
  readonly grades: ReadonlyMap<string, Grade>;
  readonly subjects: ReadonlyMap<string, Subject>;
  readonly themes: ReadonlyMap<string, Theme>;
  readonly limits: ReadonlyMap<string, LimitProfile>;
}
