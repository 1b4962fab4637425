import { readFile } from 'node:fs/promises';
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import { formats } from './formats.js';
import type { FileKind } from './source-file.js';

const SCHEMAS = new URL('../../schemas/', import.meta.url);

export interface Validator {
  /** Every violation, with the data and the schema that it is about. */
  violations(data: unknown): readonly ErrorObject[];
  /** The same against a part of the schema, e.g. `#/$defs/repeatOfWeek`. */
  violationsOf(part: string, data: unknown): readonly ErrorObject[];
}

/** Compiles the schemas of kinds when first asked for; the schemas are read from the folder `schemas/`. */
export class Validators {
  readonly #ajv = new Ajv2020({
    strict: true,
    ownProperties: true,
    allErrors: true,
    verbose: true,
    allowUnionTypes: true,
    formats,
  });
  readonly #byKind = new Map<FileKind, Promise<Validator>>();
  #common: Promise<void> | undefined;

  of(kind: FileKind): Promise<Validator> {
    const known = this.#byKind.get(kind);
    if (known !== undefined) return known;
    const validator = this.#compile(kind);
    this.#byKind.set(kind, validator);
    return validator;
  }

  async #compile(kind: FileKind): Promise<Validator> {
    this.#common ??= this.#add('common');
    await this.#common;
    await this.#add(kind);
    const violationsOf = (part: string, data: unknown) => {
      const id = part.startsWith('#') ? `${kind}.schema.json${part}` : part;
      const validate = this.#ajv.getSchema(id);
      if (validate === undefined) throw new Error(`no schema ${id}`);
      return validate(data) === true ? [] : (validate.errors ?? []);
    };
    return { violationsOf, violations: (data) => violationsOf('#', data) };
  }

  async #add(name: string): Promise<void> {
    this.#ajv.addSchema(JSON.parse(await readFile(new URL(`${name}.schema.json`, SCHEMAS), 'utf8')));
  }
}
