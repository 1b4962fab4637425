import type { DecodeResult } from '../../media/decode-recording.js';
import type { MediaEnvironment } from '../../media/guards.js';
import { readLockFile, saveLock } from '../../media/lock-file.js';
import type { LockRecord } from '../../media/lock-record.js';

/** Writes what decoding found into the lock, so that `check` and `build` know of it until a file changes. */
export async function keepDecoded(
  projectFolder: string,
  results: ReadonlyMap<string, DecodeResult>,
  environment: MediaEnvironment,
): Promise<void> {
  const { records } = readLockFile(projectFolder);
  const put = new Map<string, LockRecord>();
  for (const [file, { stopped, ...decoded }] of results) {
    const record = records.get(file);
    if (stopped === undefined && record?.state === 'ok') put.set(file, { ...record, decoded });
  }
  await saveLock(projectFolder, { put, drop: new Map() }, environment);
}
