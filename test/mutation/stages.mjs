/** Which tests are to notice a change in a folder below src, and the percentage of changes that they must notice. */
const STAGES = {
  calendar: { min: 82, tests: ['test/calendar', 'test/timeline', 'test/golden.test.ts'] },
  timeline: { min: 82, tests: ['test/timeline', 'test/golden.test.ts'] },
  rules: { min: 82, tests: ['test/rules'] },
  files: { min: 75, tests: ['test/files', 'test/release'] },
  diagnostics: { min: 75, tests: ['test/diagnostics', 'test/report', 'test/cli/main.test.ts'] },
  load: { min: 75, tests: ['test/load', 'test/rules/schema*.test.ts', 'test/faulty.test.ts'] },
  media: {
    min: 75,
    tests: [
      ...['test/media', 'test/rules/recording-*.test.ts', 'test/report/recordings'],
      ...['test/outputs/feeds/adi-packages.test.ts', 'test/cli/probe.test.ts'],
    ],
  },
  proof: {
    min: 75,
    tests: [
      ...['test/proof', 'test/release/read-back-lists.test.ts'],
      // Each spoils the files of its output.
      ...['test/outputs/airings', 'test/outputs/web/web-pages.test.ts'],
    ],
  },
  published: {
    min: 75,
    tests: [
      ...['test/published', 'test/report/as-run', 'test/report/diff', 'test/report/on-air'],
      ...['test/cli/as-run.test.ts', 'test/cli/on-air.test.ts', 'test/cli/preview.test.ts'],
    ],
  },
  release: { min: 75, tests: ['test/release'] },
  carrier: { min: 75, tests: ['test/carrier', 'test/cli/c2.test.ts', 'test/cli/c2-listen.test.ts'] },
  report: {
    min: 75,
    tests: [
      'test/report',
      'test/cli/as-run.test.ts',
      'test/cli/on-air.test.ts',
      'test/cli/probe.test.ts',
      'test/cli/diff',
    ],
  },
};

/** What these start is the built program, which has no changes in it, or they build many projects or wait. */
export const leftOut = [
  'test/release/formats.test.ts',
  'test/release/json-schemas.test.ts',
  'test/release/odd-files.test.ts',
  'test/media/hostile.test.ts',
  'test/media/orphans.test.ts',
  // Measures time.
  'test/report/problems/many-diagnostics.test.ts',
];

export const stages = Object.keys(STAGES);

export function testsOf(stage) {
  return STAGES[stage].tests.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.test.ts`));
}

export function minOf(stage) {
  return STAGES[stage].min;
}
