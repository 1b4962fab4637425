import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareCodeUnits } from '../../diagnostics/order.js';

/**
 * SHA-256 over all code of AirClass and the versions of its libraries: what another program has made is not believed.
 * `npm run build` replaces this module in `dist/` with one that has the digest in it (tools/tool-digest.mjs).
 */
export function toolDigest(): string {
  digest ??= digestOfSources(fileURLToPath(new URL('../../../', import.meta.url)));
  return digest;
}

let digest: string | undefined;

function digestOfSources(root: string): string {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['schemas', 'src']) {
    const paths = readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort(compareCodeUnits))
      hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}
