import { defineConfig } from 'vitest/config';
import plain from '../../vitest.config.js';
import { leftOut, testsOf } from './stages.mjs';

/**
 * For Stryker: the tests that are to notice a change of one stage. No program is built from the changed sources: what
 * runs in a process of its own would not know which change is meant.
 */
export default defineConfig({
  test: {
    ...plain.test,
    include: [...testsOf(process.env.STAGE ?? 'timeline')],
    exclude: [...leftOut],
    globalSetup: 'test/temporary-folder.ts',
  },
});
