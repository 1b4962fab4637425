import { COMMAND_MARK, escapeUnit, UNPRINTABLE } from '../../diagnostics/visible.js';

/** JSON that may be printed: what a terminal or a CI server would act on is escaped as `\uXXXX`, which JSON reads as the same character. */
export function jsonText(value: unknown): string {
  return printable(JSON.stringify(value, undefined, 2));
}

export function oneLineJson(value: unknown): string {
  return printable(JSON.stringify(value));
}

function printable(json: string): string {
  return `${json.replace(UNPRINTABLE, escapeUnit).replace(COMMAND_MARK, escapeUnit)}\n`;
}
