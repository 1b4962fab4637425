import { statSync } from 'node:fs';

/** Unlike `existsSync`, throws if the disk fails instead of answering that the file does not exist. */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}
