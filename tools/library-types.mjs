// node tools/library-types.mjs <dist>: moves the types that the library's own lead to into dist/types, and drops the
// others; none of them may need a package that those who use the library do not have.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , dist = fileURLToPath(new URL('../dist', import.meta.url))] = process.argv;
const IMPORT = /(?:from|import\()\s*(['"])(?<name>[^'"]+)\1/g;

const reached = new Set();
function reach(path) {
  if (reached.has(path)) return;
  reached.add(path);
  for (const { groups } of readFileSync(join(dist, path), 'utf8').matchAll(IMPORT)) {
    if (!groups.name.startsWith('.')) throw new Error(`${path} needs the types of ${groups.name}`);
    reach(join(dirname(path), groups.name.replace(/\.js$/, '.d.ts')));
  }
}
reach('index.d.ts');

for (const path of reached) {
  mkdirSync(dirname(join(dist, 'types', path)), { recursive: true });
  copyFileSync(join(dist, path), join(dist, 'types', path));
}
for (const path of readdirSync(dist, { recursive: true }))
  if (path.endsWith('.d.ts') && !/^types[/\\]/.test(path)) rmSync(join(dist, path));
