import type { DataPath } from './source-file.js';

type Schema = Readonly<Record<string, unknown>>;

/** The part of a schema that by itself judges what is at the start of a path. */
export interface PartOfSchema {
  /** Such as `#/$defs/course`. */
  readonly pointer: string;
  /** How many steps of the path lead there. */
  readonly depth: number;
  /** Each entry or item there is judged by what it is, whatever its neighbours are. */
  readonly judgesEachAlone: boolean;
}

/** The smallest part for a path: a choice between shapes is made by all that is below it, and so is not divided. */
export function partAt(schema: Schema, path: DataPath): PartOfSchema {
  let [pointer, part, depth] = ['#', schema, 0];
  for (const step of path) {
    const below = partBelow(schema, pointer, part, step);
    if (below === undefined) break;
    [pointer, part, depth] = [...below, depth + 1];
  }
  return { pointer, depth, judgesEachAlone: !isChoice(part) };
}

function partBelow(schema: Schema, pointer: string, part: Schema, step: string | number): [string, Schema] | undefined {
  if (isChoice(part)) return undefined;
  const steps = stepsTo(part, step);
  const below = at(part, steps);
  if (below === undefined) return undefined;
  const { $ref } = below;
  if (typeof $ref !== 'string') return [[pointer, ...steps].join('/'), below];
  const referred = at(schema, $ref.split('/').slice(1));
  // A part of another file refers to that file's own parts.
  return $ref.startsWith('#/') && referred !== undefined ? [$ref, referred] : undefined;
}

function stepsTo(part: Schema, step: string | number): readonly string[] {
  if (typeof step === 'number') return ['items'];
  return Object.hasOwn(Object(part.properties), step) ? ['properties', step] : ['additionalProperties'];
}

function isChoice(part: Schema): boolean {
  return 'anyOf' in part;
}

/** `undefined` where nothing is said about it, or only that it may not be. */
function at(schema: Schema, steps: readonly string[]): Schema | undefined {
  let found: unknown = schema;
  for (const step of steps) found = Object(found)[step];
  return typeof found === 'object' && found !== null ? { ...found } : undefined;
}
