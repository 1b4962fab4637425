import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { _, Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { transformSync } from 'esbuild';
import { FILE_KINDS } from './file-kinds.mjs';

const SCHEMAS = new URL('../schemas/', import.meta.url);

/** CommonJS, by ajv from the schemas, that answers yes or no for each kind; the formats are those of a variable `formats`. */
export function shapeChecks(formats) {
  const ajv = new Ajv2020({
    strict: true,
    ownProperties: true,
    messages: false,
    allowUnionTypes: true,
    meta: false,
    validateSchema: false,
    formats,
    code: { source: true, optimize: 2, formats: _`formats` },
  });
  for (const name of ['common', ...FILE_KINDS]) {
    const text = readFileSync(new URL(`${name}.schema.json`, SCHEMAS), 'utf8');
    ajv.addSchema(JSON.parse(text, withoutWords));
  }
  return standalone.default(ajv, Object.fromEntries(FILE_KINDS.map((kind) => [kind, `${kind}.schema.json`])));
}

function withoutWords(key, value) {
  return ['title', '$comment', 'description'].includes(key) && typeof value === 'string' ? undefined : value;
}

/** The same as a module that replaces `src/load/generated/has-shape.ts`. */
function shapeModule(formats) {
  const imports = ["import { formats } from '../formats.js';"];
  const checks = [];
  const code = shapeChecks(formats)
    .replaceAll(/require\("([^"]+)"\)/g, (_whole, path) => {
      const name = `runtime${imports.length}`;
      imports.push(`import ${name} from '${path}.js';`);
      return name;
    })
    .replaceAll(/\bexports\.(\w+) = (\w+);/g, (_whole, kind, check) => {
      checks.push(`${kind}: ${check}`);
      return '';
    });
  const whole = `${imports.join('\n')}
${code}
const checks = { ${checks.join(', ')} };
export async function hasShape(kind, data) {
  return checks[kind](data);
}`;
  return transformSync(whole, { format: 'esm', minify: true, treeShaking: true, target: 'node20' }).code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [, , dist = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
  const { formats } = await import(pathToFileURL(join(dist, 'load/formats.js')).href);
  writeFileSync(join(dist, 'load/generated/has-shape.js'), shapeModule(formats));
}
