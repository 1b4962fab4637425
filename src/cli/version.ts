import { createRequire } from 'node:module';

/** Of the package, as installed. */
export const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string };
