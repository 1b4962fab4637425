// node tools/tool-digest.mjs <dist>: puts a digest of the whole program into it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , dist = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
const MODULE = 'release/generated/tool-digest.js';

const hash = createHash('sha256').update(readFileSync(new URL('../package-lock.json', import.meta.url)));
const files = readdirSync(dist, { recursive: true }).filter(
  (file) => file.endsWith('.js') && !file.startsWith('bundle'),
);
for (const file of files.sort()) if (file !== MODULE) hash.update(`${file}\0`).update(readFileSync(join(dist, file)));
writeFileSync(join(dist, MODULE), `export const toolDigest = () => '${hash.digest('hex')}';\n`);
