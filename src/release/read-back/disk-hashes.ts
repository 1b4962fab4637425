import { Worker } from 'node:worker_threads';

/** How far a file is written. */
export interface Growth {
  readonly path: string;
  /** What it unpacks to is hashed, not itself. */
  readonly isPacked: boolean;
  readonly written: number;
  readonly isWhole: boolean;
}

export type Hashed =
  | { readonly path: string; readonly sha256: string }
  | { readonly path: string; readonly fault: string };

interface Job {
  told: number;
  /** `undefined` where the thread failed. */
  readonly hashed: Promise<Hashed | undefined>;
  readonly settle: (hashed: Hashed | undefined) => void;
}

/** Below this a file is hashed sooner than a thread starts. A guide packs to a thirtieth. */
const LARGE = 8 * 1024 * 1024;
const LARGE_PACKED = 512 * 1024;
/** Between two words to the thread about one file. */
const STEP = 4 * 1024 * 1024;

function hashThread(): Worker {
  return new Worker(new URL('./hash-thread.js', import.meta.url), {
    resourceLimits: { maxYoungGenerationSizeMb: 4, maxOldGenerationSizeMb: 32 },
  });
}

/**
 * Reads large files back from the disk and hashes them in a thread of its own while they, and others, are still being
 * written: hashing a year's guide takes a third of the time of making it.
 */
export class DiskHashes {
  readonly #jobs = new Map<string, Job>();
  #thread: Worker | undefined;

  constructor(
    readonly large = LARGE,
    readonly startThread: () => Worker = hashThread,
  ) {}

  /** So much of a file is written. `isPacked`: its unpacked content is what is hashed. */
  grown(path: string, written: number, isPacked: boolean): void {
    const job = this.#jobs.get(path);
    if (job === undefined && written < (isPacked ? LARGE_PACKED * (this.large / LARGE) : this.large)) return;
    if (job !== undefined && written - job.told < STEP) return;
    this.#tell(path, isPacked, written, false);
  }

  /** All of a file is written. */
  finished(path: string, written: number, isPacked: boolean): void {
    if (this.#jobs.has(path)) this.#tell(path, isPacked, written, true);
  }

  /** Nothing for a file that is not large, or where the thread failed: it is hashed where it is read. */
  of(path: string): Job['hashed'] | undefined {
    return this.#jobs.get(path)?.hashed;
  }

  async end(): Promise<void> {
    await this.#thread?.terminate();
  }

  #tell(path: string, isPacked: boolean, written: number, isWhole: boolean): void {
    let job = this.#jobs.get(path);
    if (job === undefined) {
      job = newJob();
      this.#jobs.set(path, job);
    }
    job.told = written;
    this.#thread ??= this.#start();
    const growth: Growth = { path, isPacked, written, isWhole };
    this.#thread.postMessage(growth);
  }

  #start(): Worker {
    const thread = this.startThread();
    thread.on('message', (hashed: Hashed) => this.#jobs.get(hashed.path)?.settle(hashed));
    thread.on('error', () => {
      for (const { settle } of this.#jobs.values()) settle(undefined);
    });
    return thread;
  }
}

function newJob(): Job {
  let settle: Job['settle'] = () => {};
  const hashed = new Promise<Hashed | undefined>((resolve) => {
    settle = resolve;
  });
  return { told: 0, hashed, settle };
}
