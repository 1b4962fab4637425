/** What was asked of a map, and what it answered. */
export type Look<K, V> =
  | { readonly kind: 'get'; readonly key: K; readonly answer: V | undefined }
  | { readonly kind: 'has'; readonly key: K; readonly answer: boolean }
  | { readonly kind: 'all' };

/** Whoever asks more often is taken to have asked for all: to note each costs more than to ask again. */
const MAX_LOOKS = 1000;

/** A map that notes what is asked of it. */
export class WatchedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #looks = new Map<K, Look<K, V>>();
  #map: ReadonlyMap<K, V>;
  #all = false;

  constructor(map: ReadonlyMap<K, V>) {
    this.#map = map;
  }

  /** Nothing is asked any more; where only some keys were asked, the map need not be kept alive. */
  settle(): void {
    if (!this.#all) this.#map = new Map();
  }

  /** Whether another map answers all that was asked alike. */
  isAnsweredBy(map: ReadonlyMap<unknown, unknown>): boolean {
    if (map === this.#map) return true;
    if (this.#all) return false;
    for (const look of this.#looks.values()) {
      if (look.kind === 'get' && map.get(look.key) !== look.answer) return false;
      if (look.kind === 'has' && map.has(look.key) !== look.answer) return false;
    }
    return true;
  }

  get(key: K): V | undefined {
    const answer = this.#map.get(key);
    if (!this.#all) this.#note({ kind: 'get', key, answer });
    return answer;
  }

  has(key: K): boolean {
    const answer = this.#map.has(key);
    if (!this.#all && !this.#looks.has(key)) this.#note({ kind: 'has', key, answer });
    return answer;
  }

  get size(): number {
    return this.#whole().size;
  }

  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#whole()) visit(value, key, this);
  }

  keys(): MapIterator<K> {
    return this.#whole().keys();
  }

  values(): MapIterator<V> {
    return this.#whole().values();
  }

  entries(): MapIterator<[K, V]> {
    return this.#whole().entries();
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.#whole()[Symbol.iterator]();
  }

  #note(look: Exclude<Look<K, V>, { readonly kind: 'all' }>): void {
    if (this.#looks.size === MAX_LOOKS) this.#all = true;
    else this.#looks.set(look.key, look);
  }

  #whole(): ReadonlyMap<K, V> {
    this.#all = true;
    return this.#map;
  }
}
