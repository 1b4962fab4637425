import { escapeUnit, UNPRINTABLE } from '../../diagnostics/visible.js';

/** JSON that may be printed: what a terminal would act on stands as `\uXXXX`, which JSON reads as the same character. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(UNPRINTABLE, escapeUnit)}\n`;
}
