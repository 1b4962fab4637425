import { statSync } from 'node:fs';

/** Unlike `existsSync`, a disk that fails is not taken for one that does not have the file. */
export function isThere(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return false;
    throw error;
  }
}
