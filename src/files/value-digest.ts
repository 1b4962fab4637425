import { createHash, type Hash } from 'node:crypto';

/** Where something is in a source file: no output says it, and each line that is added above would change it. */
const PLACE = /^span$|Span$/;

/**
 * Hex SHA-256 of plain data: two values have the same digest only where a program that reads them cannot tell them apart,
 * but for places in source files. Throws for what is not plain data, such as a function. `known` has the digests of
 * objects that occur again and again.
 */
export function valueDigest(value: unknown, known: WeakMap<object, string> = new WeakMap()): string {
  const text = new ValueText(known);
  text.add(value);
  return text.digest();
}

/** Text up to this length is hashed at once. */
const MAX_WAITING = 1 << 16;

class ValueText {
  #hash: Hash | undefined;
  #waiting = '';
  readonly #open = new Set<object>();

  constructor(readonly known: WeakMap<object, string>) {}

  add(value: unknown): void {
    if (this.#waiting.length > MAX_WAITING) this.#flush();
    switch (typeof value) {
      case 'string':
        this.#waiting += `"${value.length}:${value}`;
        return;
      case 'number':
        this.#waiting += Object.is(value, -0) ? 'n-0;' : `n${value};`;
        return;
      case 'boolean':
      case 'undefined':
        this.#waiting += `${value};`;
        return;
      case 'object':
        if (value === null) this.#waiting += 'null;';
        else this.#addObject(value);
        return;
      default:
        throw new TypeError(`a ${typeof value} has no digest`);
    }
  }

  digest(): string {
    this.#flush();
    return (this.#hash ?? createHash('sha256')).digest('hex');
  }

  #flush(): void {
    this.#hash ??= createHash('sha256');
    this.#hash.update(this.#waiting);
    this.#waiting = '';
  }

  #addObject(value: object): void {
    const known = this.known.get(value);
    if (known !== undefined) {
      this.#waiting += `#${known}`;
      return;
    }
    if (this.#open.has(value)) throw new TypeError('data that contains itself has no digest');
    this.#open.add(value);
    if (Array.isArray(value) || value instanceof Set) this.#addList(value instanceof Set ? 's' : 'l', [...value]);
    else if (value instanceof Map) this.#addList('m', [...value].flat());
    else if (value instanceof Uint8Array) this.#waiting += `b${Buffer.from(value).toString('base64')};`;
    else this.#addFields(value);
    this.#open.delete(value);
  }

  #addList(kind: string, values: readonly unknown[]): void {
    this.#waiting += `${kind}${values.length}[`;
    for (const value of values) this.add(value);
  }

  #addFields(value: object): void {
    const shape = Object.getPrototypeOf(value);
    if (shape !== Object.prototype && shape !== null) throw new TypeError(`a ${shape.constructor.name} has no digest`);
    this.#waiting += '{';
    for (const [name, field] of Object.entries(value)) {
      if (PLACE.test(name)) continue;
      this.#waiting += `"${name.length}:${name}`;
      this.add(field);
    }
    this.#waiting += '}';
  }
}
