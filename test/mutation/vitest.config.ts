import { statSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';
import plain from '../../vitest.config.js';
import { leftOut, testsOf } from './stages.mjs';

const STAGE = process.env.STAGE ?? 'timeline';

/** A change is tried until one test fails: small files of the stage itself first, those that run whole commands last. */
class CheapFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const cost = ({ moduleId }: TestSpecification) =>
      statSync(moduleId).size * (moduleId.includes(`/test/${STAGE}/`) ? 1 : 1000);
    return [...files].sort((a, b) => cost(a) - cost(b));
  }
}

/**
 * For Stryker: the tests that are to notice a change of one stage. No program is built from the changed sources: what
 * runs in a process of its own would not know which change is meant.
 */
export default defineConfig({
  test: {
    ...plain.test,
    include: [...testsOf(STAGE)],
    exclude: [...leftOut],
    globalSetup: 'test/temporary-folder.ts',
    // A test that waits may fail because the machine is busy: that does not notice a change.
    retry: 1,
    // Stryker starts threads, which take no flags of V8.
    execArgv: [],
    // Stryker's copies of the sources would fill it.
    experimental: { fsModuleCache: false },
    sequence: { sequencer: CheapFirst },
  },
});
