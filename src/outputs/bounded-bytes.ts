/** The lessons of a hundred channels, so that the zones of such a project share theirs. */
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Remembers bytes that were made for a key, up to a size: then everything is forgotten, since those who go through more
 * keys in the same order again would find none of them anyway. Keys that nothing else holds are forgotten too.
 */
export class BoundedBytes<Key extends object, Value> {
  #known = new WeakMap<Key, Value>();
  #size = 0;

  constructor(readonly max: number = MAX_BYTES) {}

  get(key: Key): Value | undefined {
    return this.#known.get(key);
  }

  /** `size`: the bytes of `value`. */
  set(key: Key, value: Value, size: number): void {
    if (this.#size + size > this.max) {
      this.#known = new WeakMap();
      this.#size = 0;
    }
    this.#size += size;
    this.#known.set(key, value);
  }
}
