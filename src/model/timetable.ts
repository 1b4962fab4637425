import type { Span } from '../diagnostics/span.js';
import type { Cell } from './cell.js';
import type { Change } from './change.js';
import type { DayRange } from './holidays.js';
import type { OverriddenCell } from './overridden-cell.js';
import type { ClockTime, Day, Millis, Weekday } from './time.js';
import type { Grade } from './vocabulary.js';

/** 单双周: teaching weeks are counted from that of the term's first day. */
export type WeekKind = 'odd' | 'even';

export interface GridRow {
  readonly from: ClockTime;
  readonly to: ClockTime;
  /** `undefined`: every week. */
  readonly weeks: WeekKind | undefined;
  /** Cell by weekday of the calendar; a weekday without one is empty. */
  readonly cells: ReadonlyMap<Weekday, Cell>;
  readonly span: Span;
}

export interface Block {
  readonly from: ClockTime;
  readonly to: ClockTime;
}

/** Days on which a repeat does not run, or the name of holidays or closures. */
export type Exception = (DayRange | { readonly name: string }) & { readonly span: Span };

export type Repeat =
  | {
      readonly of: 'today' | 'yesterday';
      readonly block: Block;
      readonly at: ClockTime;
      readonly except: readonly Exception[];
      readonly span: Span;
    }
  | {
      readonly of: 'week';
      readonly weekday: Weekday;
      readonly at: ClockTime;
      readonly gap: Millis;
      readonly except: readonly Exception[];
      readonly span: Span;
    }
  | {
      readonly of: 'days';
      readonly firstDay: Day;
      readonly lastDay: Day;
      readonly block: Block;
      /** The first day runs again on this day, the others keep their distance. */
      readonly on: Day;
      readonly at: ClockTime;
      readonly span: Span;
    };

/** One timetable file; several of one channel take over from each other by `from`. */
export interface Timetable {
  readonly channel: string;
  readonly from: Day;
  readonly rows: readonly GridRow[];
  readonly repeats: readonly Repeat[];
  readonly changes: readonly Change[];
  readonly span: Span;
}

/** A linear channel of the project. */
export interface Channel {
  readonly id: string;
  /** The one grade it carries, or `undefined` for a shared channel. */
  readonly grade: Grade | undefined;
  /** All grades whose lessons its grids name, in vocabulary order. */
  readonly grades: readonly Grade[];
  /** Ordered by `from`. */
  readonly timetables: readonly Timetable[];
  /** Those of `changes.yaml`, which all channels have. */
  readonly sharedChanges: readonly Change[];
  /** The lessons with which courses start here, by course id, where that is not the first. */
  readonly starts: ReadonlyMap<string, number>;
  /** Cells of the plan in whose place a locality shows something else. */
  readonly overridden: readonly OverriddenCell[];
  /** Changes of the plan that a locality takes: its own calendar may leave them nothing to change. */
  readonly taken: ReadonlySet<Change>;
  readonly span: Span;
}
