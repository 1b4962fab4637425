import { join } from 'node:path';
import type { Text } from '../../diagnostics/text.js';
import { isThere } from '../../files/is-there.js';
import { makeFolder } from '../../files/make-folder.js';
import { FileRefusal, readRegularText } from '../../files/regular-file.js';
import { replaceFile } from '../../files/replace-file.js';
import { asLiveState, type LiveState, NO_STATE } from '../../published/follow/live-state.js';

/** The live files of one zone. Each is replaced whole, and only where it changes. */
export class LiveFolder {
  readonly #written = new Map<string, Uint8Array>();

  constructor(readonly folder: string) {}

  /** What an earlier run left; one that cannot be read is reported, and nothing is taken from it. */
  state(tell: (text: Text) => void): LiveState {
    const path = join(this.folder, 'state.json');
    if (!isThere(path)) return NO_STATE;
    const state = readState(path);
    if (state === undefined) {
      tell({
        zh: `“${path}”读不懂，从头开始：回看时段只有日志里还有的，EIT 的版本号可能与机顶盒记住的相同`,
        en: `"${path}" cannot be read and is made anew: catch-up has what logs still have, and versions of EIT may be those that boxes know`,
      });
    }
    return state ?? NO_STATE;
  }

  async write(files: ReadonlyMap<string, Uint8Array>): Promise<void> {
    makeFolder(this.folder);
    for (const [name, bytes] of files) {
      const before = this.#written.get(name);
      if (before !== undefined && Buffer.compare(before, bytes) === 0) continue;
      await replaceFile(join(this.folder, name), bytes);
      this.#written.set(name, bytes);
    }
  }
}

function readState(path: string): LiveState | undefined {
  try {
    return asLiveState(readRegularText(path));
  } catch (error) {
    if (error instanceof FileRefusal) return undefined;
    throw error;
  }
}
