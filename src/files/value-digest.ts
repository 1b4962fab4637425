import { createHash, type Hash } from 'node:crypto';
import { isFields } from './is-shape.js';

/** Where something is in a source file: no output says it, and each line that is added above would change it. */
const PLACE = /^span$|Span$/;
/** A list that is longer, and every map, is expected to occur again, and so is what a map holds. */
const MAX_SHORT = 8;
/** Text up to this length is hashed at once. */
const MAX_WAITING = 1 << 16;

/**
 * Hex SHA-256 of plain data: two values have the same digest only where a program that reads them cannot tell them apart,
 * but for places in source files. Throws for what is not plain data, such as a function. `known` has the digests of
 * objects that occur again and again, which must not change, and gets more.
 */
export function valueDigest(value: unknown, known: WeakMap<object, string> = new WeakMap()): string {
  const text = new ValueText(known, new Set());
  text.add(value);
  return text.digest();
}

class ValueText {
  #hash: Hash | undefined;
  #waiting = '';

  constructor(
    readonly known: WeakMap<object, string>,
    readonly open: Set<object>,
  ) {}

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
    if (known !== undefined) this.#waiting += `#${known}`;
    else if (value instanceof Map || (Array.isArray(value) && value.length > MAX_SHORT)) this.#addShared(value);
    else this.#addParts(value);
  }

  #addShared(value: object): void {
    const own = new ValueText(this.known, this.open);
    own.#addParts(value);
    const digest = own.digest();
    this.known.set(value, digest);
    this.#waiting += `#${digest}`;
  }

  #addParts(value: object): void {
    if (this.open.has(value)) throw new TypeError('data that contains itself has no digest');
    this.open.add(value);
    if (Array.isArray(value)) this.#addList('l', value);
    else if (value instanceof Set) this.#addList('s', [...value]);
    else if (value instanceof Map) this.#addEntries(value);
    else if (value instanceof Uint8Array) this.#waiting += `b${Buffer.from(value).toString('base64')};`;
    else this.#addFields(value);
    this.open.delete(value);
  }

  #addList(kind: string, values: readonly unknown[]): void {
    this.#waiting += `${kind}${values.length}[`;
    for (const value of values) this.add(value);
  }

  #addEntries(entries: ReadonlyMap<unknown, unknown>): void {
    this.#waiting += `m${entries.size}[`;
    for (const [key, value] of entries) {
      this.add(key);
      if (typeof value === 'object' && value !== null && !this.known.has(value)) this.#addShared(value);
      else this.add(value);
    }
  }

  #addFields(value: object): void {
    const shape = Object.getPrototypeOf(value);
    if ((shape !== Object.prototype && shape !== null) || !isFields(value))
      throw new TypeError(`a ${shape.constructor.name} has no digest`);
    this.#waiting += '{';
    for (const name of Object.keys(value)) {
      const { text, isOfPlace } = fieldName(name);
      const field = value[name];
      // A project's own names may look like ours, and what they name is text.
      if (isOfPlace && (field === undefined || typeof field === 'object')) continue;
      this.#waiting += text;
      this.add(field);
    }
    this.#waiting += '}';
  }
}

interface FieldName {
  readonly text: string;
  readonly isOfPlace: boolean;
}

const names = new Map<string, FieldName>();
/** Names of fields are few, but a program may run for long. */
const MAX_NAMES = 10_000;

function fieldName(name: string): FieldName {
  const known = names.get(name);
  if (known !== undefined) return known;
  const field = { text: `"${name.length}:${name}`, isOfPlace: PLACE.test(name) };
  if (names.size < MAX_NAMES) names.set(name, field);
  return field;
}
