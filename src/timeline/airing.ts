import type { Span } from '../diagnostics/span.js';
import type { Lesson } from '../model/course.js';
import type { LocalText } from '../model/local-text.js';
import type { Programme } from '../model/programme.js';
import type { Instant } from '../model/time.js';

export type Airing = LessonAiring | ProgrammeAiring | FillAiring;

interface AiringBase {
  /**
   * Stable event id. A lesson's first run: `<channel>.<lesson>`, whenever it airs; everything else:
   * `<channel>.<lesson or programme>.<YYYYMMDDTHHMMSS local>`.
   */
  readonly id: string;
  /** `id` is this, which airings share, and `stamp`: who writes hundreds of thousands of ids writes the parts. */
  readonly name: string;
  /** Empty where `id` has no time. */
  readonly stamp: string;
  /** Half-open `[start, end)`: the slot. */
  readonly start: Instant;
  readonly end: Instant;
  /** The cell, repeat or change that put it there. */
  readonly span: Span;
  /** Why it is not what the grid says, where a change says so. */
  readonly reason: LocalText | undefined;
}

export interface LessonAiring extends AiringBase {
  readonly kind: 'lesson';
  readonly lesson: Lesson;
  readonly run: 'first' | 'repeat';
  /** Start of the lesson's first run, on this channel if it has one; its own start for a first run. */
  readonly firstStart: Instant;
  /** The project channel of that first run: another one where a channel only repeats. */
  readonly firstChannel: string;
}

export interface ProgrammeAiring extends AiringBase {
  readonly kind: 'programme';
  readonly programme: Programme;
}

/** Kinds of time that is not planned; the name of its events where the project has no programme for it. */
export const FILLS = ['between', 'off-hours'] as const;

/** Time that is not planned. */
export interface FillAiring extends AiringBase {
  readonly kind: 'fill';
  readonly fill: (typeof FILLS)[number];
  /** What the guide calls it: the first of the fill's programmes, if there is one. */
  readonly programme: Programme | undefined;
}
