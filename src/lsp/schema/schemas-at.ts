import type { DataPath } from '../../load/source-file.js';
import { partOf, type YamlNode } from '../tree/yaml-node.js';
import { isSchema, loadSchema, referred, type Schema, schemaIn } from './load-schemas.js';

/** A part of a schema, and the file that its references start from. */
export interface PlacedSchema {
  readonly schema: Schema;
  readonly of: string;
}

/**
 * Every part of a kind's schema that describes what is at a path; several where a value may have one of several shapes,
 * of which those that cannot be meant, going by the keys that are there, are left out. What is referred to stands
 * before what refers to it, whose own words come first.
 */
export async function schemasAt(
  kind: string,
  root: YamlNode | undefined,
  path: DataPath,
): Promise<readonly PlacedSchema[]> {
  let found = await resolved({ schema: await loadSchema(kind), of: kind }, root);
  let node = root;
  for (const step of path) {
    node = partOf(node, step);
    const next: PlacedSchema[] = [];
    for (const one of found) for (const below of partsBelow(one, step)) next.push(...(await resolved(below, node)));
    found = next;
  }
  return found;
}

/** The schemas of a map's keys: what a key may be called, where it may be called anything. */
export async function keySchemasAt(
  kind: string,
  root: YamlNode | undefined,
  path: DataPath,
): Promise<readonly PlacedSchema[]> {
  const maps = await schemasAt(kind, root, path);
  const named = maps.flatMap(({ schema, of }) =>
    isSchema(schema.propertyNames) ? [{ schema: schema.propertyNames, of }] : [],
  );
  return (await Promise.all(named.map((one) => resolved(one, undefined)))).flat();
}

function* partsBelow({ schema, of }: PlacedSchema, step: string | number): Iterable<PlacedSchema> {
  const properties = schemaIn(schema, 'properties');
  const below =
    typeof step === 'number'
      ? schema.items
      : Object.hasOwn(properties, step)
        ? properties[step]
        : schema.additionalProperties;
  if (isSchema(below)) yield { schema: below, of };
}

/** The schema itself with what it refers to, and the alternatives that may be meant. */
async function resolved({ schema, of }: PlacedSchema, node: YamlNode | undefined): Promise<readonly PlacedSchema[]> {
  const found: PlacedSchema[] = [{ schema, of }];
  if (typeof schema.$ref === 'string') found.push(...(await resolved(await referred(schema.$ref, of), node)));
  const alternatives = [schema.anyOf, schema.oneOf].flat().filter(isSchema);
  const all = await Promise.all(alternatives.map((one) => resolved({ schema: one, of }, node)));
  const fitting = all.filter((parts) => parts.some((part) => mayBe(part.schema, node)));
  found.push(...(fitting.length > 0 ? fitting : all).flat());
  return found;
}

function mayBe({ properties, additionalProperties, type }: Schema, node: YamlNode | undefined): boolean {
  if (node === undefined || node.kind !== 'map') return true;
  if (properties === undefined) return type === 'object';
  const known = Object.keys(Object(properties));
  return additionalProperties !== false || node.parts.every(({ key }) => known.includes(key?.text ?? ''));
}
