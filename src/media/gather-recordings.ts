import { delimiter, resolve } from 'node:path';
import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { UsageError } from '../diagnostics/usage-error.js';
import { keepEntries } from '../memory/keep-equal.js';
import { type Memory, NO_MEMORY } from '../memory/memory.js';
import type { MediaSettings, Project } from '../model/project.js';
import type { LessonUses } from '../timeline/lesson-use.js';
import { type Comparison, compareWithLock, type MeasureJob } from './compare-with-lock.js';
import type { GatherOptions } from './gather-options.js';
import { type ReadLock, readLockFile, refuseDamaged } from './lock-file.js';
import { LockKeeper } from './lock-keeper.js';
import { asRecording, type LockRecord, type LockRecords } from './lock-record.js';
import { type MeasureOptions, measureAll } from './measure-all.js';
import { MeasuredBefore } from './measured-before.js';
import { MediaFolders } from './media-folders.js';
import { type NeededFile, neededFiles } from './needed-files.js';
import { withPlanLocks } from './plan-locks.js';
import { recheck } from './recheck.js';
import type { Recording, Recordings } from './recording.js';
import { reportAbsent, reportTwice } from './report-folders.js';
import {
  reportContradictions,
  reportDamage,
  reportEmptied,
  reportForgotten,
  reportKept,
  reportOutside,
  reportPlanOnly,
  reportWithoutFolder,
} from './report-media.js';
import { reportNearNames } from './report-near-names.js';

/** What is known of every file that the project plays. A project that only plans has no recordings. */
export async function gatherRecordings(
  project: Project,
  _uses: LessonUses,
  options: GatherOptions,
  diagnostics: DiagnosticList,
  memory: Memory = NO_MEMORY,
): Promise<Recordings> {
  const { media } = project;
  if (media === undefined) {
    reportPlanOnly(project, diagnostics);
    return new Map();
  }
  const { disk } = memory;
  const { courses, programmes, zones, slate, span } = project;
  const needed = memory.recall<ReadonlyMap<string, NeededFile>>(
    { key: 'needed files', of: [courses, programmes, zones, slate, span] },
    diagnostics,
    () => neededFiles(project),
  );
  const lock = memory.recall<ReadLock>({ key: 'media lock', of: [disk.ofOthers] }, diagnostics, () =>
    readLockFile(options.projectFolder, memory),
  );
  const isReplaced = options.save === true && options.anew === true && lock.brokenAt !== undefined;
  if (options.save === true && !isReplaced) refuseDamaged(lock);
  const folder = memory.recall<MediaFolders | undefined>(
    { key: 'media folders', of: [media.folders, disk.ofOthers] },
    diagnostics,
    () => openMediaFolders(media, options),
  );
  if (!isReplaced || folder === undefined) reportDamage(lock, diagnostics);
  if (folder === undefined) {
    const all = withPlanLocks(lock, project.planFolders, options.projectFolder, diagnostics, memory);
    reportWithoutFolder(all, media.span, diagnostics);
    const of = [needed, all, media.frameRate];
    return memory.recall<Recordings>({ key: 'recordings of the lock', of }, diagnostics, (_, _watch, before) =>
      keepEntries(before, fromLock(needed.keys(), all.records, media.frameRate)),
    );
  }

  const compared = await compareWithLock(needed.values(), folder, lock.records, options);
  const kept = (fresh: Recordings): Recordings =>
    memory.recall<Recordings>({ key: 'recordings', of: [fresh] }, diagnostics, (_, _watch, before) =>
      keepEntries(before, fresh),
    );
  if (options.lockOnly === true) return kept(withoutMeasuring(needed.keys(), compared, lock.records, media.frameRate));
  const keeper =
    options.save === true ? new LockKeeper(options.projectFolder, options.environment, isReplaced) : undefined;
  try {
    const before = memory.recall({ key: 'measured recordings', of: [] }, diagnostics, () => new MeasuredBefore());
    const fresh = await measureNew(compared.jobs, before, options, (file, record) => keeper?.put(file, record));
    const isRechecking = keeper !== undefined && (options.recheck ?? 0) !== 0;
    const again = isRechecking
      ? await recheck({ compared, fresh, needed, lock, folder, media }, options, diagnostics)
      : [];
    for (const [file, record] of again) keeper?.put(file, record);
    const measured = new Map([...fresh, ...again]);
    if (compared.missing.size === needed.size) reportEmptied(compared, lock, diagnostics);
    else if (keeper === undefined) reportContradictions(compared, measured, lock, diagnostics);
    else {
      const forgotten = dropUnnamed(keeper, needed, lock.records);
      reportKept(compared, lock, diagnostics);
      reportForgotten(forgotten, lock, diagnostics);
    }
    reportAbsent(folder, compared, media, options.projectFolder, diagnostics);
    reportTwice(folder, needed, diagnostics);
    reportOutside(compared.refused, needed, diagnostics);
    reportNearNames(compared.missing, needed, folder, project, diagnostics);
    return kept(fromFolder(needed.keys(), compared, measured, lock.records, media.frameRate));
  } finally {
    await keeper?.finish();
  }
}

