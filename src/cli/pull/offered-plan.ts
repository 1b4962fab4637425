import type { PlanFiles } from '../../load/takes/shared-plan.js';

/** What a province or city offers. */
export interface OfferedPlan {
  readonly project: string;
  /** Absent for a project's folder. */
  readonly release: string | undefined;
  /** When that was published, ISO. */
  readonly made: string | undefined;
  /** SHA-256 of the key whose signature was checked. */
  readonly key: string | undefined;
  /** What localities take, by path below the plan. */
  readonly files: PlanFiles;
  /** As it is written down, to pull from there again. */
  readonly from: string;
}
