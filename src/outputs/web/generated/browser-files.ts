import { readFileSync } from 'node:fs';

interface BrowserFiles {
  readonly style: string;
  /** For pages that are printed. */
  readonly sheet: string;
  readonly script: string;
  /** Of the offline copy. */
  readonly worker: string;
  readonly icon: string;
}

/**
 * What browsers load with the pages. `npm run build` replaces this module in `dist/` with one that has the smaller
 * texts in it (tools/browser-files.mjs); from the sources, they are read as they are, without types.
 */
export function browserFiles(): BrowserFiles {
  const read = (name: string) => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8').trimEnd();
  return {
    style: read('browser/guide.css'),
    sheet: read('browser/sheet.css'),
    script: read('browser/guide.js'),
    worker: read('worker/offline.js'),
    icon: read('worker/icon.svg'),
  };
}
