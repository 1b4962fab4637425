import { setImmediate } from 'node:timers/promises';
import type { LockRecord, LockRecords } from './lock-record.js';
import { isSettled } from './lock-record.js';
import type { FileFacts, MediaFolder } from './media-folder.js';
import type { NeededFile } from './needed-files.js';
import type { FaultReason } from './recording.js';

export type PresentFile = Extract<FileFacts, { kind: 'file' }>;

/** A file that has to be opened: new, changed, or only touched. */
export interface MeasureJob {
  readonly file: string;
  readonly found: PresentFile;
  readonly known: LockRecord | undefined;
  readonly sha256: boolean;
  readonly packets: boolean;
}

/** What the media folder says beside the lock; a needed file is in exactly one of the four. */
export interface Comparison {
  readonly unchanged: LockRecords;
  readonly jobs: readonly MeasureJob[];
  readonly refused: ReadonlyMap<string, FaultReason>;
  readonly missing: readonly string[];
}

/** Files between two breaths of the event loop. */
const STRIDE = 500;

export interface CompareWishes {
  /** Reads every packet of the files for which this was not done before. */
  readonly packets?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A file that is still being delivered is left alone until the next time. */
  readonly isSettled?: ((file: string, found: PresentFile) => boolean) | undefined;
}

/** Looks at every needed file; the same size and time of change is the same recording. */
export async function compareWithLock(
  needed: Iterable<NeededFile>,
  folder: MediaFolder,
  lock: LockRecords,
  wishes: CompareWishes,
): Promise<Comparison> {
  const unchanged = new Map<string, LockRecord>();
  const jobs: MeasureJob[] = [];
  const refused = new Map<string, FaultReason>();
  const missing: string[] = [];
  let looked = 0;
  for (const { file, reviewed } of needed) {
    looked += 1;
    if (looked % STRIDE === 0) await setImmediate(undefined, { signal: wishes.signal });
    const found = folder.look(file);
    if (found.kind === 'missing') missing.push(file);
    else if (found.kind === 'refused') refused.set(file, found.reason);
    else {
      const known = lock.get(file);
      const asked = { sha256: reviewed, packets: wishes.packets === true };
      if (known !== undefined && isSame(known, found) && isEnough(known, asked)) unchanged.set(file, known);
      else if (wishes.isSettled?.(file, found) === false) refused.set(file, { code: 'changed-while-measured' });
      else jobs.push({ file, found, known, ...asked });
    }
  }
  return { unchanged, jobs, refused, missing };
}

export function isSame(known: LockRecord, found: PresentFile): boolean {
  return known.size === found.size && known.modified === found.modified;
}

/** Whether the record answers what is asked this time. */
export function isEnough(known: LockRecord, wishes: { readonly sha256: boolean; readonly packets: boolean }): boolean {
  if (!isSettled(known)) return false;
  if (wishes.sha256 && known.sha256 === undefined) return false;
  return !wishes.packets || known.state !== 'ok' || known.still === true || known.lengths?.packets !== undefined;
}
