import type { Millis } from '../model/time.js';

/** A stretch of one source on air. An airing's clips add up to its slot exactly. */
export interface Clip {
  /**
   * `recording`: the lesson; `programme`: the planned programme's own file; `filler`: a fill programme's file;
   * `slate`: a still picture; `relay`: a live input.
   */
  readonly kind: 'recording' | 'programme' | 'filler' | 'slate' | 'relay';
  /** A path below the media folder, a relay's address, or `undefined` for the slate that the tool ships. */
  readonly source: string | undefined;
  /** What plays, for lists that name their items: a lesson's or a programme's id, or `slate`. */
  readonly item: string;
  /** Where in the source it begins and ends; `out - in` is the time on air. */
  readonly in: Millis;
  readonly out: Millis;
  /** Whole length of the source; `undefined` for a picture or a relay. */
  readonly sourceLength: Millis | undefined;
}
