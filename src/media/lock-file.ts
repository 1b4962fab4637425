import { lstatSync, realpathSync } from 'node:fs';
import { open, realpath, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { readRegularText } from '../files/regular-file.js';
import { leadsOutside } from '../load/leads-outside.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import type { MediaEnvironment } from './guards.js';
import type { LockRecord, LockRecords } from './lock-record.js';
import { formatLock, LOCK_FILE, type LockText, parseLock } from './lock-text.js';
import { withFolderLock } from './with-folder-lock.js';

/** Bytes; a million recordings take 500 MB, and no school has a tenth of that. */
const MAX_LOCK_BYTES = 64 * 1024 * 1024;

export interface ReadLock extends LockText {
  /** `undefined` where there is no lock. */
  readonly text: string | undefined;
}

/** Where the lock is kept: a link to it stays a link, and leads two projects to one lock. */
function lockPlace(projectFolder: string): string {
  const path = join(projectFolder, LOCK_FILE);
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() === true ? realpathSync.native(path) : path;
}

/**
 * A lock that exists and cannot be read (too large, a folder, a link that leads nowhere) is never treated as missing. Read
 * at once: in pieces from the thread pool, 5 MB take three times as long to arrive as to be parsed. `below`: the plan's
 * folder where it is one of a plan, with `/`.
 */
export function readLockFile(projectFolder: string, memory: Memory = NO_MEMORY, below = ''): ReadLock {
  const path = join(projectFolder, LOCK_FILE);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined)
    return { text: undefined, records: new Map(), brokenAt: undefined };
  const text = readRegularText(path, MAX_LOCK_BYTES);
  return memory.recall<ReadLock>({ key: `lock ${below}`, of: [text] }, UNHEARD, () => ({ text, ...parseLock(text) }));
}

const UNHEARD = new DiagnosticList();

/** What one probe learnt: records to put, and records that go unless another probe has put its own in their place. */
export interface LockChanges {
  readonly put: LockRecords;
  readonly drop: LockRecords;
}

/**
 * Refuses a damaged lock, unless `anew`: readable lines are kept, and the rest is dropped.
 * Reads the lock again, lays the changes over it and renames the new one into place: a kill at any moment leaves the
 * old lock or the new one, and another probe's work stays.
 */
export async function saveLock(
  projectFolder: string,
  changes: LockChanges,
  environment: MediaEnvironment,
  anew = false,
): Promise<void> {
  if (changes.put.size === 0 && changes.drop.size === 0 && !anew) return;
  const place = lockPlace(projectFolder);
  const save = async (): Promise<void> => {
    const current = readLockFile(projectFolder);
    if (!anew) refuseDamaged(current);
    else if (leadsOutside(projectFolder, LOCK_FILE)) throw linkLeadsOut();
    const records = new Map<string, LockRecord>(current.records);
    for (const [file, { size, modified }] of changes.drop) {
      const now = records.get(file);
      if (now?.size === size && now.modified === modified) records.delete(file);
    }
    for (const [file, record] of changes.put) records.set(file, record);
    const text = formatLock(records);
    if (text !== current.text) await replaceProjectFile(place, text);
  };
  await withFolderLock(dirname(place), environment, save).catch((error: unknown) => {
    throw cannotSave(error);
  });
}

/** What it has of recordings that are not mounted now can be measured by no probe. */
export function refuseDamaged({ text = '', records, brokenAt }: ReadLock): void {
  if (brokenAt === undefined) return;
  const line = text.slice(0, brokenAt).split('\n').length;
  const anew = 'airclass probe --anew';
  throw new UsageError(
    {
      zh: `${LOCK_FILE} 从第 ${line} 行起无法读懂（能读的记录有 ${records.size} 条），没有测量，也没有改写它；请从版本库（git）恢复。没有备份时，运行 ${anew}：保留能读的记录，其余重新测量`,
      en: `${LOCK_FILE} cannot be parsed from line ${line} on (readable records: ${records.size}); nothing was measured and it is left as it is. Restore it from version control (git); where there is no copy, ${anew} keeps the records that can be read and measures the rest again`,
    },
    { exitCode: 1 },
  );
}

/** What is damaged may be anything: anyone who may add a link must not have any file of this machine replaced. */
function linkLeadsOut(): UsageError {
  return new UsageError({
    zh: `${LOCK_FILE} 是指向项目之外的链接，--anew 不改写它指向的文件；请删去链接后再运行`,
    en: `${LOCK_FILE} is a link that leads out of the project, and --anew does not replace the file that it leads to; remove the link and run it again`,
  });
}

function cannotSave(error: unknown): UsageError {
  if (error instanceof UsageError) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new UsageError(
    {
      zh: `无法写入 media.lock.json：${why}；请检查项目文件夹的权限和磁盘空间`,
      en: `media.lock.json cannot be written: ${why}; check who may write to the project folder and the space on its disk`,
    },
    { cause: error },
  );
}

/**
 * All or nothing; unlike `replaceFile`, accepts a share that cannot sync folders. Only we use the name of the temporary
 * file while we hold the lock.
 */
export async function replaceProjectFile(path: string, text: string): Promise<void> {
  // A link stays a link.
  const place = await realpath(path).catch(() => path);
  const passing = `${place}.saving`;
  const handle = await open(passing, 'w');
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(passing, place);
  const folder = await open(dirname(place), 'r');
  await folder.sync().catch(() => undefined);
  await folder.close();
}
