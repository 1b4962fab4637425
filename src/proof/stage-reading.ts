import { createHash } from 'node:crypto';
import type { Stretch } from '../model/time.js';
import type { FileReading, FormatReader } from './format-reader.js';
import { GuideSummaries, type GuideSummary } from './guide-summary.js';
import { formatReaders } from './index.js';
import { adiIndexAgrees } from './invariants/adi-index-agrees.js';
import { BoxesFollowGuide } from './invariants/boxes-follow-guide.js';
import { calendarsFollowTimeline } from './invariants/calendars-follow-timeline.js';
import { EitFollowsGuide } from './invariants/eit-follows-guide.js';
import { feedsOpen } from './invariants/feeds-open.js';
import { listsAgree } from './invariants/lists-agree.js';
import { OnDemandOpens } from './invariants/on-demand-opens.js';
import { PlayoutFollowsGuide } from './invariants/playout-follows-guide.js';
import { ZonesAgree } from './invariants/zones-agree.js';
import { type PlanTables, planOf } from './plan-tables.js';
import { PLAYOUT_LIST_FORMATS, RenderedRelease } from './rendered-release.js';
import type { StageFault, WrittenPlace } from './stage-fault.js';

/** What a stage is held against: data alone, so that a thread can be handed it. */
export interface StageExpectation {
  /** Zones of the release: the folders at its top that are theirs. */
  readonly zones: ReadonlySet<string>;
  /** Without it files are held against each other only. */
  readonly plan: PlanTables | undefined;
  /** What is locked before air, by zone. */
  readonly locks: ReadonlyMap<string, Stretch>;
}

export interface StageFindings {
  readonly faults: readonly StageFault[];
  /** Hex SHA-256 of what was read, by path. */
  readonly hashes: ReadonlyMap<string, string>;
  readonly guides: ReadonlyMap<string, GuideSummary>;
}

/** More of the same tell nobody more. */
export const FAULTS_MOST = 20;

/**
 * Reads the files of a stage, each by a reader of its own, and holds them against what must be true of them together. A
 * zone's files come in the order of their readers' turns.
 */
export class StageReading {
  readonly #faults: StageFault[] = [];
  readonly #texts: StageFault[] = [];
  readonly #hashes = new Map<string, string>();
  readonly #zones: ReadonlySet<string>;
  readonly #turns = new Map<string | undefined, number>();
  readonly #onDemand = new OnDemandOpens();
  readonly #guides: GuideSummaries;
  readonly #release: RenderedRelease;

  constructor({ zones, plan, locks }: StageExpectation) {
    this.#zones = zones;
    this.#guides = new GuideSummaries(locks);
    const followed = [
      ...PLAYOUT_LIST_FORMATS.map((format) => new PlayoutFollowsGuide(format)),
      new BoxesFollowGuide(),
      new EitFollowsGuide(),
    ];
    const isOneGuide = plan?.guides.size === 1;
    this.#release = new RenderedRelease(plan && planOf(plan), [
      ...(isOneGuide ? [] : [new ZonesAgree()]),
      ...followed,
      this.#onDemand,
      this.#guides,
    ]);
    for (const listener of followed) listener.readFrom(this.#release);
  }

  async read(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
    const { place, reader } = readerOf(path, this.#zones);
    this.#takeTurn(place.zone, reader?.turn ?? 0);
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
    const found = [
      this.#onDemand.faults(this.#release),
      ...[listsAgree, feedsOpen, adiIndexAgrees, calendarsFollowTimeline].map((faults) => faults(this.#release)),
    ];
    for (const faults of found) for (const fault of faults) this.#add(fault);
    return { faults: [...this.#faults, ...this.#texts], hashes: this.#hashes, guides: this.#guides.zones };
  }

  #takeTurn(zone: string | undefined, turn: number): void {
    if (turn < (this.#turns.get(zone) ?? 0)) throw new Error(`src/outputs/index.ts: ${zone} is not written in turn`);
    this.#turns.set(zone, turn);
  }

  #add(fault: StageFault): void {
    const faults = fault.isOfText === true ? this.#texts : this.#faults;
    if (faults.length < FAULTS_MOST) faults.push(fault);
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

interface Turn {
  readonly place: WrittenPlace;
  readonly reader: FormatReader | undefined;
}

/** Who reads a file of a release. */
export function readerOf(path: string, zones: ReadonlySet<string>): Turn {
  const [top = '', ...rest] = path.split('/');
  const place = zones.has(top) ? { zone: top, path: rest.join('/') } : { zone: undefined, path };
  return { place, reader: formatReaders.find((reader) => reader.reads(place)) };
}
