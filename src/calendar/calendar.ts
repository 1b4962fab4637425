import type { LocalText } from '../model/local-text.js';
import type { Day, Weekday } from '../model/time.js';
import type { LocalClock } from './local-time.js';
import type { OfficialList } from './official-days.js';

export interface ClosedDay {
  readonly weekday: Weekday;
  readonly reason: LocalText;
}

/** Which days teach what. Pure: neither the disk nor the clock is read. */
export interface Calendar {
  readonly clock: LocalClock;
  /** What has been announced, whether or not the project follows it. */
  readonly official: OfficialList;
  /** First and last day of the longest grade's term. */
  readonly first: Day;
  readonly last: Day;
  /** The weekday whose lessons a day teaches, for grades that are in term. */
  weekdayTaught(day: Day): Weekday | undefined;
  /** Why a day is off that would teach a weekday otherwise: closed, a holiday, or not made up for. */
  closedOn(day: Day): ClosedDay | undefined;
  /** What the holidays and closures that a day lies in are called, a day that is not taught anyhow too. */
  dayOffNames(day: Day): readonly LocalText[];
  isInTerm(grade: string, day: Day): boolean;
  /** 第几教学周: counted from the Monday of the term's first week; 0 or less before it. */
  teachingWeek(day: Day): number;
}
