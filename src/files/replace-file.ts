import { renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { FullFile } from './full-file.js';
import { syncFolder } from './sync-folder.js';

/**
 * Replaces a file with `bytes`: all of them or none, also after a power cut. `fresh` is the temporary path; only the
 * caller writes there.
 */
export async function replaceFile(path: string, bytes: Uint8Array, fresh = `${path}.new`): Promise<void> {
  rmSync(fresh, { force: true });
  const file = new FullFile(fresh);
  try {
    await file.write(bytes);
  } catch (error) {
    await file.abandon();
    throw error;
  }
  await file.close();
  renameSync(fresh, path);
  syncFolder(dirname(path));
}
