import type { Text } from '../diagnostics/text.js';
import { UsageError } from '../diagnostics/usage-error.js';

/** A change that the timetable, the calendar or the clock does not allow; nothing is written. */
export function refusal(text: Text): UsageError {
  return new UsageError(text, { exitCode: 1 });
}
