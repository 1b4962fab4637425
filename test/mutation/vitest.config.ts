import { defineConfig } from 'vitest/config';
import plain from '../../vitest.config.js';
import { testsOf } from './stages.mjs';

/** For Stryker: the tests that are to notice a change of one stage. */
export default defineConfig({ test: { ...plain.test, include: [...testsOf(process.env.STAGE ?? 'timeline')] } });
