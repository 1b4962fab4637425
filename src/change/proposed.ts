import type { Text } from '../diagnostics/text.js';
import type { Instant } from '../model/time.js';
import type { Entry } from './entry.js';

/** An entry for a file, and what it does in words. */
export interface Proposed {
  readonly file: string;
  readonly entry: Entry;
  /** Ids of those that it changes. */
  readonly channels: readonly string[];
  /** Where and when: a day with its weekday. */
  readonly place: Text;
  readonly says: Text;
  /** When the first of what it changes is over: later it cannot be undone. */
  readonly until: Instant;
}

/** Changes that all channels share. */
export const SHARED_FILE = 'changes.yaml';
