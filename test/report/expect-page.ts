import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const PAGES = join(import.meta.dirname, '../../fixtures/pages');

/** A whole report as it was last read by a person, without its style; UPDATE_FIXTURES=1 writes it anew. */
export function expectPage(name: string, report: string): void {
  const text = report.replace(/<style>[^<]*<\/style>/, '<style></style>');
  const place = join(PAGES, name);
  if (process.env.UPDATE_FIXTURES === '1') {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  expect(text).toBe(readFileSync(place, 'utf8'));
}
