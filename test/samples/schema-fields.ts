import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A place of a project's file: keys; `*` for any key, `[]` for any index. */
export interface SchemaField {
  readonly kind: string;
  readonly path: readonly string[];
  /** What may be written there. */
  readonly of: 'text' | 'key';
}

interface Schema {
  readonly $ref?: string;
  readonly title?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly propertyNames?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly items?: Schema | boolean;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const FOLDER = join(import.meta.dirname, '../../schemas');
/** Kinds of file that a person writes. */
const KINDS = [
  'project',
  'calendar',
  'holidays',
  'courses',
  'programmes',
  'teachers',
  'timetable',
  'changes',
  'vocabulary',
  'notify',
  'zone',
];

const schemas = new Map(
  readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Schema]),
);

/** Every place of every kind of file that may hold a text of a person's own, and every key that one chooses. */
export function schemaFields(): readonly SchemaField[] {
  const fields = new Map<string, SchemaField>();
  for (const kind of KINDS) {
    const name = `${kind}.schema.json`;
    for (const field of fieldsOf(schemas.get(name) ?? {}, name, [], kind))
      fields.set(`${field.of} ${kind} ${field.path.join('/')}`, field);
  }
  return [...fields.values()];
}

function* fieldsOf(schema: Schema, file: string, path: readonly string[], kind: string): Iterable<SchemaField> {
  if (schema.$ref !== undefined) {
    const [other = '', pointer = ''] = schema.$ref.split('#');
    const name = other || file;
    const target = schemas.get(name)?.$defs?.[pointer.replace('/$defs/', '')];
    if (target === undefined) throw new Error(schema.$ref);
    yield* fieldsOf(target, name, path, kind);
  }
  if (schema.enum === undefined && [schema.type].flat().includes('string')) yield { kind, path, of: 'text' };
  for (const [key, inner] of Object.entries(schema.properties ?? {}))
    yield* fieldsOf(inner, file, [...path, key], kind);
  if (typeof schema.additionalProperties === 'object') {
    yield { kind, path, of: 'key' };
    yield* fieldsOf(schema.additionalProperties, file, [...path, '*'], kind);
  }
  if (typeof schema.items === 'object') yield* fieldsOf(schema.items, file, [...path, '[]'], kind);
  for (const inner of [...(schema.oneOf ?? []), ...(schema.anyOf ?? [])]) yield* fieldsOf(inner, file, path, kind);
}
