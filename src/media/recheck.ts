import { join } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { compareCodeUnits } from '../diagnostics/order.js';
import { isFields } from '../files/is-shape.js';
import { readRegularText } from '../files/regular-file.js';
import type { MediaSettings } from '../model/project.js';
import { DAY } from '../model/time.js';
import type { Comparison, MeasureJob } from './compare-with-lock.js';
import type { GatherOptions } from './gather-options.js';
import { type ReadLock, replaceProjectFile } from './lock-file.js';
import { asRecording, type LockRecord, type LockRecords } from './lock-record.js';
import { measureAll } from './measure-all.js';
import type { MediaFolders } from './media-folders.js';
import type { NeededFile } from './needed-files.js';
import { reportWrongRecord } from './report-media.js';
import { isContradicted, isDecodedOtherwise, knowsLess } from './same-recording.js';

/** Beside the lock: the last recording that was measured again, so that the next probe goes on after it. */
const CURSOR_FILE = 'media.recheck.json';

interface Rechecking {
  readonly compared: Comparison;
  /** What was measured or found to be only touched a moment ago. */
  readonly fresh: LockRecords;
  readonly needed: ReadonlyMap<string, NeededFile>;
  readonly lock: ReadLock;
  readonly folder: MediaFolders;
  readonly media: MediaSettings;
}

/** What recordings really are, where the lock has it wrong or knows less. */
export async function recheck(
  { compared, fresh, needed, lock, folder, media }: Rechecking,
  options: GatherOptions,
  diagnostics: DiagnosticList,
): Promise<LockRecords> {
  const { projectFolder, onRecheck, recheck: count = 0 } = options;
  const unchanged = unchangedFiles(needed.keys(), compared, fresh, lock.records);
  const jobs = turnOf(unchanged, options).flatMap((file): MeasureJob[] => {
    const found = folder.look(file);
    const known = lock.records.get(file);
    if (found.kind !== 'file' || known === undefined) return [];
    // Without the record at hand it is measured whole, not taken for the same by its ends.
    const asked = { sha256: known.sha256 !== undefined, packets: known.lengths?.packets !== undefined };
    return [{ file, found, known: undefined, ...asked }];
  });
  const again = await measureAll(jobs, options);
  const better = new Map<string, LockRecord>();
  let wrong = 0;
  for (const { file, found } of jobs) {
    const [known, now] = [lock.records.get(file), again.get(file)];
    if (known === undefined || now === undefined) continue;
    const { isWrong, record } = await compareRecords(file, found.path, known, now, media.frameRate, options);
    if (record !== known) better.set(file, record);
    if (!isWrong) continue;
    wrong += 1;
    reportWrongRecord(file, lock, diagnostics);
  }
  const reached = jobs.at(-1)?.file;
  if (reached !== undefined && count !== 'all') await saveLastRechecked(projectFolder, reached);
  if (jobs.length > 0) onRecheck?.(jobs.length, wrong);
  return better;
}

async function compareRecords(
  file: string,
  path: string,
  known: LockRecord,
  now: LockRecord,
  frameRate: number,
  { decode }: GatherOptions,
): Promise<{ readonly isWrong: boolean; readonly record: LockRecord }> {
  const isWrong = isContradicted(known, now, frameRate);
  const isLess = now.state === 'ok' && knowsLess(known, now);
  if (known.decoded === undefined || now.state !== 'ok') return { isWrong, record: isWrong || isLess ? now : known };
  const decoded = await decode?.(path, asRecording(file, now, 'folder', frameRate), frameRate);
  const isOther = decoded !== undefined && isDecodedOtherwise(known.decoded, decoded);
  const kept = isOther || known.fingerprint !== now.fingerprint ? decoded : known.decoded;
  const record = kept === undefined ? now : { ...now, decoded: kept };
  return { isWrong: isWrong || isOther, record: isWrong || isOther || isLess ? record : known };
}

/** In code-unit order; one that was only touched is among them. */
function unchangedFiles(
  files: Iterable<string>,
  { jobs, refused, missing, away }: Comparison,
  fresh: LockRecords,
  records: LockRecords,
): readonly string[] {
  const changed = jobs
    .map(({ file }) => file)
    .filter((file) => fresh.get(file)?.fingerprint !== records.get(file)?.fingerprint);
  const busy = new Set([...changed, ...refused.keys(), ...missing, ...away]);
  return [...files].filter((file) => !busy.has(file)).sort(compareCodeUnits);
}

/**
 * Those after the last one that was measured again, from the first again after the last. A size and a time of change prove
 * nothing: both can be set. Where no probe has left word of the last, as in a fresh checkout every night, the day says
 * where to begin: parts of the golden ratio come by everywhere, also with a probe every seventh day.
 */
function turnOf(
  unchanged: readonly string[],
  { projectFolder, now = 0, recheck: count = 0 }: GatherOptions,
): readonly string[] {
  if (count === 'all') return unchanged;
  const last = readLastRechecked(projectFolder);
  const after = unchanged.findIndex((file) => compareCodeUnits(file, last) > 0);
  const part = (Math.floor(now / DAY) * GOLDEN) % 1;
  const first = last === '' ? Math.floor(part * unchanged.length) : Math.max(0, after);
  return [...unchanged.slice(first), ...unchanged.slice(0, first)].slice(0, count);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Empty if it is missing or unreadable: it only says where to continue. */
export function readLastRechecked(projectFolder: string): string {
  try {
    const read: unknown = JSON.parse(readRegularText(join(projectFolder, CURSOR_FILE)));
    if (isFields(read) && typeof read.last === 'string') return read.last;
  } catch {
    // From the first, then.
  }
  return '';
}

/** Whether the folder is writable shows when the lock is saved; losing this only costs one turn. */
export async function saveLastRechecked(projectFolder: string, last: string): Promise<void> {
  await replaceProjectFile(join(projectFolder, CURSOR_FILE), `${JSON.stringify({ last })}\n`).catch(() => undefined);
}
