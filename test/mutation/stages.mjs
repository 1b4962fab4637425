/** The stages that compute what is on air and what is wrong with it, and the tests that are to notice a change there. */
const TESTS = {
  calendar: ['test/calendar/**/*.test.ts', 'test/timeline/**/*.test.ts', 'test/golden.test.ts'],
  timeline: ['test/timeline/**/*.test.ts', 'test/golden.test.ts'],
  rules: ['test/rules/**/*.test.ts'],
};

export const stages = Object.keys(TESTS);

export function testsOf(stage) {
  return TESTS[stage];
}
