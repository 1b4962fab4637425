import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryRoot } from './temporary-root.js';

/** Once per run: temporary folders below one that is removed afterwards. */
export default function temporaryFolder(): () => void {
  const folder = mkdtempSync(join(temporaryRoot(), 'airclass-tests-'));
  process.env.TMPDIR = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
