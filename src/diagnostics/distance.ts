import type { Finding, Severity } from './problem.js';

/**
 * An error that would be seen only after all that is published now is a warning: one grade's last lesson in seven weeks
 * must not keep everyone's guide of tomorrow. What has no date, and what is over, stays what it is.
 */
export function severityByDistance(
  severity: Severity,
  { at = [] }: Pick<Finding, 'at'>,
  publishedUntil: number,
): Severity {
  if (severity !== 'error' || at.length === 0) return severity;
  return at.every((instant) => instant >= publishedUntil) ? 'warning' : severity;
}
