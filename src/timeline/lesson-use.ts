import type { Span } from '../diagnostics/span.js';
import type { Lesson } from '../model/course.js';
import type { Instant } from '../model/time.js';
import type { Channel } from '../model/timetable.js';

export interface SlotOnAir {
  readonly channel: Channel;
  readonly start: Instant;
  readonly end: Instant;
  readonly span: Span;
}

/** How one lesson is used over everything that is planned. */
export interface LessonUse {
  readonly first: SlotOnAir;
  /** The slot with the least time for the recording. */
  readonly shortest: SlotOnAir;
  /** The next slot that starts at or after `now`. */
  readonly next: SlotOnAir | undefined;
  readonly airings: number;
}

export type LessonUses = ReadonlyMap<Lesson, LessonUse>;
