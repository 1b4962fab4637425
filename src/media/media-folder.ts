import { lstatSync, realpathSync, type Stats } from 'node:fs';
import { join, sep } from 'node:path';
import type { Instant } from '../model/time.js';
import type { FaultReason } from './recording.js';

/** What exists at a path below the media folder. */
export type FileFacts =
  | { readonly kind: 'missing' }
  | { readonly kind: 'refused'; readonly reason: FaultReason }
  | { readonly kind: 'file'; readonly path: string; readonly size: number; readonly modified: Instant };

/** Empty steps and those that begin with a dot: any other path goes straight down as it is written. */
const ODD_PATH = /(?:^|[\\/])(?:\.|[\\/]|$)/;
const MISSING: FileFacts = { kind: 'missing' };
const QUIETLY = { throwIfNoEntry: false } as const;

/**
 * A folder that recordings are delivered to. Looking is synchronous on purpose: over 10,000 files a plain loop took
 * 40 ms and every asynchronous way 75 to 470 ms.
 */
export class MediaFolder {
  readonly #root: string;
  /** The folder's path with a separator at its end. */
  readonly #below: string;
  /** The same of each folder that links may lead to: this one and those that the project names besides. */
  readonly #allowed: readonly string[];
  readonly #insideByFolder = new Map<string, boolean>();

  /** `root` and the folders that links may lead to, each real. */
  constructor(root: string, allowed: readonly string[]) {
    this.#root = root;
    this.#below = withSeparator(root);
    this.#allowed = allowed.map(withSeparator);
  }

  /** With every link of its path resolved. */
  get path(): string {
    return this.#root;
  }

  look(file: string): FileFacts {
    if (file.includes('\0')) return refused('not-a-file');
    if (!ODD_PATH.test(file)) return this.#lookAt(this.#below + file, file.slice(0, file.lastIndexOf('/') + 1));
    const path = join(this.#root, file);
    return path.startsWith(this.#below)
      ? this.#lookAt(path, path.slice(this.#below.length, path.lastIndexOf(sep) + 1))
      : refused('outside-folder');
  }

  /** `folder` is where `path` lies below the media folder, with a separator at its end; empty right in it. */
  #lookAt(path: string, folder: string): FileFacts {
    try {
      const stats = lstatSync(path, QUIETLY);
      if (stats === undefined) return MISSING;
      if (stats.isSymbolicLink()) return this.#follow(path);
      return this.#isInside(folder) ? facts(path, stats) : refused('outside-folder');
    } catch (error) {
      return failure(error);
    }
  }

  #follow(link: string): FileFacts {
    try {
      const path = realpathSync.native(link);
      return this.#holds(path) ? facts(path, lstatSync(path)) : refused('outside-folder');
    } catch {
      return refused('not-a-file');
    }
  }

  /** Links among the folders on the way may lead out as well. */
  #isInside(folder: string): boolean {
    let inside = this.#insideByFolder.get(folder);
    if (inside === undefined) {
      const real = realpathSync.native(this.#below + folder);
      inside = this.#holds(withSeparator(real));
      this.#insideByFolder.set(folder, inside);
    }
    return inside;
  }

  #holds(path: string): boolean {
    return this.#allowed.some((below) => path.startsWith(below));
  }
}

function withSeparator(path: string): string {
  return path.endsWith(sep) ? path : path + sep;
}

function facts(path: string, stats: Stats): FileFacts {
  if (!stats.isFile()) return refused('not-a-file');
  if (stats.size === 0) return refused('empty');
  return { kind: 'file', path, size: stats.size, modified: Math.trunc(stats.mtimeMs) };
}

function failure(error: unknown): FileFacts {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT' || code === 'ENOTDIR') return MISSING;
  if (code === 'ELOOP') return refused('not-a-file');
  return { kind: 'refused', reason: { code: 'cannot-open', detail: String(code) } };
}

function refused(code: FaultReason['code']): FileFacts {
  return { kind: 'refused', reason: { code } };
}
