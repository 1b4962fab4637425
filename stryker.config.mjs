const { STAGE = 'timeline', SAMPLE = '', CONCURRENCY = '2' } = process.env;

/** One stage; `npm run mutation` goes through all of them. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner', './test/mutation/sample-checker.mjs'],
  checkers: SAMPLE === '' ? [] : ['sample'],
  vitest: { configFile: 'test/mutation/vitest.config.ts', related: false },
  mutate: [`src/${STAGE}/**/*.ts`, '!src/load/file-types.ts', '!src/**/generated/**'],
  // Tests compare generated files word for word; vitest checks no types.
  disableTypeChecks: false,
  coverageAnalysis: 'perTest',
  // What is evaluated at load time - the words of the catalogue - is held by test/architecture.test.ts.
  ignoreStatic: true,
  // Stryker would rewrite tsconfig.json with the compiler's API, which the package of TypeScript 7 does not have.
  tsconfigFile: 'none',
  concurrency: Number(CONCURRENCY),
  timeoutMS: 20_000,
  // Of a machine that has other work.
  dryRunTimeoutMinutes: 30,
  reporters: ['clear-text', 'json', 'progress-append-only'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: `reports/mutation/${STAGE}.json` },
};
