import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Is, isListOf, isNumber, isShape, isText, isWhole } from '../../files/is-shape.js';
import { makeFolder } from '../../files/make-folder.js';
import { parseJson } from '../../files/parse-json.js';
import { readRegularText } from '../../files/regular-file.js';
import type { ReviewFrame, ReviewPictures } from './review-pictures.js';

/** Below the project folder; what is in it can be made again, and is not committed. */
const FOLDER = '.airclass/pictures';
/** Bytes; three pictures and a curve take 45,000. */
const MAX_BYTES = 200_000;

interface Kept extends ReviewPictures {
  readonly version: number;
}

/** Of this way of making them. */
const VERSION = 1;

const isBase64: Is<string> = (value): value is string => isText(value) && /^[A-Za-z0-9+/]+={0,2}$/.test(value);
const isFrame = isShape<ReviewFrame>({ at: isWhole, jpeg: isBase64 });
const isKept = isShape<Kept>({ version: isWhole, frames: isListOf(isFrame), loudness: isListOf(isNumber) });

/** Pictures by the fingerprint of their recording: the same file has the same, wherever it is. */
export class PictureCache {
  readonly #folder: string;

  constructor(projectFolder: string) {
    this.#folder = join(projectFolder, FOLDER);
  }

  get(fingerprint: string): ReviewPictures | undefined {
    const path = this.#place(fingerprint);
    if (!existsSync(path)) return undefined;
    try {
      const kept = parseJson(readRegularText(path, MAX_BYTES));
      return isKept(kept) && kept.version === VERSION ? kept : undefined;
    } catch {
      // It can be made again.
      return undefined;
    }
  }

  put(fingerprint: string, pictures: ReviewPictures): void {
    makeFolder(this.#folder);
    const ignore = join(this.#folder, '.gitignore');
    if (!existsSync(ignore)) writeFileSync(ignore, '*\n');
    const place = this.#place(fingerprint);
    const kept: Kept = { version: VERSION, ...pictures };
    // Another probe may be writing the same.
    const fresh = `${place}.${process.pid}`;
    writeFileSync(fresh, `${JSON.stringify(kept)}\n`);
    renameSync(fresh, place);
  }

  #place(fingerprint: string): string {
    return join(this.#folder, `${fingerprint}.json`);
  }
}
