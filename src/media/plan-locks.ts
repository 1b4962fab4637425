import { join } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Memory } from '../memory/memory.js';
import { type ReadLock, readLockFile } from './lock-file.js';
import { reportDamage } from './report-media.js';

/**
 * The project's lock, and what the locks of the plans that it takes know besides. `folders`: those of the plans, with `/`,
 * the innermost first.
 */
export function withPlanLocks(
  lock: ReadLock,
  folders: readonly string[],
  projectFolder: string,
  diagnostics: DiagnosticList,
  memory: Memory,
): ReadLock {
  if (folders.length === 0) return lock;
  const plans = folders.map((below) => {
    const plan = readLockFile(join(projectFolder, below), memory, below);
    reportDamage(plan, diagnostics, below);
    return plan;
  });
  const all = [...plans, lock];
  return {
    text: all.findLast(({ text }) => text !== undefined)?.text,
    records: new Map(all.flatMap(({ records }) => [...records])),
    brokenAt: lock.brokenAt,
  };
}
