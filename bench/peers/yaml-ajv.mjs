// Parses every file of a project with the YAML library and validates it by its schema: a part of what a check does.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';

const [folder] = process.argv.slice(2);
const schemas = fileURLToPath(new URL('../../schemas/', import.meta.url));
const ajv = new Ajv2020({ allowUnionTypes: true, validateFormats: false });
const read = (kind) => JSON.parse(readFileSync(join(schemas, `${kind}.schema.json`), 'utf8'));
ajv.addSchema(read('common'));
const validators = new Map();
const validatorOf = (kind) => {
  if (!validators.has(kind)) validators.set(kind, ajv.compile(read(kind)));
  return validators.get(kind);
};
for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.yaml'),
)) {
  const below = dirname(path);
  const kind = below === '.' ? basename(path, '.yaml') : below === 'courses' ? below : below.replace(/s$/, '');
  const data = parse(readFileSync(join(folder, path), 'utf8'), { maxAliasCount: 0 });
  if (!validatorOf(kind)(data)) throw new Error(`${path}: ${ajv.errorsText(validatorOf(kind).errors)}`);
}
