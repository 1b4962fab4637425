import { once } from 'node:events';
import { relative, sep } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type FSWatcher, watch } from 'chokidar';
import { endedBy } from '../../files/ended-by.js';
import { isThere } from '../../files/is-there.js';
import type { Millis } from '../../model/time.js';

/** An editor writes a file in several steps, and git many files one after another. */
const QUIET: Millis = 120;
/** Where it never gets quiet. */
const LONGEST: Millis = 1500;
const FOLDERS: ReadonlySet<string> = new Set(['courses', 'timetables', 'zones']);

/** What changes in the folder of a project, gathered until it is quiet. Recordings are looked at from time to time instead. */
export class FolderChanges {
  readonly #changed = new Set<string>();
  #watcher: FSWatcher | undefined;
  #heard: (() => void) | undefined;
  /** More than names that are known: the folder itself was gone, or the system has lost count. */
  #isAll = false;

  private constructor(readonly folder: string) {}

  /** Listens before it answers: what changes from now on is heard. */
  static async listen(folder: string): Promise<FolderChanges> {
    const changes = new FolderChanges(folder);
    await changes.#open();
    return changes;
  }

  /** Paths below the folder, with `/`; `undefined`: anything may have changed. Waits at most for `atMost`. */
  async next(atMost: Millis, signal: AbortSignal): Promise<readonly string[] | undefined> {
    signal.throwIfAborted();
    if (this.#changed.size === 0 && !this.#isAll) await this.#hear(atMost, signal);
    const since = performance.now();
    for (let known = -1; known !== this.#changed.size && performance.now() - since < LONGEST; ) {
      known = this.#changed.size;
      if (known > 0 || this.#isAll) await sleep(QUIET, undefined, { signal });
    }
    const paths = this.#isAll || this.#changed.size === 0 ? undefined : [...this.#changed];
    this.#isAll = false;
    this.#changed.clear();
    if (!isThere(this.folder)) await this.#untilThere(signal);
    return paths;
  }

  async close(): Promise<void> {
    await this.#watcher?.close();
  }

  async #open(): Promise<void> {
    const watcher = watch(this.folder, {
      ignoreInitial: true,
      depth: 2,
      ignored: (path, stats) => !this.#isOfProject(path, stats?.isDirectory()),
    });
    this.#watcher = watcher;
    watcher.on('all', (_, path) => this.#take(path));
    watcher.on('error', () => this.#takeAll());
    await once(watcher, 'ready');
  }

  /** The folder was removed, and is perhaps made again: it is another one then. */
  async #untilThere(signal: AbortSignal): Promise<void> {
    await this.close();
    while (!isThere(this.folder)) await sleep(QUIET, undefined, { signal });
    await this.#open();
    this.#takeAll();
  }

  async #hear(atMost: Millis, signal: AbortSignal): Promise<void> {
    const heard = new Promise<void>((resolve) => {
      this.#heard = resolve;
    });
    const end = endedBy(signal);
    try {
      await Promise.race([heard, sleep(atMost, undefined, { signal: end.signal })]);
    } finally {
      end.over();
    }
  }

  #take(path: string): void {
    const below = relative(this.folder, path).split(sep).join('/');
    if (below === '') this.#isAll = true;
    else this.#changed.add(below);
    this.#heard?.();
  }

  #takeAll(): void {
    this.#isAll = true;
    this.#heard?.();
  }

  /** Hidden files and folders of recordings or releases are not. */
  #isOfProject(path: string, isFolder = false): boolean {
    const [first = '', ...rest] = relative(this.folder, path).split(sep);
    if (first.startsWith('.') || rest.some((name) => name.startsWith('.'))) return false;
    return FOLDERS.has(first) || (rest.length === 0 && (first === '' || !isFolder));
  }
}
