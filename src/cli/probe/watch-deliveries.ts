import { setTimeout as sleep } from 'node:timers/promises';
import type { SoundProject } from '../../compile.js';
import type { Text } from '../../diagnostics/text.js';
import type { MediaFolders } from '../../media/media-folders.js';
import { neededFiles } from '../../media/needed-files.js';
import type { Millis } from '../../model/time.js';
import { pretty } from '../../report/problems/pretty.js';
import type { CompiledProject } from '../compile-project.js';
import type { Session } from '../io.js';
import { FolderWatch } from './folder-watch.js';

/** Interval of polling. A network disk does not announce what others write to it, so it is polled. */
export const WATCH_EVERY: Millis = 2000;
/** Looks after which a project that was not sound is tried again. */
const TRY_AGAIN = 15;

export interface Deliveries {
  /** `undefined` while the media folder is not there. */
  openFolder(): MediaFolders | undefined;
  /** Compiles the project as it is now, and measures what is new. */
  compile(): Promise<CompiledProject>;
  /** Prints what became of some files. */
  show(compiled: CompiledProject, sound: SoundProject, files: ReadonlySet<string>): Promise<void>;
}

/** Measures what is delivered once it has stopped growing, until the session is ended. */
export async function watchDeliveries(first: SoundProject, deliveries: Deliveries, session: Session): Promise<void> {
  try {
    await watch(first, deliveries, session);
  } catch (error) {
    // To be ended is how watching ends, whatever was just under way.
    if (!session.signal.aborted) throw error;
  }
}

async function watch(first: SoundProject, deliveries: Deliveries, session: Session): Promise<void> {
  const folderWatch = new FolderWatch(first.recordings);
  const sayOnce = onceInARow();
  let files = namesOf(first);
  let waiting = new Set<string>();
  for (let looks = 1; ; looks += 1) {
    await sleep(session.watchEvery ?? WATCH_EVERY, undefined, { signal: session.signal });
    const folder = deliveries.openFolder();
    const settled = folder === undefined ? [] : folderWatch.look(folder, files);
    if (folder === undefined) await sayOnce(GONE.en, () => session.tell(GONE, 'warning'));
    waiting = new Set([...waiting, ...settled]);
    if (settled.length === 0 && (waiting.size === 0 || looks % TRY_AGAIN !== 0)) continue;
    const compiled = await deliveries.compile();
    const { sound } = compiled;
    if (sound === undefined) {
      await sayOnce(pretty(compiled.report), () => session.show(compiled.report));
      continue;
    }
    await sayOnce('', () => undefined);
    await deliveries.show(compiled, sound, waiting);
    waiting = new Set();
    files = namesOf(sound);
  }
}

const GONE: Text = {
  zh: '媒体文件夹不见了；等待它恢复',
  en: 'the media folder is not there any more; waiting for it',
};

function namesOf({ project }: SoundProject): readonly string[] {
  return [...neededFiles(project).keys()];
}

/** Does not repeat the last message; `text` identifies it. */
function onceInARow(): (text: string, say: () => Promise<void> | void) => Promise<void> {
  let last = '';
  return async (text, say) => {
    if (text !== last) await say();
    last = text;
  };
}
