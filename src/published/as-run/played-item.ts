import type { Span } from '../../diagnostics/span.js';
import type { Instant } from '../../model/time.js';

/** What a log says was played: a file by its path, an airing by its event id, or a live input. */
export type PlayedName =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'event'; readonly id: string }
  | { readonly kind: 'live' };

/** A line of a playout log that says that something went on air. */
export interface PlayedItem {
  /** As the log names it; `undefined` where it names none. */
  readonly channel: string | undefined;
  readonly start: Instant;
  /** If the log has it. */
  readonly end: Instant | undefined;
  readonly name: PlayedName;
  /** The player reports that it plays this instead of something else. */
  readonly isFiller: boolean;
  readonly span: Span;
}

/** What a log says, and where it could not be read. */
export interface PlayedLog {
  readonly items: readonly PlayedItem[];
  /** Instants at which the player was stopped or restarted, so that nothing was on air any more. */
  readonly stops: readonly Instant[];
}
