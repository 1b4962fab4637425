import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');

/** A whole report as it was last read by a person; UPDATE_FIXTURES=1 writes it anew. */
export function expectPage(name: string, text: string): void {
  const place = join(PAGES, name);
  if (process.env.UPDATE_FIXTURES === '1') {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  expect(text).toBe(readFileSync(place, 'utf8'));
}
