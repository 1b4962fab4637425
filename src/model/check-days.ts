import type { Span } from '../diagnostics/span.js';
import type { DayRange } from './holidays.js';
import type { ModelContext } from './model-context.js';
import { endBeforeStart } from './problems.js';

export function checkDays(modelContext: ModelContext, span: Span, { from, to }: DayRange): void {
  if (from <= to) return;
  modelContext.report(endBeforeStart, span, {
    zh: `最后一天 ${to} 早于第一天 ${from}`,
    en: `the last day, ${to}, is before the first, ${from}`,
  });
}
