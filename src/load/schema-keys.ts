/** Where a key is in a kind of file: below this key, or outermost. */
export type KeyHome = string | undefined;

type Schema = Readonly<Record<string, unknown>>;

/** Every key of a schema with the keys that it may stand below; definitions of other schemas are not followed. */
export function keyHomes(schema: Schema): ReadonlyMap<string, ReadonlySet<KeyHome>> {
  const homes = new Map<string, Set<KeyHome>>();
  const definitions = Object(schema.$defs);
  const walk = (part: Schema, home: KeyHome, way: readonly string[]): void => {
    const reference = /^#\/\$defs\/(.+)$/.exec(String(part.$ref ?? ''))?.[1];
    if (reference !== undefined && !way.includes(reference)) walk(definitions[reference], home, [...way, reference]);
    for (const [key, below] of Object.entries<Schema>(Object(part.properties))) {
      homes.set(key, (homes.get(key) ?? new Set<KeyHome>()).add(home));
      walk(Object(below), key, way);
    }
    for (const below of [part.items, part.additionalProperties, ...[part.anyOf ?? []].flat()])
      if (typeof below === 'object' && below !== null) walk(below as Schema, home, way);
  };
  walk(schema, undefined, []);
  return homes;
}
