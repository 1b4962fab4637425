import { readFile } from 'node:fs/promises';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { SCHEMAS } from '../../load/schemas-folder.js';

export interface Catalogue {
  readonly title: unknown;
  readonly items: readonly {
    readonly [field: string]: unknown;
    readonly id: string;
    readonly event: string;
    readonly opens: string;
    readonly closes?: string;
  }[];
}

/** A separate module, since only a release with a catalogue needs ajv. */
export async function catalogueShape(): Promise<ValidateFunction<Catalogue>> {
  // The schema is ours, and a test checks it with the meta-schema.
  const ajv = new Ajv2020({ strict: true, ownProperties: true, meta: false, validateSchema: false });
  const schema = await readFile(new URL('on-demand.schema.json', SCHEMAS), 'utf8');
  return ajv.compile<Catalogue>(JSON.parse(schema));
}
