import { UsageError } from '../../diagnostics/usage-error.js';
import { type Millis, SECOND } from '../../model/time.js';
import type { OptionName } from '../command/definition.js';
import { readLength } from '../read-options.js';

/** `2s`, `1.2s`, `0s`, or a length as in project files. */
export function readTolerance(text: string, option: OptionName): Millis {
  const [, seconds] = /^(\d{1,4}(?:\.\d{1,3})?)s$/.exec(text) ?? [];
  return seconds === undefined ? readLength(text, option) : Math.round(Number(seconds) * SECOND);
}

export function readTimeZone(text: string, option: OptionName): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }) && text;
  } catch {
    throw new UsageError({
      zh: `${option}：没有时区“${text}”；例如 Asia/Shanghai 或 UTC`,
      en: `${option}: there is no time zone "${text}"; e.g. Asia/Shanghai or UTC`,
    });
  }
}
