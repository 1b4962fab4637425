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
  /** The latest first. */
  readonly #made = new Map<string, readonly Made[]>();
  #round = 0;

  /**
   * `isKept` false: a single compile, which remembers nothing. `variants`: how many values are kept of each part; more
   * than one where projects that have parts in common are compiled in turn.
   */
  constructor(
    readonly isKept: boolean,
    readonly variants = 1,
  ) {}

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
    const { key, of, looks: maps = [], holds } = ingredients;
    const known = this.#known(ingredients, (value) => holds?.(value as T) !== false);
    if (known !== undefined) {
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
    const value = make(reports, watch, this.#made.get(key)?.[0]?.value as T | undefined);
    for (const [, look] of looks) look.settle();
    this.#put(key, { of, looks, value, reports, round: this.#round });
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
    this.#put(ingredients.key, { of: ingredients.of, looks: [], value, reports, round: this.#round });
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
    for (const [key, all] of this.#made) {
      const used = all.filter(({ round }) => this.#round - round <= MAX_UNUSED);
      if (used.length === 0) this.#made.delete(key);
      else if (used.length < all.length) this.#made.set(key, used);
    }
  }

  #known(ingredients: Ingredients, holds: (value: unknown) => boolean = () => true): Made | undefined {
    const { key } = ingredients;
    const all = this.#made.get(key);
    const made = all?.find((one) => isMadeOf(one, ingredients) && holds(one.value));
    if (made === undefined || all === undefined) return undefined;
    made.round = this.#round;
    if (made !== all[0]) this.#made.set(key, [made, ...all.filter((one) => one !== made)]);
    return made;
  }

  #put(key: string, made: Made): void {
    this.#made.set(key, [made, ...(this.#made.get(key) ?? []).slice(0, this.variants - 1)]);
  }
}

function isMadeOf(made: Made, { of, looks: maps = [] }: Ingredients): boolean {
  if (made.of.length !== of.length || of.some((one, index) => !Object.is(one, made.of[index]))) return false;
  return made.looks.every(([index, look]) => {
    const map = maps[index];
    return map !== undefined && look.isAnsweredBy(map);
  });
}

const UNHEARD = new DiagnosticList();

/** Of a single compile. */
export const NO_MEMORY = new Memory(false);
