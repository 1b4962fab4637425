import { lstatSync } from 'node:fs';
import { digestOf } from '../files/digest.js';
import type { WrittenFile } from '../files/full-file.js';

/** Whether a regular file, not a link, has these bytes. */
export function hasBytes(path: string, { size, sha256 }: WrittenFile): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && digestOf(path) === sha256;
}
