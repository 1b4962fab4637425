import type { Span } from '../diagnostics/span.js';
import type { Cell } from './cell.js';
import type { DayRange } from './holidays.js';
import type { LocalText } from './local-text.js';
import type { ClockTime, Day, Millis, Weekday } from './time.js';

/** A change lays something over the grid on its days; where two could meet, their order in the file does not matter. */
export type Change = DayChange | CellChange | CellSwap | ExtraLesson | Insert;

interface ChangeBase {
  readonly on: readonly ChangedDays[];
  readonly reason: LocalText | undefined;
  readonly span: Span;
}

export interface ChangedDays extends DayRange {
  /** Written as a range: the days of it that have lessons. A day that is named by itself must be hit. */
  readonly isRange: boolean;
}

/** Whether lessons that lose their cell are put off with all later ones, or left out alone; `undefined`: not said. */
export type Rest = 'moves' | 'stays' | undefined;

/** What decides which table a whole day follows. */
export type DayChange = ChangeBase &
  (
    | { readonly kind: 'off'; readonly rest: Rest }
    | { readonly kind: 'as'; readonly table: Weekday | Day }
    | { readonly kind: 'swap-days'; readonly with: Day }
  );

export interface CellChange extends ChangeBase {
  readonly kind: 'cell';
  readonly at: ClockTime;
  /** `own`: what the cell has anyhow, at another time; `nothing`: cancelled. */
  readonly show: Cell | 'own' | 'nothing';
  readonly movedTo: ClockTime | undefined;
  readonly length: Millis | undefined;
  readonly rest: Rest;
}

/** Two cells of a channel change places before their lessons are dealt. */
export interface CellSwap extends ChangeBase {
  readonly kind: 'swap';
  readonly at: ClockTime;
  /** `day`: that of the change if left out. */
  readonly with: { readonly day: Day | undefined; readonly at: ClockTime };
}

export interface ExtraLesson extends ChangeBase {
  readonly kind: 'extra';
  readonly at: ClockTime;
  readonly show: Cell | 'nothing';
  readonly length: Millis;
}

/** What follows starts later, until free time or a break has made up for it. */
export interface Insert extends ChangeBase {
  readonly kind: 'insert';
  readonly at: ClockTime;
  readonly show: Cell | 'nothing';
  readonly length: Millis;
}

/** The cell that a change puts on air, if it names one. */
export function cellShownBy(change: Change): Cell | undefined {
  const show = 'show' in change ? change.show : undefined;
  return typeof show === 'object' ? show : undefined;
}
