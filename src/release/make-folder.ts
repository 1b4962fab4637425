import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/** With its parents, one at a time: Node's own `recursive` never ends where a file system refuses, as /proc does. */
export function makeFolder(path: string): void {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path);
}
