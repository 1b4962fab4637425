/** `before` where `fresh` says the same, so that whatever was made of it stands. */
export function keepEqual<T>(before: T | undefined, fresh: T): T {
  return before !== undefined && isEqual(before, fresh, new Map()) ? before : fresh;
}

/** Keeps entries one by one; the map itself where all are kept in their order. */
export function keepEntries<K, V>(before: ReadonlyMap<K, V> | undefined, fresh: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (before === undefined) return fresh;
  const kept = new Map<K, V>();
  for (const [key, value] of fresh) kept.set(key, keepEqual(before.get(key), value));
  const [old, own] = [[...before], [...kept]];
  const isSame =
    old.length === own.length &&
    old.every(([key, value], index) => {
      const [ownKey, ownValue] = own[index] ?? [];
      return key === ownKey && value === ownValue;
    });
  return isSame ? before : kept;
}

/** Keeps items one by one, wherever they were; the list itself where all are kept in their order. */
export function keepItems<T extends { readonly channel: object }>(
  before: readonly T[],
  fresh: readonly T[],
): readonly T[] {
  const byChannel = new Map(before.map((item) => [item.channel, item] as const));
  const kept = fresh.map((item) => keepEqual(byChannel.get(item.channel), item));
  return kept.length === before.length && kept.every((item, index) => item === before[index]) ? before : kept;
}

/**
 * Keeps properties one by one; the whole where all are kept. `settled`: properties that lead to other parts, which are
 * taken as they are, since what looks the same there may not be what the rest has now.
 */
export function keepParts<T extends object>(
  before: T | undefined,
  fresh: T,
  settled: readonly (keyof T & string)[] = [],
): T {
  if (before === undefined) return fresh;
  const taken = new Set<string>(settled);
  const old = new Map<string, unknown>(Object.entries(before));
  const kept = Object.fromEntries(
    Object.entries(fresh).map(([key, value]) => [key, taken.has(key) ? value : keepEqual(old.get(key), value)]),
  );
  const own = new Map<string, unknown>(Object.entries(kept));
  const isSame =
    own.size === old.size && [...own].every(([key, value]) => old.has(key) && Object.is(value, old.get(key)));
  return isSame ? before : { ...fresh, ...kept };
}

/** Plain data alone: what has methods is equal to itself only. Pairs under way count as equal, so that circles end. */
function isEqual(a: unknown, b: unknown, underWay: Map<unknown, unknown>): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (underWay.get(a) === b) return true;
  underWay.set(a, b);
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((one, index) => isEqual(one, b[index], underWay));
  }
  if (a instanceof Map) {
    return b instanceof Map && a.size === b.size && isEqual([...a], [...b], underWay);
  }
  if (a instanceof Set) return b instanceof Set && isEqual([...a], [...b], underWay);
  if (Object.getPrototypeOf(a) !== Object.prototype || Object.getPrototypeOf(b) !== Object.prototype) return false;
  const [own, other] = [Object.entries(a), new Map(Object.entries(b))];
  return (
    own.length === other.size && own.every(([key, value]) => other.has(key) && isEqual(value, other.get(key), underWay))
  );
}
