import { closeSync, fsyncSync, openSync } from 'node:fs';
import { atPath } from './at-path.js';

/** Names in a folder are on the disk once the folder is. */
export function syncFolder(folder: string): void {
  syncFile(folder);
}

export function syncFile(path: string): void {
  const descriptor = openSync(path, 'r');
  try {
    fsyncSync(descriptor);
  } catch (error) {
    atPath(path)(error);
  } finally {
    closeSync(descriptor);
  }
}
