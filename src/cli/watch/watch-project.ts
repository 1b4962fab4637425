import { resolve } from 'node:path';
import { UsageError } from '../../diagnostics/usage-error.js';
import { Memory } from '../../memory/memory.js';
import type { Millis } from '../../model/time.js';
import { Interruption } from '../../release/interruption.js';
import type { CompiledProject } from '../compile-project.js';
import { environmentFault } from '../environment-fault.js';
import { reportFailure } from '../failure.js';
import type { Session } from '../io.js';
import { Difference } from './difference.js';
import { FolderChanges } from './folder-changes.js';

/** Recordings, files elsewhere and the clock are looked at this often; changes of the project's own files at once. */
const LOOK_EVERY: Millis = 30_000;

export interface Watched {
  /** The project as it is now, made of what is remembered. */
  compile(memory: Memory): Promise<CompiledProject>;
  /** Before the first change. */
  begin(first: CompiledProject, memory: Memory): Promise<void>;
  /** Where anything has changed. */
  changed?(compiled: CompiledProject, memory: Memory): Promise<void>;
}

/** Compiles a project whenever its files change, and says what is new, until the session is ended. */
export async function watchProject(project: string | undefined, watched: Watched, session: Session): Promise<void> {
  const memory = new Memory(true);
  const difference = new Difference(session);
  const changes = await FolderChanges.listen(resolve(session.cwd, project ?? '.'));
  try {
    const first = await watched.compile(memory);
    difference.begin(first);
    await goOn(() => watched.begin(first, memory), session);
    session.announce({ zh: '正在留意改动，按 Ctrl+C 结束', en: 'Watching for changes; Ctrl+C ends it' });
    for (;;) {
      const paths = await changes.next(session.watchEvery ?? LOOK_EVERY, session.signal);
      memory.disk.changed(paths);
      await goOn(async () => {
        const began = performance.now();
        const compiled = await watched.compile(memory);
        if (await difference.tell(compiled, performance.now() - began)) await watched.changed?.(compiled, memory);
      }, session);
    }
  } catch (error) {
    // To be ended is how watching ends; what was being published then is said.
    if (!session.signal.aborted || error instanceof Interruption) throw error;
  } finally {
    await changes.close();
  }
  session.exit(0);
}

/** What cannot be read or published now may be possible after the next change. */
async function goOn(look: () => Promise<void>, session: Session): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (session.signal.aborted) throw error;
    if (!(error instanceof UsageError) && environmentFault(error) === undefined) throw error;
    reportFailure(error, session);
  }
}
