import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { digestOf } from '../../src/files/digest.js';
import type { WrittenFile } from '../../src/files/full-file.js';

/** The files below a folder, as a manifest lists them. */
export function listingOf(folder: string): Readonly<Record<string, WrittenFile>> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .map((path) => [path, join(folder, path)] as const)
      .filter(([, place]) => lstatSync(place).isFile())
      .map(([path, place]) => [path, { size: lstatSync(place).size, sha256: digestOf(place) }]),
  );
}
