import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../files/make-folder.js';
import { readRegular } from '../../files/regular-file.js';
import { replaceFile } from '../../files/replace-file.js';
import { type ReadPrint, readPrint, writePrint } from './print-file.js';
import type { RecordingPrint } from './recording-print.js';

/** Beside `media.lock.json`. */
export const PRINTS_FOLDER = 'media.prints';
/** Bytes; an hour has 175,000. */
const MAX_BYTES = 32 * 1024 * 1024;
const FINGERPRINT = /^[0-9a-f]{64}$/;

export type StoredPrint = ReadPrint | { readonly kind: 'none' };

/** One file for each content, named by the recording's fingerprint: written whole or not at all, whoever writes it. */
export class PrintStore {
  readonly folder: string;

  constructor(projectFolder: string) {
    this.folder = join(projectFolder, PRINTS_FOLDER);
  }

  get(fingerprint: string): StoredPrint {
    const path = this.#path(fingerprint);
    return existsSync(path) ? readPrint(fingerprint, readRegular(path, MAX_BYTES)) : { kind: 'none' };
  }

  async put(fingerprint: string, print: RecordingPrint): Promise<void> {
    makeFolder(this.folder);
    const path = this.#path(fingerprint);
    await replaceFile(path, writePrint(fingerprint, print), `${path}.${process.pid}.new`);
  }

  /** What killed runs have left. */
  sweep(): void {
    if (!existsSync(this.folder)) return;
    for (const name of readdirSync(this.folder))
      if (/^[0-9a-f]{64}\.print\.\d+\.new$/.test(name)) rmSync(join(this.folder, name), { force: true });
  }

  #path(fingerprint: string): string {
    if (!FINGERPRINT.test(fingerprint)) throw new Error(`${fingerprint} is not a fingerprint`);
    return join(this.folder, `${fingerprint}.print`);
  }
}
