import { valueDigest } from '../files/value-digest.js';
import { modelDigests } from '../model/model-digests.js';
import type { PlanTables } from './plan-tables.js';

/**
 * The digest of all that a reader with facts alone knows besides its file: who reads, the project's texts and its clock.
 * Why timetables were changed is left out: a file that says why has that among its own parts.
 */
export function readForOf(program: string, plan: PlanTables | undefined): string {
  if (plan === undefined) return valueDigest([program]);
  const { reasons: _, ...texts } = plan.project;
  return valueDigest([program, texts, plan.timeZone], modelDigests(texts));
}
