import { copyFileSync, linkSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UsageError } from '../diagnostics/usage-error.js';
import type { WrittenFile } from '../files/full-file.js';
import { makeFolder } from '../files/make-folder.js';
import { syncFile } from '../files/sync-folder.js';
import { FACTS } from './facts-path.js';
import { hasBytes } from './has-bytes.js';
import { isWithoutLinks } from './links-of-disk.js';
import type { Manifest } from './manifest.js';
import { readManifest } from './releases.js';

/** A file that is to be in the stage, with all that it is made from where that is known. */
interface Wanted {
  readonly path: string;
  readonly basis?: string | undefined;
}

/** Files of the current release that may stand in a new one too. */
export class CurrentCopies {
  readonly #files: Manifest['files'];
  /** The facts that were read in them, where they are as the manifest says. */
  readonly facts: string | undefined;

  private constructor(
    readonly folder: string,
    { files, facts }: Pick<Manifest, 'files' | 'facts'>,
  ) {
    this.#files = files;
    const path = join(folder, FACTS);
    this.facts = facts !== undefined && hasBytes(path, facts) ? path : undefined;
  }

  /** `undefined` where its manifest cannot be read. */
  static of(out: string, id: string): CurrentCopies | undefined {
    try {
      return new CurrentCopies(join(out, 'releases', id), readManifest(out, id));
    } catch (error) {
      if (error instanceof UsageError) return undefined;
      throw error;
    }
  }

  has(path: string): boolean {
    return this.#files[path] !== undefined;
  }

  /** Puts the file that was made from the same into the stage; `undefined` where there is none, or it is damaged. */
  takeMadeFrom({ path, basis }: Wanted, stage: string): WrittenFile | undefined {
    const known = this.#files[path];
    return basis !== undefined && known?.basis === basis && this.#take(path, known, stage) ? bytesOf(known) : undefined;
  }

  /** The same for a file with these bytes. */
  takeBytes(path: string, bytes: WrittenFile, stage: string): boolean {
    const known = this.#files[path];
    return known?.size === bytes.size && known.sha256 === bytes.sha256 && this.#take(path, bytes, stage);
  }

  /** Its hash is that of what is in the stage now. What is damaged or gone is made anew; a disk that refuses is an error. */
  #take(path: string, file: WrittenFile, stage: string): boolean {
    const place = join(stage, path);
    makeFolder(dirname(place));
    if (putFile(join(this.folder, path), place) && isReadAs(place, file)) return true;
    rmSync(place, { force: true });
    return false;
  }
}

function isReadAs(path: string, file: WrittenFile): boolean {
  try {
    return hasBytes(path, file);
  } catch {
    return false;
  }
}

function bytesOf({ size, sha256 }: WrittenFile): WrittenFile {
  return { size, sha256 };
}

/** No file of a release is ever opened for writing, so one file may be in several. False: it cannot be read. */
function putFile(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (isWithoutLinks(error)) return isCopied(from, to);
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
    throw error;
  }
}

/** What fails here for want of space fails again, and is reported, where the file is made. */
function isCopied(from: string, to: string): boolean {
  try {
    copyFileSync(from, to);
    syncFile(to);
    return true;
  } catch {
    return false;
  }
}
