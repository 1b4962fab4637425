import type { Span } from '../diagnostics/span.js';
import type { DeadlineEntry } from '../load/file-types.js';
import { readClock, readDuration } from './read-values.js';
import type { ClockTime, Millis } from './time.js';

/** By when a recording is to be delivered: so long before its first broadcast, or some days before it at a time of day. */
export type Deadline = { readonly span: Span } & (
  | { readonly kind: 'before'; readonly length: Millis }
  | { readonly kind: 'at'; readonly daysBefore: number; readonly clock: ClockTime }
);

export function readDeadline(written: DeadlineEntry, span: Span): Deadline {
  if (typeof written === 'string') return { kind: 'before', length: readDuration(written), span };
  return { kind: 'at', daysBefore: written['days-before'], clock: readClock(written.at), span };
}
