import type { FormatReader } from './format-reader.js';
import type { StageCheck } from './stage-check.js';
import type { WrittenPlace } from './stage-fault.js';

/** What a format brings to the proof of a stage. */
export interface ProvenFormat {
  readonly files: readonly { readonly reader: FormatReader }[];
  readonly checks: readonly StageCheck[];
}

/** Everything that reads a stage and compares its files. */
export class StageProof {
  readonly checks: readonly StageCheck[];
  /** By reader: files of a zone are read in this order, from 0 on. It follows from what is compared with what. */
  readonly #turns: ReadonlyMap<FormatReader, number>;

  constructor(formats: Iterable<ProvenFormat>) {
    const all = [...formats];
    this.checks = [...new Set(all.flatMap(({ checks }) => checks))];
    const readers = new Set(all.flatMap(({ files }) => files.map(({ reader }) => reader)));
    this.#turns = turnsOf(readers, new Set(this.checks.flatMap(({ guideAfter = [] }) => guideAfter)));
  }

  /** The reader of a file; no two readers take the same file. */
  readerOf(place: WrittenPlace): FormatReader | undefined {
    for (const reader of this.#turns.keys()) if (reader.reads(place)) return reader;
    return undefined;
  }

  /** A file of a lower turn is written, and read, before one of a higher turn. */
  turnOf(place: WrittenPlace): number {
    const reader = this.readerOf(place);
    return reader === undefined ? 0 : this.turnOfReader(reader);
  }

  turnOfReader(reader: FormatReader): number {
    return this.#turns.get(reader) ?? 0;
  }
}

function turnsOf(
  readers: ReadonlySet<FormatReader>,
  beforeGuides: ReadonlySet<FormatReader>,
): ReadonlyMap<FormatReader, number> {
  const turns = new Map<FormatReader, number>();
  const turnOf = (reader: FormatReader, waiting: readonly FormatReader[]): number => {
    const known = turns.get(reader);
    if (known !== undefined) return known;
    if (waiting.includes(reader)) throw new Error(`${reader.id} is to be read after itself`);
    const before = [...(reader.after ?? []), ...(reader.isGuide === true ? beforeGuides : [])];
    return 1 + Math.max(-1, ...before.map((other) => turnOf(other, [...waiting, reader])));
  };
  for (const reader of readers) turns.set(reader, turnOf(reader, []));
  return turns;
}

/** A path below a release as a zone's, or as the whole release's. */
export function placeOf(path: string, zones: ReadonlySet<string>): WrittenPlace {
  const [top = '', ...rest] = path.split('/');
  return zones.has(top) ? { zone: top, path: rest.join('/') } : { zone: undefined, path };
}
