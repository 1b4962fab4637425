import { existsSync, lstatSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { FullFile } from '../../files/full-file.js';
import { makeFolder } from '../../files/make-folder.js';
import { syncFolder } from '../../files/sync-folder.js';
import { newPlan } from '../../load/takes/new-plan.js';
import type { PlanFiles } from '../../load/takes/shared-plan.js';

/**
 * Puts a whole plan in place of the one that is there. Wherever this is broken off there is the old plan, or the new one in
 * its place or ready beside it, which the next command puts there.
 */
export async function writePlanFolder(project: string, plan: string, files: PlanFiles): Promise<void> {
  const place = join(project, plan);
  if (lstatSync(place, { throwIfNoEntry: false })?.isSymbolicLink() === true)
    throw new UsageError({
      zh: `“${plan}”是链接；请删去它，计划要放在项目里`,
      en: `"${plan}" is a link; delete it, the plan has to be in the project itself`,
    });
  const [stage, ready, old] = [`.${plan}-stage`, newPlan(plan), `.${plan}-old`].map((name) => join(project, name));
  if (stage === undefined || ready === undefined || old === undefined) return;
  for (const left of [stage, old]) rmSync(left, { recursive: true, force: true });
  try {
    for (const [path, text] of files) await writeWhole(join(stage, path), text);
    syncAll(stage);
  } catch (error) {
    rmSync(stage, { recursive: true, force: true });
    throw error;
  }
  rmSync(ready, { recursive: true, force: true });
  renameSync(stage, ready);
  if (existsSync(place)) renameSync(place, old);
  renameSync(ready, place);
  syncFolder(project);
  rmSync(old, { recursive: true, force: true });
}

async function writeWhole(path: string, text: string): Promise<void> {
  makeFolder(dirname(path));
  const file = new FullFile(path);
  try {
    await file.write(Buffer.from(text));
  } catch (error) {
    await file.abandon();
    throw error;
  }
  await file.close();
}

function syncAll(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) syncAll(join(folder, entry.name));
  syncFolder(folder);
}
