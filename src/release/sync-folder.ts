import { closeSync, fsyncSync, openSync } from 'node:fs';

/** Names in a folder are on the disk once the folder is. */
export function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}
