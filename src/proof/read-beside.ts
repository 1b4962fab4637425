import type { Worker } from 'node:worker_threads';
import type { StageProof } from './stage-proof.js';
import type { StageExpectation, StageFindings } from './stage-reading.js';
import type { Unpacked } from './unpack.js';

/** Messages to the thread, in this order: the stage, how its files grow, that there are no more. */
export type ThreadMessage =
  | { readonly kind: 'stage'; readonly stage: string; readonly expected: StageExpectation }
  | ({ readonly kind: 'file' } & Growth)
  | ({ readonly kind: 'kept' } & KeptFile)
  | { readonly kind: 'end' };

interface Growth {
  /** Below the stage. */
  readonly path: string;
  /** What it unpacks to is hashed; it is not read. */
  readonly isPacked: boolean;
  /** How far it is written. */
  readonly written: number;
  readonly isWhole: boolean;
}

/** It is in the current release, and was found sound there. */
interface KeptFile {
  readonly path: string;
  readonly sha256: string;
}

export interface BesideFindings extends StageFindings {
  /** Of every packed file, by its path. */
  readonly unpacked: ReadonlyMap<string, Unpacked>;
}

interface Running {
  readonly worker: Worker;
  /** Absent if it failed. */
  readonly findings: Promise<BesideFindings | undefined>;
}

export interface BesideOptions {
  /** Bytes at which the thread starts; 0 where the stage will be large. */
  readonly largeFrom?: number | undefined;
  readonly proof: StageProof;
  /** Runs a module that calls `readInThread` with the same proof. */
  readonly startThread: () => Worker;
}

/** A smaller release is read faster than a thread starts. */
const LARGE = 8 * 1024 * 1024;
/** Between two messages to the thread about one file. */
const STEP = 2 * 1024 * 1024;

/**
 * Reads the files of a large stage back from the disk in a thread of its own while they, and others, are still being
 * written: reading a year's guide takes about as long as making it.
 */
export class ReadBeside {
  /** Bytes at which the thread starts. */
  readonly #large: number;
  readonly proof: StageProof;
  readonly #startThread: () => Worker;
  /** The size that was last sent to the thread. */
  readonly #files = new Map<string, Growth>();
  readonly #kept = new Map<string, KeptFile>();
  #written = 0;
  #thread: Running | undefined;

  constructor(
    readonly stage: string,
    readonly expected: StageExpectation,
    { largeFrom = LARGE, proof, startThread }: BesideOptions,
  ) {
    this.#large = largeFrom;
    this.proof = proof;
    this.#startThread = startThread;
  }

  /** A file is begun; files are read in this order. */
  begun(path: string, isPacked: boolean): void {
    this.#send({ path, isPacked, written: 0, isWhole: false });
  }

  /** A file is linked from the current release. */
  kept(path: string, sha256: string): void {
    this.#files.set(path, { path, isPacked: false, written: 0, isWhole: true });
    this.#kept.set(path, { path, sha256 });
    this.#thread?.worker.postMessage({ kind: 'kept', path, sha256 } satisfies ThreadMessage);
  }

  /** Of a file that is linked from the current release. */
  hashOf(path: string): string | undefined {
    return this.#kept.get(path)?.sha256;
  }

  /** This much of a file has been written. */
  grown(path: string, written: number, isWhole: boolean): void {
    const sent = this.#files.get(path);
    if (sent === undefined || (!isWhole && written - sent.written < STEP)) return;
    this.#written += written - sent.written;
    this.#send({ ...sent, written, isWhole });
    if (this.#written >= this.#large) this.#thread ??= this.#start();
  }

  /** Absent if the stage is small or the thread failed: the caller must read it. */
  async findings(): Promise<BesideFindings | undefined> {
    this.#thread?.worker.postMessage({ kind: 'end' } satisfies ThreadMessage);
    return this.#thread?.findings;
  }

  async end(): Promise<void> {
    await this.#thread?.worker.terminate();
  }

  #send(growth: Growth): void {
    this.#files.set(growth.path, growth);
    this.#thread?.worker.postMessage({ kind: 'file', ...growth } satisfies ThreadMessage);
  }

  #start(): Running {
    const worker = this.#startThread();
    const findings = new Promise<BesideFindings | undefined>((resolve) => {
      worker.once('message', resolve);
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    });
    worker.postMessage({ kind: 'stage', stage: this.stage, expected: this.expected } satisfies ThreadMessage);
    for (const growth of this.#files.values()) {
      const kept = this.#kept.get(growth.path);
      const message: ThreadMessage = kept === undefined ? { kind: 'file', ...growth } : { kind: 'kept', ...kept };
      worker.postMessage(message);
    }
    return { worker, findings };
  }
}
