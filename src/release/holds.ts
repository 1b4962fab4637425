import { replaceFile } from '../files/replace-file.js';
import { type Hold, type Holds, holdCopies, holdPlaces, sealOf } from './hold-copies.js';
import { lookAtCurrent, lookAtPrevious } from './links.js';
import { compareReleaseIds } from './release-id.js';

export type { Hold, Holds };

/** What is held; a damaged or missing file after a rollback is reported, never taken for "nothing". */
export function readHolds(out: string): Holds {
  const copies = holdCopies(out);
  return copies[0] ?? { isLost: copies.length > 0 || wasRolledBack(out), held: [] };
}

/** Publishing always makes the highest number current: a higher one was left on purpose. */
function wasRolledBack(out: string): boolean {
  const [current, previous] = [lookAtCurrent(out), lookAtPrevious(out)];
  return current.kind === 'release' && previous.kind === 'release' && compareReleaseIds(previous.id, current.id) > 0;
}

export async function writeHolds(out: string, { isLost, held }: Holds): Promise<void> {
  const revision = 1 + (holdCopies(out)[0]?.revision ?? 0);
  const body = { version: 1, revision, isLost, held };
  const text = `${JSON.stringify({ ...body, sha256: sealOf(body) }, undefined, 1)}\n`;
  for (const path of holdPlaces(out)) await replaceFile(path, Buffer.from(text));
}
