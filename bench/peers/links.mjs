// node links.mjs <from> <to>: the floor of a release that takes every file: links them, hashes them, syncs the folders.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [, , from, to] = process.argv;
const sync = (path) => {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
};

mkdirSync(to);
for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
  const path = join(entry.parentPath, entry.name);
  const copy = join(to, path.slice(from.length));
  if (entry.isDirectory()) mkdirSync(copy, { recursive: true });
  else {
    mkdirSync(join(copy, '..'), { recursive: true });
    linkSync(path, copy);
    createHash('sha256').update(readFileSync(copy)).digest();
  }
}
for (const entry of readdirSync(to, { recursive: true, withFileTypes: true }))
  if (entry.isDirectory()) sync(join(entry.parentPath, entry.name));
