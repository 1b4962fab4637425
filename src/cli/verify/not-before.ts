import type { Text } from '../../diagnostics/text.js';
import { UsageError } from '../../diagnostics/usage-error.js';
import { sequenceNumber } from '../../release/release-id.js';
import { readDay } from '../read-options.js';

/** What makes a release older than is asked for: an old one, signed and whole, may be passed off as the current one. */
export function notBefore(asked: string, id: string, from: string): Text | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(asked)) {
    if (from >= readDay('--not-before', asked)) return undefined;
    return {
      zh: `${id} 的首日是 ${from}，早于 ${asked}`,
      en: `${id} begins on ${from}, which is before ${asked}`,
    };
  }
  const least = /^\d{1,15}$/.test(asked) ? Number(asked) : sequenceNumber(asked);
  if (least === 0) {
    throw new UsageError({
      zh: `--not-before 应为版本号、序号或日期：“${asked}”；例如 000012 或 2020-03-09`,
      en: `--not-before takes a release, its number or a day, not "${asked}"; e.g. 000012 or 2020-03-09`,
    });
  }
  return sequenceNumber(id) >= least
    ? undefined
    : { zh: `${id} 的序号小于 ${least}`, en: `the number of ${id} is below ${least}` };
}
