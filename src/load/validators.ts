import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { formats } from './formats.js';
import { SCHEMAS } from './schemas-folder.js';
import type { FileKind } from './source-file.js';

export interface Validator {
  readonly schema: Readonly<Record<string, unknown>>;
  /** Every violation, with the data and the schema that it is about. */
  violations(data: unknown): readonly ErrorObject[];
  /** The same against a part of the schema, e.g. `#/$defs/repeatOfWeek` or `common.schema.json#/$defs/workDay`. */
  violationsOf(part: string, data: unknown): readonly ErrorObject[];
}

const ajv = new Ajv2020({
  strict: true,
  ownProperties: true,
  allErrors: true,
  verbose: true,
  allowUnionTypes: true,
  formats,
  // The schemas are ours and a test holds them against the meta-schema, whose compilation would cost each start 60 ms.
  meta: false,
  validateSchema: false,
});
const validators = new Map<FileKind | 'common', Promise<Validator>>();

/** The schema of a kind, read and compiled when first asked for. */
export async function validatorOf(kind: FileKind): Promise<Validator> {
  await loadOnce('common');
  if (kind === 'changes' || kind === 'project') await loadOnce('timetable');
  return loadOnce(kind);
}

function loadOnce(name: FileKind | 'common'): Promise<Validator> {
  const known = validators.get(name) ?? load(name);
  validators.set(name, known);
  return known;
}

async function load(name: FileKind | 'common'): Promise<Validator> {
  const id = `${name}.schema.json`;
  const schema = JSON.parse(await readFile(new URL(id, SCHEMAS), 'utf8'));
  ajv.addSchema(schema);
  const violationsOf = (part: string, data: unknown) => {
    const validate = ajv.getSchema(part.startsWith('#') ? id + part : part);
    if (validate === undefined) throw new Error(`no schema ${id}${part}`);
    return validate(data) === true ? [] : (validate.errors ?? []);
  };
  return { schema, violationsOf, violations: (data) => violationsOf('#', data) };
}
