import type { Compilation, SoundProject } from '../compile.js';
import { type Instant, MINUTE, type Millis } from '../model/time.js';
import type { Workspace } from '../workspace/workspace.js';
import { type ComingLessons, comingLessons } from './coming-lessons.js';
import { ProjectIndex } from './words/project-index.js';

export interface ProjectEvents {
  compiled(project: EditedProject): void;
  failed(error: unknown): void;
}

/** One change is followed by others within this time: a person types. */
const PAUSE: Millis = 25;
/** Whoever types without a pause sees problems this often. */
const AT_LEAST_EVERY: Millis = 1000;

/** One project folder that is open in the editor: compiled anew after each change, with what is not saved yet. */
export class EditedProject {
  readonly #workspace: Workspace;
  readonly #events: ProjectEvents;
  /** What the words of its files stand for. */
  readonly index: ProjectIndex;
  #changes = 0;
  #compiledChanges = 0;
  #compiledAt = 0;
  #isWorking = false;
  #isClosed = false;
  #timer: NodeJS.Timeout | undefined;
  #last: Compilation | undefined;
  #isCurrent = false;
  #waiting: (() => void)[] = [];
  #isReady: () => void = () => undefined;
  readonly #ready = new Promise<void>((resolve) => {
    this.#isReady = resolve;
  });
  #sound: SoundProject | undefined;
  #soundTexts: ReadonlyMap<string, string> = new Map();
  readonly #coming = new Map<string, ComingLessons>();

  constructor(
    readonly folder: string,
    workspace: Workspace,
    events: ProjectEvents,
    rules: readonly string[],
  ) {
    this.#workspace = workspace;
    this.#events = events;
    this.index = new ProjectIndex(rules);
  }

  /** Resolves once there is a first answer, or none can be had. */
  get ready(): Promise<void> {
    return this.#ready;
  }

  /** The newest answer; `undefined` until there is one. */
  get compilation(): Compilation | undefined {
    return this.#last;
  }

  /** The newest project that was sound: a slip while typing must not take away what is known. */
  get sound(): SoundProject | undefined {
    return this.#sound;
  }

  /** What falls into the cells of a timetable next; nothing until the project was sound once. */
  comingLessons(file: string, now: Instant): ComingLessons {
    if (this.#sound === undefined) return new Map();
    const key = `${file} ${Math.floor(now / MINUTE)}`;
    const known = this.#coming.get(key) ?? comingLessons(this.#sound, file, this.#soundTexts.get(file) ?? '', now);
    if (!this.#coming.has(key)) this.#coming.clear();
    this.#coming.set(key, known);
    return known;
  }

  setText(path: string, text: string | undefined): void {
    this.#workspace.setText(path, text);
    this.#schedule();
  }

  /** Something may have changed on the disk. */
  changedOnDisk(): void {
    this.#workspace.changedOnDisk();
    this.#schedule();
  }

  /**
   * The answer to what the editor and the disk have now, once no change is left to be compiled; `undefined` where it
   * cannot be compiled.
   */
  async settled(): Promise<Compilation | undefined> {
    this.changedOnDisk();
    while (this.#compiledChanges !== this.#changes && !this.#isClosed)
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    return this.#isCurrent && !this.#isClosed ? this.#last : undefined;
  }

  #schedule(): void {
    this.#changes++;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), PAUSE);
  }

  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#timer);
    this.#wakeWaiting();
  }

  #wakeWaiting(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const go of waiting) go();
  }

  async #work(): Promise<void> {
    if (this.#isWorking) return;
    this.#isWorking = true;
    try {
      while (this.#compiledChanges !== this.#changes && !this.#isClosed) await this.#compile();
    } finally {
      this.#isWorking = false;
    }
  }

  async #compile(): Promise<void> {
    const changes = this.#changes;
    try {
      const compilation = await this.#workspace.compile();
      if (this.#isClosed) return;
      const isOld = changes !== this.#changes;
      this.#compiledChanges = changes;
      this.#isCurrent = !isOld;
      if (isOld && performance.now() - this.#compiledAt < AT_LEAST_EVERY) return;
      this.#compiledAt = performance.now();
      this.#last = compilation;
      if (compilation.sound !== undefined) {
        this.#sound = compilation.sound;
        this.#soundTexts = compilation.texts;
        this.#coming.clear();
      }
      this.#events.compiled(this);
      // What is known now is still there when the next slip makes a file unreadable.
      if (compilation.sound !== undefined) this.index.update(compilation.texts);
    } catch (error) {
      this.#compiledChanges = changes;
      this.#isCurrent = false;
      if (!this.#isClosed) this.#events.failed(error);
    } finally {
      this.#isReady();
      this.#wakeWaiting();
    }
  }
}
