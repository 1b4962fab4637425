import type { Span } from '../diagnostics/span.js';
import type { ModelContext } from './model-context.js';
import { endBeforeStart } from './problems.js';
import { readClockRange } from './read-values.js';
import type { Block } from './timetable.js';

/** `09:00-09:20`; one that does not end after it starts is reported. */
export function checkedRange(modelContext: ModelContext, range: string, span: Span): Block {
  const block = readClockRange(range);
  if (block.to <= block.from) {
    modelContext.report(endBeforeStart, span, {
      zh: `${range} 的结束不晚于开始`,
      en: `${range} does not end after it starts`,
    });
  }
  return block;
}
