import { createRequire } from 'node:module';

/** Of the package, as installed. */
export const { version, homepage } = createRequire(import.meta.url)('../../package.json') as {
  readonly version: string;
  readonly homepage: string;
};