/** In the order of the jobs. */
async function measureNew(
  jobs: readonly MeasureJob[],
  before: MeasuredBefore,
  options: MeasureOptions,
  onRecord: (file: string, record: LockRecord) => void,
): Promise<LockRecords> {
  const known = before.take(jobs);
  for (const [file, record] of known) onRecord(file, record);
  const left = jobs.filter(({ file }) => !known.has(file));
  const measured = await measureAll(left, options, onRecord);
  const records = new Map<string, LockRecord>();
  for (const job of jobs) {
    const record = measured.get(job.file) ?? known.get(job.file);
    if (record === undefined) continue;
    before.add(job, record);
    records.set(job.file, record);
  }
  return records;
}

/** Records of what the project no longer names; what is not in the folder may be on a disk that is not mounted. */
function dropUnnamed(
  keeper: LockKeeper,
  needed: ReadonlyMap<string, NeededFile>,
  records: LockRecords,
): readonly string[] {
  const unnamed = [...records].filter(([file]) => !needed.has(file));
  for (const [file, record] of unnamed) keeper.drop(file, record);
  return unnamed.map(([file]) => file);
}

/** `undefined` if none of the project's own folders exists; those that were asked for by name must exist. */
export function openMediaFolders(media: MediaSettings, options: GatherOptions): MediaFolders | undefined {
  const { mediaFolders = [], environment, projectFolder } = options;
  const where = mediaFolders.length > 0 ? '--media' : 'AIRCLASS_MEDIA';
  const asked = mediaFolders.length > 0 ? mediaFolders : splitPaths(environment.AIRCLASS_MEDIA);
  if (asked.length === 0) return MediaFolders.open(media.folders.map(({ path }) => resolve(projectFolder, path)));
  const folders = MediaFolders.open(asked.map((path) => resolve(path)));
  const absent = folders === undefined ? asked : asked.filter((path) => folders.absent.includes(resolve(path)));
  if (absent.length === 0) return folders;
  throw new UsageError({
    zh: `${where} 指定的媒体文件夹${absent.map((path) => `“${path}”`).join('、')}不存在，请改正路径`,
    en: `${where} names the media folder ${absent.map((path) => `"${path}"`).join(' and ')}, which does not exist; fix the path`,
  });
}

/** A list such as `PATH`, unless all of it is the name of one folder. */
function splitPaths(text = ''): readonly string[] {
  return MediaFolders.open([text]) === undefined ? text.split(delimiter).filter(Boolean) : [text];
}

/** In the order of `files`, whichever was measured first. */
function fromLock(files: Iterable<string>, records: LockRecords, frameRate: number): Recordings {
  const recordings = new Map<string, Recording>();
  for (const file of files) {
    const record = records.get(file);
    recordings.set(file, record === undefined ? absent(file, 'lock') : asRecording(file, record, 'lock', frameRate));
  }
  return recordings;
}

function fromFolder(
  files: Iterable<string>,
  { missing, refused, away }: Comparison,
  measured: LockRecords,
  known: LockRecords,
  frameRate: number,
): Recordings {
  const recordings = new Map<string, Recording>();
  for (const file of files) {
    const reason = refused.get(file);
    const record = measured.get(file) ?? known.get(file);
    if (reason !== undefined) recordings.set(file, { ...absent(file, 'folder'), state: 'unreadable', reason });
    else if (record === undefined || missing.has(file)) recordings.set(file, absent(file, 'folder'));
    else recordings.set(file, asRecording(file, record, away.has(file) ? 'lock' : 'folder', frameRate));
  }
  return recordings;
}

function withoutMeasuring(
  files: Iterable<string>,
  compared: Comparison,
  known: LockRecords,
  frameRate: number,
): Recordings {
  const recordings = new Map(fromFolder(files, compared, new Map(), known, frameRate));
  for (const { file, found, known: record } of compared.jobs) {
    if (record?.size === found.size && record.modified === found.modified) continue;
    recordings.set(file, { ...absent(file, 'folder'), state: 'unknown', size: found.size });
  }
  return recordings;
}

function absent(file: string, from: 'folder' | 'lock'): Recording {
  return { file, state: 'missing', length: 0, size: 0, still: false, from };
}
