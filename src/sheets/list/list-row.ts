import type { ClockTime, Day, Millis, Weekday } from '../../model/time.js';
import type { Grade } from '../../model/vocabulary.js';
import type { Content } from '../match/content.js';
import type { ReadingLog } from '../reading-log.js';
import type { CellPlace, Sheet } from '../workbook.js';

/** On one day, or every week, or every other one. */
export type When =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'weekly'; readonly weekday: Weekday; readonly weeks: 'odd' | 'even' | undefined };

/** What the list says of the lesson itself. */
export interface ListedLesson {
  readonly title?: string;
  readonly number?: number;
  /** Of the recording. */
  readonly length?: Millis;
  readonly file?: string;
  readonly teacher?: string;
  /** Why somebody else than the teacher of the course takes it. */
  readonly standInReason?: string;
  /** The teacher stands in for that of the course, whether or not the sheets name that one. */
  readonly isStandIn?: boolean;
  /** Where the teacher works, or who records. */
  readonly organisation?: string;
}

/** One airing as a list has it. */
export interface ListRow extends ListedLesson {
  readonly log: ReadingLog;
  readonly sheet: Sheet;
  readonly place: CellPlace;
  readonly grade: Grade;
  readonly when: When;
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly content: Content;
  /** `undefined`: the list does not say whether it is a first run. */
  readonly isRepeat?: boolean;
  readonly reason?: string;
}
