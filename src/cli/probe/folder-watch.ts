import type { FileFacts } from '../../media/media-folder.js';
import type { MediaFolders } from '../../media/media-folders.js';
import type { Recording, Recordings } from '../../media/recording.js';

/** Reports, at each look, which files were added, removed or changed and have then been the same for two looks. */
export class FolderWatch {
  readonly #reported: Map<string, string>;
  #before = new Map<string, string>();

  /** What was measured is not reported again; what was still growing then is. */
  constructor(measured: Recordings) {
    this.#reported = new Map([...measured].map(([file, recording]) => [file, stateOf(recording)]));
  }

  look(folder: MediaFolders, files: Iterable<string>): readonly string[] {
    const settled: string[] = [];
    const now = new Map<string, string>();
    for (const file of files) {
      const state = stateOfFile(folder.look(file));
      now.set(file, state);
      if (state !== this.#before.get(file) || state === this.#reported.get(file)) continue;
      this.#reported.set(file, state);
      settled.push(file);
    }
    this.#before = now;
    return settled;
  }
}

function stateOf({ state, size, modified, reason }: Recording): string {
  if (modified !== undefined) return `${size} ${modified}`;
  return state === 'missing' ? 'missing' : `refused ${reason?.code}`;
}

function stateOfFile(found: FileFacts): string {
  if (found.kind === 'file') return `${found.size} ${found.modified}`;
  return found.kind === 'missing' ? 'missing' : `refused ${found.reason.code}`;
}
