import type { Text } from '../../diagnostics/text.js';
import type { Millis } from '../../model/time.js';

export const STATES = [
  'as-planned',
  'late',
  'early',
  'wrong-lesson',
  'filler',
  'slate',
  'black',
  'frozen',
  'silent',
  'unreachable',
  'unknown',
  /** Over a change of programme, too little of either was heard; it counts neither for nor against. */
  'unclear',
  /** There is nothing to compare with: a relay, a recording without fingerprint, a time that is not published. */
  'not-judged',
] as const;
export type State = (typeof STATES)[number];

export interface Heard {
  readonly file: string;
  readonly lesson: string | undefined;
  readonly programme: string | undefined;
  /** Where in the recording the sample begins. */
  readonly offset: Millis;
  /** Share of differing bits; absent where it was known by its picture. */
  readonly errors?: number;
}

/** What a sample says of a stream. */
export interface Finding {
  readonly state: State;
  /** What should be on air in the middle of the sample. */
  readonly planned: Omit<Heard, 'offset' | 'errors'> | undefined;
  readonly heard: Heard | undefined;
  /** Files that sound alike here: it is one of them. */
  readonly alike: readonly string[];
  /** Later than planned; negative: earlier. */
  readonly late: Millis | undefined;
  readonly why: Text | undefined;
}

const SOUND: ReadonlySet<State> = new Set(['as-planned', 'not-judged', 'unclear']);

export function isFault(state: State): boolean {
  return !SOUND.has(state);
}
