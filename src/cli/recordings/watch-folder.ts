import { setTimeout as sleep } from 'node:timers/promises';
import type { FileFacts, MediaFolder } from '../../media/media-folder.js';
import type { Millis } from '../../model/time.js';

/** Between two looks. A network disk tells nobody of what others write to it, so it is looked at. */
export const WATCH_EVERY: Millis = 2000;

/** Answers, again and again, the files that came, went or changed and have then been the same for two looks. */
export async function* watchFolder(
  folder: MediaFolder,
  files: readonly string[],
  signal: AbortSignal,
  every: Millis = WATCH_EVERY,
): AsyncIterable<readonly string[]> {
  const reported = new Map(files.map((file) => [file, stateOf(folder.look(file))]));
  const before = new Map(reported);
  while (!signal.aborted) {
    await sleep(every, undefined, { signal }).catch(() => undefined);
    const settled: string[] = [];
    for (const file of files) {
      const state = stateOf(folder.look(file));
      if (state === before.get(file) && state !== reported.get(file)) {
        reported.set(file, state);
        settled.push(file);
      }
      before.set(file, state);
    }
    if (settled.length > 0 && !signal.aborted) yield settled;
  }
}

function stateOf(found: FileFacts): string {
  return found.kind === 'file' ? `${found.size} ${found.modified}` : found.kind;
}
