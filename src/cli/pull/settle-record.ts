import { overriddenHere } from '../../change/overridden-here.js';
import type { Overlay } from '../../load/overlay.js';
import { filesDigest, type PlanRecord, textDigest } from '../../load/plan-record.js';
import type { OfferedPlan } from './offered-plan.js';

/** A plan and what is written down of it, without what is overridden. */
export function recordOf({ files, project, release, made, key, from }: OfferedPlan): PlanRecord {
  const digests = Object.fromEntries([...files].map(([path, text]) => [path, textDigest(text)]));
  return { version: 1, project, release, made, from, key, digest: filesDigest(digests), files: digests };
}

/**
 * Cells that the locality shows otherwise, and in which the plan has something else than when that was written: what it
 * was then, by channel, day and hour.
 */
export async function overriddenAgain(
  folder: string,
  before: PlanRecord['overridden'],
  hadPlan: boolean,
  overlay: Overlay,
): Promise<Readonly<Record<string, string>>> {
  const was = new Map([...(hadPlan ? await overriddenHere(folder) : []), ...Object.entries(before ?? {})]);
  const is = await overriddenHere(folder, overlay);
  return Object.fromEntries(
    [...is].flatMap(([cell, has]) => {
      const old = was.get(cell);
      return old === undefined || old === has ? [] : [[cell, old]];
    }),
  );
}
