import { readFileSync } from 'node:fs';

interface BrowserFiles {
  readonly style: string;
  /** For pages that are printed. */
  readonly sheet: string;
  readonly script: string;
}

/**
 * What browsers load with the pages. `npm run build` replaces this module in `dist/` with one that has the smaller
 * texts in it (tools/browser-files.mjs); from the sources, they are read as they are, without types.
 */
export function browserFiles(): BrowserFiles {
  const read = (name: string) => readFileSync(new URL(`../browser/${name}`, import.meta.url), 'utf8').trimEnd();
  return { style: read('guide.css'), sheet: read('sheet.css'), script: read('guide.js') };
}
