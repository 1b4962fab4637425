import type { MediaEnvironment } from './guards.js';
import { saveLock } from './lock-file.js';
import type { LockRecord } from './lock-record.js';

/** Milliseconds between saves: the most that a kill can lose. */
const SAVE_EVERY = 1000;

/** Saves what is measured while it is measured. */
export class LockKeeper {
  readonly #folder: string;
  readonly #environment: MediaEnvironment;
  #put = new Map<string, LockRecord>();
  #drop = new Map<string, LockRecord>();
  #saving: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;
  #failure: unknown;
  /** Until the first save has replaced a damaged lock. */
  #anew: boolean;

  constructor(projectFolder: string, environment: MediaEnvironment, anew: boolean) {
    this.#folder = projectFolder;
    this.#environment = environment;
    this.#anew = anew;
  }

  put(file: string, record: LockRecord): void {
    this.#put.set(file, record);
    this.#timer ??= setTimeout(() => this.#save(), SAVE_EVERY);
  }

  /** Forgets a file at the next save, as long as this is what the lock has of it. */
  drop(file: string, record: LockRecord): void {
    this.#drop.set(file, record);
  }

  /** Saves the rest. Throws what any save threw. */
  async finish(): Promise<void> {
    this.#save();
    await this.#saving;
    if (this.#failure !== undefined) throw this.#failure;
  }

  #save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const changes = { put: this.#put, drop: this.#drop };
    this.#put = new Map();
    this.#drop = new Map();
    const anew = this.#anew;
    this.#anew = false;
    this.#saving = this.#saving
      .then(() => saveLock(this.#folder, changes, this.#environment, anew))
      .catch((error: unknown) => {
        this.#failure ??= error;
      });
  }
}
