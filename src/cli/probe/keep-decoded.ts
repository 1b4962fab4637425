import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { DecodeResult } from '../../media/decode-recording.js';
import type { MediaEnvironment } from '../../media/guards.js';
import { readLockFile, saveLock } from '../../media/lock-file.js';
import type { LockRecord } from '../../media/lock-record.js';
import { reportWrongRecord } from '../../media/report-media.js';
import { isDecodedOtherwise } from '../../media/same-recording.js';

/**
 * Writes what decoding found into the lock, so that `check` and `build` know of it until a file changes. Reports what the
 * lock said otherwise of the same file.
 */
export async function keepDecoded(
  projectFolder: string,
  results: ReadonlyMap<string, DecodeResult>,
  environment: MediaEnvironment,
  diagnostics: DiagnosticList,
): Promise<void> {
  const lock = readLockFile(projectFolder);
  const put = new Map<string, LockRecord>();
  for (const [file, { stopped, ...decoded }] of results) {
    const record = lock.records.get(file);
    if (stopped !== undefined || record?.state !== 'ok') continue;
    put.set(file, { ...record, decoded });
    if (record.decoded !== undefined && isDecodedOtherwise(record.decoded, decoded))
      reportWrongRecord(file, lock, diagnostics);
  }
  await saveLock(projectFolder, { put, drop: new Map() }, environment);
}
