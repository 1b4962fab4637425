import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** A release folder that each test of the file that imports it has to itself. */
export let out = '';
beforeEach(() => {
  out = mkdtempSync(join(tmpdir(), 'airclass-out-'));
});
afterEach(() => rmSync(out, { recursive: true, force: true }));
