import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isThere } from './is-there.js';

/** With its parents, one at a time: Node's own `recursive` never ends where a file system refuses, as /proc does. */
export function makeFolder(path: string): void {
  if (isThere(path)) return;
  makeFolder(dirname(path));
  try {
    mkdirSync(path);
  } catch (error) {
    // Another program may have made it meanwhile.
    if (!isThere(path)) throw error;
  }
}
