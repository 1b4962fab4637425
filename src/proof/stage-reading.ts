import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FileReading, FormatReader } from './format-reader.js';
import { GuideFacts } from './guide-facts.js';
import { GuideSummaries, type GuideSummary, type SummaryOptions } from './guide-summary.js';
import { KeptFacts } from './kept-facts.js';
import { type PlanTables, planOf } from './plan-tables.js';
import { readForOf } from './read-for.js';
import { type GuideListener, RenderedRelease } from './rendered-release.js';
import { SoundParts } from './sound-parts.js';
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
  /** Digest of the program that reads; without it no facts are kept. */
  readonly program?: string | undefined;
  /** The file of facts of the current release, which has the bytes that its manifest says. */
  readonly facts?: string | undefined;
}

export interface StageFindings {
  readonly faults: readonly StageFault[];
  /** Hex SHA-256 of what was read, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly guides: ReadonlyMap<string, GuideSummary>;
  /** The file of facts of this release. */
  readonly facts: string | undefined;
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
  readonly #facts: KeptFacts | undefined;
  /** What was read of the current release. */
  readonly #before: KeptFacts | undefined;
  /** Readers, each with its zone, of which a file has been read here. */
  readonly #read = new Set<string>();

  constructor(
    { zones, plan, summary, program, facts }: StageExpectation,
    readonly proof: StageProof,
  ) {
    this.#zones = zones;
    this.#guides = new GuideSummaries(summary);
    const listeners: GuideListener[] = [];
    const readFor = program === undefined ? undefined : readForOf(program, plan);
    this.#facts = readFor === undefined ? undefined : new KeptFacts(readFor);
    this.#before =
      readFor === undefined || facts === undefined ? undefined : KeptFacts.read(readFileSync(facts, 'utf8'), readFor);
    const release = new RenderedRelease(plan && planOf(plan), listeners, new SoundParts(this.#before?.sound));
    this.#release = release;
    this.#checks = proof.checks.map((check) => check.begin(release));
    for (const { listener } of this.#checks) if (listener !== undefined) listeners.push(listener);
    listeners.push(this.#guides);
    if (readFor !== undefined) listeners.push(new GuideFacts((fact) => release.add(fact)));
  }

  /**
   * A file that was found sound when the current release was made, and has not changed since; `sha256` is that of its
   * bytes. False: it has to be read again.
   */
  keep(path: string, sha256: string): boolean {
    const place = placeOf(path, this.#zones);
    const reader = this.proof.readerOf(place);
    if (reader?.onlyFacts !== true) return false;
    const isAlone = (reader.after ?? []).every((other) => !this.#read.has(`${place.zone} ${other.id}`));
    const facts = isAlone ? this.#before?.factsOf(path) : undefined;
    if (facts === undefined) return false;
    for (const fact of facts) this.#release.add(fact);
    this.#keepFacts(path, reader);
    this.#hashes.set(path, sha256);
    return true;
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
    this.#read.add(`${place.zone} ${reader?.id}`);
    this.#keepFacts(path, reader);
    this.#hashes.set(path, hash.digest('hex'));
  }

  /** When all is read. */
  end(): StageFindings {
    for (const check of this.#checks) for (const fault of check.faults?.() ?? []) this.#add(fault);
    return {
      faults: [...this.#faults, ...this.#texts],
      hashes: this.#hashes,
      guides: this.#guides.zones,
      facts: this.#facts?.text(this.#release.sound.all),
    };
  }

  #keepFacts(path: string, reader: FormatReader | undefined): void {
    const facts = this.#release.takeFacts();
    if (reader?.onlyFacts === true || reader?.isGuide === true) this.#facts?.add(path, facts);
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
