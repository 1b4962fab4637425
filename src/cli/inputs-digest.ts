import { createHash } from 'node:crypto';
import { compareCodeUnits } from '../diagnostics/order.js';

/** SHA-256 over the names and texts of a project's files, as a manifest has it. */
export function inputsDigest(texts: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256');
  for (const path of [...texts.keys()].sort(compareCodeUnits)) hash.update(`${path}\0${texts.get(path)}\0`);
  return hash.digest('hex');
}
