import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compile } from 'json-schema-to-typescript';
import { FILE_KINDS } from './file-kinds.mjs';

const schemas = fileURLToPath(new URL('../schemas/', import.meta.url));
const target = new URL('../src/load/file-types.ts', import.meta.url);

/** One run over all kinds, so that what they share becomes one type; `FileTypes` has a key for each kind. */
const allKinds = {
  $comment: 'type FileTypes',
  description: 'The data of each kind of file.',
  type: 'object',
  additionalProperties: false,
  required: [],
  properties: {},
};
for (const kind of FILE_KINDS) {
  allKinds.required.push(kind);
  allKinds.properties[kind] = { $ref: `${kind}.schema.json` };
}

/** The title of a schema is for people; its comment names the type. */
const TYPE = /^type (\w+)$/;

/**
 * A `$ref` with a description beside it would be copied into a type of its own each time, and keywords that TypeScript
 * cannot express only add words to the doc comments.
 */
function forTypes(schema) {
  if (Array.isArray(schema)) return schema.map(forTypes);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { $id, $schema, $comment, if: when, then, propertyNames, minItems, maxItems, ...rest } = schema;
  if (typeof rest.title === 'string') delete rest.title;
  const [, type] = TYPE.exec($comment ?? '') ?? [];
  const entries = Object.entries({ ...(type && { title: type }), ...rest }).map(([key, value]) => [
    key,
    forTypes(value),
  ]);
  const { $ref, ...siblings } = Object.fromEntries(entries);
  if ($ref === undefined) return siblings;
  return 'description' in siblings ? { ...siblings, allOf: [{ $ref }] } : { $ref };
}

export async function fileTypes() {
  const files = {
    order: 1,
    canRead: /\.schema\.json$/,
    read: ({ url }) =>
      JSON.stringify(forTypes(JSON.parse(readFileSync(decodeURIComponent(url.split('#')[0]), 'utf8')))),
  };
  return compile(allKinds, 'FileTypes', {
    additionalProperties: false,
    bannerComment: '// Written by `npm run types` from schemas/*.schema.json; do not edit.',
    cwd: schemas,
    declareExternallyReferenced: true,
    enableConstEnums: false,
    style: { singleQuote: true, printWidth: 120 },
    $refOptions: { resolve: { files } },
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(target, await fileTypes());
