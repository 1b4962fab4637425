import { MINUTE, type Millis } from '../../model/time.js';
import type { Hearing } from './hearing.js';

/** Older samples say nothing about now. */
const RECENT: Millis = 5 * MINUTE;

/**
 * How much later a zone is than the one that is nearest to the plan; `undefined` where this cannot be said: what is heard
 * is not the plan, or only arrival says when it is on air.
 */
export function apartFrom(hearing: Hearing, others: readonly Hearing[]): Millis | undefined {
  const late = latenessOf(hearing);
  if (late === undefined) return undefined;
  const comparable = others
    .filter(({ at }) => Math.abs(at - hearing.at) <= RECENT)
    .flatMap((one) => latenessOf(one) ?? []);
  if (comparable.length === 0) return undefined;
  const nearest = comparable.reduce((best, one) => (Math.abs(one) < Math.abs(best) ? one : best));
  // The nearest to the plan is apart from nobody.
  return Math.abs(late) <= Math.abs(nearest) ? 0 : late - nearest;
}

function latenessOf({ finding, clock }: Hearing): Millis | undefined {
  return clock === 'stream' && finding.state === 'as-planned' && finding.heard?.errors !== undefined
    ? finding.late
    : undefined;
}
