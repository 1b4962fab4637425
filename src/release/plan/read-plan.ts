import { compareCodeUnits } from '../../diagnostics/order.js';
import { LOCK_FILE } from '../../media/lock-text.js';
import { filesOf } from '../current-file.js';
import { readManifest } from '../releases.js';
import { planned } from './plan-path.js';

/**
 * The files that a release was compiled from, by their paths below the project folder; `undefined` where an earlier AirClass
 * made it. Throws if one is missing or not as the manifest says.
 */
export function readPlan(out: string, id: string): ReadonlyMap<string, string> | undefined {
  const { plan } = readManifest(out, id);
  if (plan === undefined) return undefined;
  const read = filesOf(out, id);
  const texts = new Map<string, string>();
  for (const path of Object.keys(plan).filter(isText).sort(compareCodeUnits))
    texts.set(planned(path), Buffer.from(read(path) ?? []).toString());
  return texts;
}

/** What is known of recordings is that of today. */
function isText(path: string): boolean {
  return !path.endsWith(`/${LOCK_FILE}`);
}
