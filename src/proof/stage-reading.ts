import { createHash } from 'node:crypto';
import type { FileReading } from './format-reader.js';
import { GuideSummaries, type GuideSummary, type SummaryOptions } from './guide-summary.js';
import { type PlanTables, planOf } from './plan-tables.js';
import { type GuideListener, RenderedRelease } from './rendered-release.js';
import type { RunningCheck } from './stage-check.js';
import type { StageFault } from './stage-fault.js';
import { placeOf, type StageProof } from './stage-proof.js';

/** What a stage is compared with: data alone, so that it can be passed to a thread. */
export interface StageExpectation {
  /** Zones of the release: the folders at its top that are theirs. */
  readonly zones: ReadonlySet<string>;
  /** Without it files are compared with each other only. */
  readonly plan: PlanTables | undefined;
  /** What guards need to know of guides. */
  readonly summary: SummaryOptions;
}

export interface StageFindings {
  readonly faults: readonly StageFault[];
  /** Hex SHA-256 of what was read, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly guides: ReadonlyMap<string, GuideSummary>;
}

/** More of them would not help. */
export const MAX_FAULTS = 20;

/**
 * Reads the files of a stage, each by a reader of its own, and checks what must be true of them together. A
 * zone's files come in the order of the proof's turns.
 */
export class StageReading {
  readonly #faults: StageFault[] = [];
  readonly #texts: StageFault[] = [];
  readonly #hashes = new Map<string, string>();
  readonly #zones: ReadonlySet<string>;
  readonly #guides: GuideSummaries;
  readonly #release: RenderedRelease;
  readonly #checks: readonly RunningCheck[];

  constructor(
    { zones, plan, summary }: StageExpectation,
    readonly proof: StageProof,
  ) {
    this.#zones = zones;
    this.#guides = new GuideSummaries(summary);
    const listeners: GuideListener[] = [];
    const release = new RenderedRelease(plan && planOf(plan), listeners);
    this.#release = release;
    this.#checks = proof.checks.map((check) => check.begin(release));
    for (const { listener } of this.#checks) if (listener !== undefined) listeners.push(listener);
    listeners.push(this.#guides);
  }

  async read(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const place = placeOf(path, this.#zones);
    const reader = this.proof.readerOf(place);
    const blame = (fault: Omit<StageFault, 'path'>) => this.#add({ path, ...fault });
    const opened = await reader?.open(place, blame, this.#release);
    const reading = opened && this.#keepFaults(opened, path);
    const hash = createHash('sha256');
    for await (const bytes of chunks) {
      hash.update(bytes);
      reading?.chunk(bytes);
    }
    reading?.end();
    this.#hashes.set(path, hash.digest('hex'));
  }

  /** When all is read. */
  end(): StageFindings {
    for (const check of this.#checks) for (const fault of check.faults?.() ?? []) this.#add(fault);
    return { faults: [...this.#faults, ...this.#texts], hashes: this.#hashes, guides: this.#guides.zones };
  }

  #add(fault: StageFault): void {
    const faults = fault.isOfText === true ? this.#texts : this.#faults;
    if (faults.length < MAX_FAULTS) faults.push(fault);
  }

  /** The first thing that a reader throws ends its reading, not that of the release. */
  #keepFaults(reading: FileReading, path: string): FileReading {
    let isOver = false;
    const attempt = (step: () => void) => {
      if (isOver) return;
      try {
        step();
      } catch (error) {
        isOver = true;
        const why = error instanceof Error ? error.message : String(error);
        this.#add({ path, text: { zh: `读不懂：${why}`, en: `it cannot be read: ${why}` } });
      }
    };
    return { chunk: (bytes) => attempt(() => reading.chunk(bytes)), end: () => attempt(() => reading.end()) };
  }
}
