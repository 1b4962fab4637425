/**
 * Deep equality of graphs in linear time: what is one object in the one is one object in the other, so that whatever is
 * looked up by identity is found. Functions are not compared.
 */
export function sameGraph(a: unknown, b: unknown, seen = new Map<unknown, unknown>()): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a === 'function' && typeof b === 'function') return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (seen.has(a) || seen.has(b)) return seen.get(a) === b && seen.get(b) === a;
  seen.set(a, b).set(b, a);
  const [own, other] = [partsOf(a), partsOf(b)];
  return own.length === other.length && own.every((part, index) => sameGraph(part, other[index], seen));
}

function partsOf(value: object): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  // `undefined` and nothing are one.
  const entries = Object.entries(value).filter(([, part]) => part !== undefined);
  return entries.sort(([one], [two]) => (one < two ? -1 : 1)).flat();
}
