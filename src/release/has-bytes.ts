import { lstatSync } from 'node:fs';
import { digestOf } from '../files/digest.js';
import type { WrittenFile } from '../files/full-file.js';

/** Whether a file of its own, not one that a link leads to, has these bytes. */
export function hasBytes(path: string, { size, sha256 }: WrittenFile): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isFile() === true && found.size === size && digestOf(path) === sha256;
}
