import { defineConfig } from 'vitest/config';
import plain from '../../vitest.config.js';
import { quickTests } from './quick-tests.js';

/** For `npm run test:quick`; nothing in it runs what was built. */
export default defineConfig({
  test: { ...plain.test, include: [...quickTests('.')], globalSetup: 'test/temporary-folder.ts' },
});
