// node floor.mjs <release> <folder>: writes the files of a release again as any program that publishes must: each in full,
// hashed, synced, its folder too, and then read back from the disk and hashed again.
import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

const [, , release, folder] = process.argv;
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex');
const sync = (path) => {
  const descriptor = openSync(path, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
};

const paths = readdirSync(release, { recursive: true }).filter((path) => statSync(join(release, path)).isFile());
const folders = new Set();
const written = new Map();
for (const path of paths) {
  const to = join(folder, path);
  mkdirSync(dirname(to), { recursive: true });
  folders.add(dirname(to));
  const bytes = readFileSync(join(release, path));
  const descriptor = openSync(to, 'wx');
  writeSync(descriptor, bytes);
  fsyncSync(descriptor);
  closeSync(descriptor);
  written.set(path, sha256(bytes));
}
for (const path of folders) sync(path);
for (const [path, hash] of written) {
  if (sha256(readFileSync(join(folder, path))) !== hash) throw new Error(`${path} is not what was written`);
}
