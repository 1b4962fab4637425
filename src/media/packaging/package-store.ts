import { existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive } from '../../files/is-alive.js';
import { makeFolder } from '../../files/make-folder.js';
import { parseJson } from '../../files/parse-json.js';
import { readRegularText } from '../../files/regular-file.js';
import { syncFolder } from '../../files/sync-folder.js';
import { asPackageIndex, type PackageIndex } from './package-index.js';

const INDEX = 'index.json';
/** Bytes; an hour at 60 frames a second has 0.6 MB of frames. */
const MAX_BYTES = 64 * 1024 * 1024;
const UNFINISHED = /^\.new-.+\.(\d+)$/;

/** A folder of packages: one folder for each recording, named by its fingerprint. */
export class PackageStore {
  constructor(readonly folder: string) {}

  /** `undefined` where there is none that can be played: it is made again. */
  get(recording: string): PackageIndex | undefined {
    if (!/^[a-z0-9-]{1,80}$/.test(recording)) return undefined;
    const place = join(this.folder, recording);
    if (!existsSync(join(place, INDEX))) return undefined;
    const index = asPackageIndex(parseJson(readRegularText(join(place, INDEX), MAX_BYTES)));
    if (index === undefined || index.recording !== recording) return undefined;
    const bytes = index.pieces.reduce((sum, piece) => sum + piece.bytes, 0);
    const media = join(place, index.media);
    return existsSync(media) && statSync(media).size === bytes ? index : undefined;
  }

  /** Where a package is made; nobody looks there. */
  begin(recording: string): string {
    this.giveUp(recording);
    const fresh = this.#fresh(recording);
    makeFolder(fresh);
    return fresh;
  }

  giveUp(recording: string): void {
    rmSync(this.#fresh(recording), { recursive: true, force: true });
  }

  /** Puts it in its place whole; one that was there before is dropped. */
  finish(fresh: string, recording: string): void {
    syncFolder(fresh);
    const place = join(this.folder, recording);
    const aside = join(this.folder, `.new-${recording}-old.${process.pid}`);
    rmSync(aside, { recursive: true, force: true });
    if (existsSync(place)) renameSync(place, aside);
    renameSync(fresh, place);
    syncFolder(this.folder);
    rmSync(aside, { recursive: true, force: true });
  }

  #fresh(recording: string): string {
    return join(this.folder, `.new-${recording}.${process.pid}`);
  }

  /** What killed runs have left. */
  sweep(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder)) {
      const [, pid] = UNFINISHED.exec(name) ?? [];
      if (pid === undefined || isAlive(Number(pid))) continue;
      const [, recording] = /^\.new-(.+)-old\.\d+$/.exec(name) ?? [];
      // Killed between the two renames: what was there before is better than nothing.
      if (recording !== undefined && !existsSync(join(this.folder, recording)))
        renameSync(join(this.folder, name), join(this.folder, recording));
      else rmSync(join(this.folder, name), { recursive: true, force: true });
    }
  }
}
