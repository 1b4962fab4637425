import { readFileSync } from 'node:fs';

interface Styles {
  /** What all pages have. */
  readonly base: string;
  /** Pages by themselves. */
  readonly page: string;
}

/**
 * Style sheets, each in one line. `npm run build` replaces this module in `dist/` with one that has the smaller texts in
 * it (tools/browser-files.mjs); from the sources, they are read as they are.
 */
export function styles(): Styles {
  const read = (name: string) => readFileSync(new URL(`../style/${name}`, import.meta.url), 'utf8');
  const inOneLine = (name: string) => read(name).replace(/\s+/g, ' ');
  return { base: inOneLine('base.css'), page: inOneLine('page.css') };
}
