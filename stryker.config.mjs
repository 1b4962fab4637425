/** `npm run mutation`, on demand: changes the stages that compute what is on air, and asks the tests to notice. */
export default {
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'test/mutation.config.ts', related: false },
  mutate: ['src/calendar/**/*.ts', 'src/timeline/**/*.ts', 'src/rules/**/*.ts'],
  coverageAnalysis: 'perTest',
  // What is evaluated at load time - the words of the catalogue - is held by test/architecture.test.ts.
  ignoreStatic: true,
  // Stryker would rewrite tsconfig.json with the compiler's API, which the package of TypeScript 7 does not have.
  tsconfigFile: 'none',
  concurrency: 2,
  timeoutMS: 20_000,
  reporters: ['clear-text', 'json'],
  clearTextReporter: { allowColor: false, reportTests: false },
  jsonReporter: { fileName: 'reports/mutation.json' },
  thresholds: { high: 90, low: 80, break: 80 },
};
