import type { Rest } from '../../change/change-cell.js';
import type { Span } from '../../diagnostics/span.js';
import type { ClockTime, Day, Millis } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';

/** What a sheet has for one time of a channel's day, where that is not what the project plans. */
export interface Wanted {
  readonly channel: Channel;
  readonly day: Day;
  /** Start of the cell as the project has it; of something new, its own. */
  readonly at: ClockTime;
  readonly content: WantedContent;
  readonly reason: string;
  /** What becomes of the later lessons; left out, every other cell keeps what it has. */
  readonly rest?: Rest | undefined;
  /** The cell of the sheet, for messages. */
  readonly span: Span;
}

export type WantedContent =
  /** As a cell of a grid says it: `语文 12`, `重播 语文 3`, `语文` for the next lesson, a programme. */
  | { readonly kind: 'show'; readonly words: string }
  | { readonly kind: 'nothing' }
  /** The same at another time, or as long as this. */
  | { readonly kind: 'move'; readonly to?: ClockTime | undefined; readonly length?: Millis | undefined }
  /** In time that is free. */
  | { readonly kind: 'extra'; readonly words: string; readonly length: Millis };
