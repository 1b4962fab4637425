import { availableParallelism } from 'node:os';
import type { Millis } from '../model/time.js';
import { isEnough, type MeasureJob } from './compare-with-lock.js';
import { openWorker, type ProbeBench } from './ffprobe-call.js';
import { findFfprobe, noFfprobe } from './find-ffprobe.js';
import { findGuards, type MediaEnvironment } from './guards.js';
import type { LockRecord, LockRecords } from './lock-record.js';
import { measureRecording } from './measure-recording.js';
import { MediaFile } from './media-file.js';
import { ProbeLanes } from './probe-lanes.js';

export interface MeasureOptions {
  readonly environment: MediaEnvironment;
  readonly ffprobe?: string | undefined;
  /** Wall clock of one call of ffprobe; 30 s if left out. */
  readonly timeout?: Millis | undefined;
  /** Files at once; the number of cores if left out. */
  readonly concurrency?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((done: number, total: number, file: string) => void) | undefined;
}

const DEFAULT_TIMEOUT: Millis = 30_000;

/** Measures files, several at once; each record is handed over as soon as it is there. */
export async function measureAll(
  jobs: readonly MeasureJob[],
  options: MeasureOptions,
  onRecord?: (file: string, record: LockRecord) => void,
): Promise<LockRecords> {
  const records = new Map<string, LockRecord>();
  if (jobs.length === 0) return records;
  const lanes = Math.min(options.concurrency ?? availableParallelism(), jobs.length);
  const bench = await openBench(options, lanes);
  const queue = jobs.values();
  let done = 0;
  const work = async (): Promise<void> => {
    for (const job of queue) {
      options.signal?.throwIfAborted();
      const record = (await touchedOnly(job)) ?? withDecoded(job, await measureRecording(bench, job.found, job));
      records.set(job.file, record);
      onRecord?.(job.file, record);
      done += 1;
      options.onProgress?.(done, jobs.length, job.file);
    }
  };
  try {
    // One more than ffprobe takes at once: the next file's boxes are walked while ffprobe is busy with the others.
    await Promise.all(Array.from({ length: lanes + 1 }, work));
  } finally {
    bench.lanes.stop();
  }
  // The last of them may have been under way.
  options.signal?.throwIfAborted();
  return records;
}

async function openBench(options: MeasureOptions, lanes: number): Promise<ProbeBench> {
  const { environment, signal } = options;
  const [tool, guards] = await Promise.all([findFfprobe(options.ffprobe, environment), findGuards(environment)]);
  if (tool === undefined) throw noFfprobe();
  const plan = { tool, guards, environment, timeout: options.timeout ?? DEFAULT_TIMEOUT, signal };
  return { ...plan, lanes: new ProbeLanes(Array.from({ length: lanes }, () => openWorker(plan))) };
}

/** What decoding found is kept while the file is the same, whatever else is measured again. */
function withDecoded({ known }: MeasureJob, record: LockRecord): LockRecord {
  const isSame = record.fingerprint !== undefined && record.fingerprint === known?.fingerprint;
  return isSame && known?.decoded !== undefined ? { ...record, decoded: known.decoded } : record;
}

/** The known record under its new time of change, where head, tail and size are what they were. */
async function touchedOnly({ found, known, ...wishes }: MeasureJob): Promise<LockRecord | undefined> {
  if (known?.fingerprint === undefined || known.size !== found.size || !isEnough(known, wishes)) return undefined;
  // A review covers every byte: the middle of the file may have changed.
  if (wishes.sha256 && known.modified !== found.modified) return undefined;
  const file = await MediaFile.open(found.path).catch(() => undefined);
  try {
    const fingerprint = await file?.fingerprint();
    return fingerprint === known.fingerprint ? { ...known, modified: found.modified } : undefined;
  } catch {
    return undefined;
  } finally {
    await file?.close();
  }
}
