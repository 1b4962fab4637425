import { readFile } from 'node:fs/promises';
import { SCHEMAS } from '../../load/schemas-folder.js';

/** A part of one of our JSON Schemas. */
export type Schema = Readonly<Record<string, unknown>>;

const files = new Map<string, Promise<Schema>>();

/** The schema of a kind of file, or `common`. */
export function loadSchema(name: string): Promise<Schema> {
  const known = files.get(name) ?? read(name);
  files.set(name, known);
  return known;
}

/** A definition that schemas share. */
export async function definition(name: string, key: string): Promise<Schema> {
  return schemaIn(schemaIn(await loadSchema(name), '$defs'), key);
}

/** What a `$ref` leads to, from a place in the schema `from`, and the schema that it is in. */
export async function referred(
  reference: string,
  from: string,
): Promise<{ readonly schema: Schema; readonly of: string }> {
  const [file = '', key = ''] = reference.split('#/$defs/');
  const of = file === '' ? from : file.replace(/\.schema\.json$/, '');
  return { schema: await definition(of, key), of };
}

export function schemaIn(schema: Schema, key: string): Schema {
  const found = schema[key];
  return isSchema(found) ? found : {};
}

export function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function read(name: string): Promise<Schema> {
  const parsed: unknown = JSON.parse(await readFile(new URL(`${name}.schema.json`, SCHEMAS), 'utf8'));
  return isSchema(parsed) ? parsed : {};
}
