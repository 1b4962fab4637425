import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import type { Day } from '../../model/time.js';
import { sequenceNumber } from '../../release/release-id.js';
import type { OptionName } from '../command/definition.js';
import { readDay } from '../read-options.js';

/**
 * What makes a release older than is asked for: an old one, signed and whole, may be passed off as the current one.
 * `from`: its first day.
 */
export type NotBefore = (id: string, from: Day) => Text | undefined;

/** A first day, a release, or its number. */
export function readNotBefore(text: string, option: OptionName): NotBefore {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return notBeforeDay(readDay(text, option));
  const min = /^\d{1,15}$/.test(text) ? Number(text) : sequenceNumber(text);
  if (min > 0) return notBeforeNumber(min);
  throw new UsageError({
    zh: `${option} 应为版本号、序号或日期：“${text}”；例如 000012 或 2020-03-09`,
    en: `${option} takes a release, its number or a day, not "${text}"; e.g. 000012 or 2020-03-09`,
  });
}

function notBeforeDay(day: Day): NotBefore {
  return (id, from) =>
    from >= day
      ? undefined
      : { zh: `${id} 的首日是 ${from}，早于 ${day}`, en: `${id} begins on ${from}, which is before ${day}` };
}

function notBeforeNumber(min: number): NotBefore {
  return (id) =>
    sequenceNumber(id) >= min
      ? undefined
      : { zh: `${id} 的序号小于 ${min}`, en: `the number of ${id} is below ${min}` };
}
