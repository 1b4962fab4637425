import { UsageError } from '../diagnostics/usage-error.js';
import { readDuration } from '../model/read-values.js';
import type { Day, Millis } from '../model/time.js';
import type { OptionName } from './command/definition.js';

export function readDay(text: string, option: OptionName): Day {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(at) && new Date(at).toISOString().startsWith(text)) return text;
  throw new UsageError({
    zh: `${option} 不是日期：“${text}”；例如 2020-03-09`,
    en: `${option} is not a day: "${text}"; e.g. 2020-03-09`,
  });
}

/** At least 1. */
export function readCount(text: string, option: OptionName): number {
  return readWhole(text, option, 1);
}

/** At least 0. */
export function readNumber(text: string, option: OptionName): number {
  return readWhole(text, option, 0);
}

function readWhole(text: string, option: OptionName, min: number): number {
  const count = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (count >= min && count <= 1_000_000) return count;
  throw new UsageError({
    zh: `${option} 应为不小于 ${min} 的整数：“${text}”`,
    en: `${option} takes a whole number of at least ${min}, not "${text}"`,
  });
}

/** `7d`, `48h`, `1m30s`, as in project files. */
export function readLength(text: string, option: OptionName): Millis {
  const length = /^(?=\d)(\d{1,6}d)?(\d{1,6}h)?(\d{1,6}m)?(\d{1,6}s)?$/.test(text) ? readDuration(text) : 0;
  if (length > 0) return length;
  throw new UsageError({
    zh: `${option} 应为时长，如 7d、48h、90s；收到“${text}”`,
    en: `${option} takes a length of time such as 7d, 48h or 90s, not "${text}"`,
  });
}
