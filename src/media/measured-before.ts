import { isDeepStrictEqual } from 'node:util';
import type { MeasureJob } from './compare-with-lock.js';
import { isSettled, type LockRecord, type LockRecords } from './lock-record.js';

interface Remembered {
  readonly job: MeasureJob;
  readonly record: LockRecord;
}

/**
 * What was measured of files that the lock does not know, for a process that compiles a project again and again: while a
 * file and its place in the lock stay the same, measuring it finds the same.
 */
export class MeasuredBefore {
  readonly #records = new Map<string, Remembered>();

  /** Of the jobs, those that were measured before; what belongs to others is forgotten. */
  take(jobs: readonly MeasureJob[]): LockRecords {
    const records = new Map<string, LockRecord>();
    for (const job of jobs) {
      const before = this.#records.get(job.file);
      if (before !== undefined && isDeepStrictEqual(before.job, job)) records.set(job.file, before.record);
    }
    for (const file of this.#records.keys()) if (!records.has(file)) this.#records.delete(file);
    return records;
  }

  /** A probe that was cut short says nothing of the next one. */
  add(job: MeasureJob, record: LockRecord): void {
    if (isSettled(record)) this.#records.set(job.file, { job, record });
  }
}
