// node tools/package-manifest.mjs clean|restore: while `npm pack` runs, package.json has only what those who install the
// package need: no scripts, and no tools of ours. It is restored by name, so that its time of change stays.
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const manifest = fileURLToPath(new URL('../package.json', import.meta.url));
const whole = fileURLToPath(new URL('../.package.json.whole', import.meta.url));
const OURS = ['scripts', 'devDependencies', 'overrides'];

// Also where an earlier run was killed in between.
if (existsSync(whole)) renameSync(whole, manifest);
if (process.argv[2] === 'clean') {
  const fields = Object.entries(JSON.parse(readFileSync(manifest, 'utf8'))).filter(([name]) => !OURS.includes(name));
  renameSync(manifest, whole);
  writeFileSync(manifest, `${JSON.stringify(Object.fromEntries(fields), undefined, 2)}\n`);
}
