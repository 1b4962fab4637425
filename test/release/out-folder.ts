import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';

/** The release folder of the test that runs now. */
export let out = '';

/** Gives each test of the calling file a release folder to itself. A module is loaded once for many test files. */
export function ownOutFolder(): void {
  beforeEach(() => {
    out = mkdtempSync(join(tmpdir(), 'airclass-out-'));
  });
  afterEach(() => rmSync(out, { recursive: true, force: true }));
}
