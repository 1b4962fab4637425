import type { Text } from '../diagnostics/text.js';
import type { Day } from '../model/time.js';

/** The end of a message that is reported once for many days: which day is the first, and how many there are. */
export function onDays(first: Day, count: number): Text {
  return {
    zh: `，${first}${count > 1 ? ` 起共 ${count} 天` : ''}`,
    en: `, on ${first}${count > 1 ? ` and ${count - 1} more day${count === 2 ? '' : 's'}` : ''}`,
  };
}
