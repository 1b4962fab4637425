import { withBuildLock } from './build-lock.js';
import { type Holds, readHolds, writeHolds } from './holds.js';

/** Lets every release that was rolled back be published again. Returns what was held. */
export async function endHolds(out: string): Promise<Holds> {
  return withBuildLock(out, async (lock) => {
    const holds = readHolds(out);
    if (holds.held.length === 0 && !holds.isLost) return holds;
    await lock.check();
    await writeHolds(out, { isLost: false, held: [] });
    return holds;
  });
}
