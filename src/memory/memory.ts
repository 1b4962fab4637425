import { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import { DiskEpochs } from './disk-epochs.js';
import { Recorder } from './recorder.js';
import { WatchedMap } from './watched-map.js';

type AnyMap = ReadonlyMap<unknown, unknown>;

export interface Ingredients {
  /** What is made of them, e.g. `courses courses/p1.yaml`: always one type of value. */
  readonly key: string;
  /** Compared by identity, texts and numbers by value. */
  readonly of: readonly unknown[];
  /** Maps of which only what is asked of them counts. */
  readonly looks?: readonly AnyMap[];
}

/** Wraps one of the `looks`, so that what is asked of it is noted. */
export type Watch = <K, V>(map: ReadonlyMap<K, V>) => ReadonlyMap<K, V>;

interface Made {
  readonly of: readonly unknown[];
  /** What was asked of which of the `looks`. */
  readonly looks: readonly (readonly [index: number, look: { isAnsweredBy(map: AnyMap): boolean }])[];
  readonly value: unknown;
  readonly reports: Recorder;
  round: number;
}

/** Compiles that something is kept for which is not used: a file may be broken for a while. */
const MAX_UNUSED = 100;

/**
 * What was made of which ingredients, so that a later compile makes only what has other ones. Values are readonly and
 * shared by all compiles.
 */
export class Memory {
  readonly disk = new DiskEpochs();
  readonly #made = new Map<string, Made>();
  #round = 0;

  /** `isKept` false: a single compile, which remembers nothing. */
  constructor(readonly isKept: boolean) {}

  /**
   * What was made of the same ingredients before, with its reports; else what `make` makes. `holds`: whether it still
   * stands where it depends on more.
   */
  recall<T>(
    ingredients: Ingredients & { readonly holds?: (before: T) => boolean },
    diagnostics: DiagnosticList,
    make: (diagnostics: DiagnosticList, watch: Watch, before: T | undefined) => T,
  ): T {
    if (!this.isKept) return make(diagnostics, (map) => map, undefined);
    const { key, of, looks: maps = [] } = ingredients;
    const known = this.#known(ingredients);
    if (known !== undefined && ingredients.holds?.(known.value as T) !== false) {
      known.reports.tell(diagnostics);
      return known.value as T;
    }
    const reports = new Recorder();
    const looks: (readonly [index: number, look: WatchedMap<unknown, unknown>])[] = [];
    const watch = <K, V>(map: ReadonlyMap<K, V>): ReadonlyMap<K, V> => {
      const watched = new WatchedMap(map);
      looks.push([maps.indexOf(map), watched]);
      return watched;
    };
    const value = make(reports, watch, this.#made.get(key)?.value as T | undefined);
    for (const [, look] of looks) look.settle();
    this.#made.set(key, { of, looks, value, reports, round: this.#round });
    reports.tell(diagnostics);
    return value;
  }

  /** The same of what takes its time. */
  async recallLater<T>(
    ingredients: Ingredients,
    diagnostics: DiagnosticList,
    make: (diagnostics: DiagnosticList) => Promise<T>,
  ): Promise<T> {
    if (!this.isKept) return make(diagnostics);
    const known = this.#known(ingredients);
    if (known !== undefined) {
      known.reports.tell(diagnostics);
      return known.value as T;
    }
    const reports = new Recorder();
    const value = await make(reports);
    this.#made.set(ingredients.key, { of: ingredients.of, looks: [], value, reports, round: this.#round });
    reports.tell(diagnostics);
    return value;
  }

  /** The map of before where it has the same entries, so that whatever looked at all of it stands. */
  keep<K, V>(key: string, map: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
    if (!this.isKept) return map;
    return this.recall({ key, of: [...map.keys(), ...map.values()] }, UNHEARD, () => map);
  }

  /** Forgets what no compile has used for long. */
  nextRound(): void {
    this.#round += 1;
    for (const [key, { round }] of this.#made) if (this.#round - round > MAX_UNUSED) this.#made.delete(key);
  }

  #known({ key, of, looks: maps = [] }: Ingredients): Made | undefined {
    const made = this.#made.get(key);
    if (made === undefined || made.of.length !== of.length) return undefined;
    if (of.some((one, index) => !Object.is(one, made.of[index]))) return undefined;
    for (const [index, look] of made.looks) {
      const map = maps[index];
      if (map === undefined || !look.isAnsweredBy(map)) return undefined;
    }
    made.round = this.#round;
    return made;
  }
}

const UNHEARD = new DiagnosticList();

/** Of a single compile. */
export const NO_MEMORY = new Memory(false);
