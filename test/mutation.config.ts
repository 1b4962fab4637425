import { defineConfig, mergeConfig } from 'vitest/config';
import plain from '../vitest.config.js';

/** For Stryker: the tests of the stages that it changes, and the whole projects that go through them. */
export default mergeConfig(
  { ...plain, test: { ...plain.test, include: [] } },
  defineConfig({
    test: {
      include: [
        'test/{calendar,timeline,rules}/**/*.test.ts',
        'test/golden.test.ts',
        'test/generate/problems-doc.test.ts',
      ],
    },
  }),
);
