import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { compareCodeUnits } from '../diagnostics/order.js';
import { readRegularText } from '../files/regular-file.js';
import type { Comparison, MeasureJob } from './compare-with-lock.js';
import { replaceProjectFile } from './lock-file.js';
import { asRecording, isSettled, type LockRecord, type LockRecords } from './lock-record.js';
import type { MediaFolders } from './media-folders.js';
import type { Recheck } from './recheck-count.js';
import { LENGTH_RUNGS, type MediaStream } from './recording.js';

/** Beside the lock: the last recording that was measured again, so that the next probe goes on after it. */
const CURSOR_FILE = 'media.recheck.json';

/**
 * Unchanged recordings whose turn it is: those after the last one that was measured again, in code-unit order, from the
 * first again after the last. A size and a time of change prove nothing: both can be set.
 */
export function dueForRecheck(
  files: Iterable<string>,
  { jobs, refused, missing, away }: Comparison,
  records: LockRecords,
  folder: MediaFolders,
  count: Recheck,
  last: string,
): readonly MeasureJob[] {
  const busy = new Set(jobs.map(({ file }) => file));
  const unchanged = [...files]
    .filter((file) => !busy.has(file) && !refused.has(file) && !missing.has(file) && !away.has(file))
    .sort(compareCodeUnits);
  const next = unchanged.findIndex((file) => compareCodeUnits(file, last) > 0);
  const turn = next < 0 ? unchanged : [...unchanged.slice(next), ...unchanged.slice(0, next)];
  return turn.slice(0, count === 'all' ? undefined : count).flatMap((file): MeasureJob[] => {
    const found = folder.look(file);
    const known = records.get(file);
    if (found.kind !== 'file' || known === undefined) return [];
    // Without the record at hand it is measured whole, not taken for the same by its ends.
    const asked = { sha256: known.sha256 !== undefined, packets: known.lengths?.packets !== undefined };
    return [{ file, found, known: undefined, ...asked }];
  });
}

/** Whether what was measured now is another recording than the lock has; another ffprobe may differ by a frame. */
export function isContradicted(known: LockRecord, now: LockRecord, frameRate: number): boolean {
  // A disk that fails for a moment proves nothing.
  if (!isSettled(now)) return false;
  const [was, is] = [known, now].map((record) => asRecording('', record, 'folder', frameRate).length);
  const isSameLength = Math.abs((was ?? 0) - (is ?? 0)) <= 1000 / frameRate;
  const isSameDigest = known.sha256 === undefined || known.sha256 === now.sha256;
  const isSameFile = known.fingerprint === undefined || known.fingerprint === now.fingerprint;
  const isSameMake = known.tool !== now.tool || (makeOf(known) === makeOf(now) && isSamePlaying(known, now));
  return (
    !isSameMake ||
    known.state !== now.state ||
    known.still !== now.still ||
    !isSameLength ||
    !isSameDigest ||
    !isSameFile
  );
}

/** Each length that both know, and what else was found on the way to them; the first lock format did not look for that. */
function isSamePlaying(known: LockRecord, now: LockRecord): boolean {
  const isSame = LENGTH_RUNGS.every((rung) => {
    const [was, is] = [known.lengths?.[rung], now.lengths?.[rung]];
    return was === undefined || is === undefined || was === is;
  });
  if (known.lengths?.played === undefined) return isSame;
  return isSame && isDeepStrictEqual(known.tracks, now.tracks) && isDeepStrictEqual(known.clock, now.clock);
}

/** Whether an older version measured it and did not look for all that is looked for now. */
export function knowsLess({ streams = [] }: LockRecord, now: LockRecord): boolean {
  return now.streams?.some((stream, index) => Object.keys(stream).some((key) => !hasKey(streams[index], key))) === true;
}

function hasKey(stream: MediaStream | undefined, key: string): boolean {
  return stream === undefined || Object.hasOwn(stream, key);
}

/** One ffprobe says the same of one file each time. */
function makeOf({ streams = [] }: LockRecord): string {
  return streams.map(({ type, codec, width, height }) => `${type} ${codec} ${width}x${height}`).join();
}

/** Empty if it is missing or unreadable: it only says where to continue. */
export function readLastRechecked(projectFolder: string): string {
  try {
    const read: unknown = JSON.parse(readRegularText(join(projectFolder, CURSOR_FILE)));
    if (typeof read === 'object' && read !== null && 'last' in read && typeof read.last === 'string') return read.last;
  } catch {
    // From the first, then.
  }
  return '';
}

/** Whether the folder is writable shows when the lock is saved; losing this only costs one turn. */
export async function saveLastRechecked(projectFolder: string, last: string): Promise<void> {
  await replaceProjectFile(join(projectFolder, CURSOR_FILE), `${JSON.stringify({ last })}\n`).catch(() => undefined);
}
