import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import { isThere } from '../files/is-there.js';
import { FileRefusal, readRegular } from '../files/regular-file.js';
import { currentRelease, knownRelease } from './links.js';
import { allFilesOf, type Manifest } from './manifest.js';
import { readManifest } from './releases.js';

/**
 * Files of the release that `current` points to, by their path below the release; `undefined` for what it never had.
 * Throws if a file is not as the manifest says: numbers that are continued must not start again. `acceptUnknown`:
 * what cannot be read counts as absent.
 */
export function currentFiles(out: string, acceptUnknown = false): (path: string) => Uint8Array | undefined {
  const id = acceptUnknown ? knownRelease(out) : currentRelease(out);
  if (id === undefined) return () => undefined;
  const read = filesOf(out, id);
  if (!acceptUnknown) return read;
  return (path) => {
    try {
      return read(path);
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  };
}

/** As `currentFiles`, for a release that exists. */
export function filesOf(out: string, id: string): (path: string) => Uint8Array | undefined {
  let files: Manifest['files'] | undefined;
  return (path) => {
    files ??= allFilesOf(readManifest(out, id));
    const expected = files[path];
    if (expected === undefined) return undefined;
    const place = join(out, 'releases', id, path);
    const bytes = isThere(place) ? readListed(place, expected.size) : undefined;
    if (bytes !== undefined && createHash('sha256').update(bytes).digest('hex') === expected.sha256) return bytes;
    throw damaged(out, place, id);
  };
}

function readListed(place: string, size: number): Uint8Array | undefined {
  try {
    return readRegular(place, Math.max(size, 1));
  } catch (error) {
    if (error instanceof FileRefusal && error.reason === 'too-large') return undefined;
    throw error;
  }
}

export function readCurrentFile(out: string, path: string): Uint8Array | undefined {
  return currentFiles(out)(path);
}

function damaged(out: string, place: string, id: string): UsageError {
  return new UsageError(
    {
      zh: `“${place}”缺失或不是版本 ${id} 的清单所说的内容（见 airclass verify）；可以不接续它直接发布，或换一个完好的版本`,
      en: `"${place}" is missing, or not what the manifest of ${id} says; see airclass verify. Publish without continuing its numbers, or go back to a complete release`,
    },
    {
      exitCode: 1,
      next: [
        { kind: 'again', add: ['--accept-unknown'], command: 'build' },
        { kind: 'run', words: ['airclass', 'rollback', '--out', out] },
      ],
    },
  );
}
