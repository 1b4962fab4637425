import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import type { Instant, Millis } from '../model/time.js';
import type { LockRecord, LockRecords } from './lock-record.js';
import { isSettled } from './lock-record.js';
import type { FileFacts } from './media-folder.js';
import type { MediaFolders } from './media-folders.js';
import type { NeededFile } from './needed-files.js';
import type { FaultReason } from './recording.js';

export type PresentFile = Extract<FileFacts, { kind: 'file' }>;

interface FileState {
  readonly size: number;
  readonly modified: Instant;
}

/** A file that has to be opened: new, changed, or only touched. */
export interface MeasureJob {
  readonly file: string;
  readonly found: PresentFile;
  readonly known: LockRecord | undefined;
  readonly sha256: boolean;
  readonly packets: boolean;
}

/** What the media folders say beside the lock. A needed file that is in none of the four is as the lock has it. */
export interface Comparison {
  readonly jobs: readonly MeasureJob[];
  readonly refused: ReadonlyMap<string, FaultReason>;
  readonly missing: ReadonlySet<string>;
  /** In none of the folders that exist while another one does not, and in the lock, whose record is used. */
  readonly away: ReadonlySet<string>;
}

/** Milliseconds between two turns of the event loop: over a slow network one file may take as long. */
const BREATH = 50;

export interface CompareWishes {
  /** Reads every packet of the files for which this was not done before. */
  readonly packets?: boolean | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Checks new files again after this long: one that has grown is still being delivered, and left alone. */
  readonly settle?: Millis | undefined;
}

/** Looks at every needed file; the same size and time of change is the same recording. */
export async function compareWithLock(
  needed: Iterable<NeededFile>,
  folder: MediaFolders,
  lock: LockRecords,
  wishes: CompareWishes,
): Promise<Comparison> {
  const jobs: MeasureJob[] = [];
  const refused = new Map<string, FaultReason>();
  const missing = new Set<string>();
  const away = new Set<string>();
  const packets = wishes.packets === true;
  let breathed = performance.now();
  for (const { file, reviewed } of needed) {
    if (performance.now() - breathed > BREATH) {
      await setImmediate(undefined, { signal: wishes.signal });
      breathed = performance.now();
    }
    const found = folder.look(file);
    if (found.kind === 'missing') (folder.absent.length > 0 && lock.has(file) ? away : missing).add(file);
    else if (found.kind === 'refused') refused.set(file, found.reason);
    else {
      const known = lock.get(file);
      const asked = { sha256: reviewed, packets };
      const isKnown = known !== undefined && isSame(known, found) && isEnough(known, asked);
      if (!isKnown) jobs.push({ file, found, known, ...asked });
    }
  }
  if (wishes.settle === undefined || jobs.length === 0) return { jobs, refused, missing, away };
  await sleep(wishes.settle, undefined, { signal: wishes.signal });
  const settled: MeasureJob[] = [];
  for (const job of jobs) {
    const now = folder.look(job.file);
    if (now.kind === 'file' && isSame(job.found, now)) settled.push(job);
    else refused.set(job.file, { code: 'still-arriving' });
  }
  return { jobs: settled, refused, missing, away };
}

function isSame(known: FileState, found: FileState): boolean {
  return known.size === found.size && known.modified === found.modified;
}

/** Whether the record has what is needed this time. */
export function isEnough(known: LockRecord, wishes: { readonly sha256: boolean; readonly packets: boolean }): boolean {
  if (!isSettled(known)) return false;
  if (wishes.sha256 && known.sha256 === undefined) return false;
  return !wishes.packets || known.state !== 'ok' || known.still === true || known.lengths?.packets !== undefined;
}
