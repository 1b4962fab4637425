import { join } from 'node:path';
import { expect, test } from 'vitest';
import fc from '../properties.js';
import { EditedProject, type RandomEdit } from './edited-project.js';

const ROOT = join(import.meta.dirname, '../..');
/** `.ci/workspace.sh` makes a thousand in all; the sample is large, and gets a quarter as many as the others. */
const EDITS = Number(process.env.WORKSPACE_EDITS ?? 20);

const edit: fc.Arbitrary<RandomEdit> = fc.record({
  kind: fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom('word', 'digit', 'word', 'digit', 'swap', 'type') },
    { weight: 3, arbitrary: fc.constantFrom('delete', 'line', 'save', 'clock', 'undo') },
    { weight: 1, arbitrary: fc.constantFrom('break', 'rename', 'add', 'remove') },
  ),
  file: fc.double({ min: 0, max: 0.999, noNaN: true }),
  at: fc.double({ min: 0, max: 0.999, noNaN: true }),
  length: fc.nat({ max: 40 }),
  text: fc.constantFrom('a', ' ', '\n', '1', '语', '"', ': ', '# ', 'P1', 'repeat ', '~', '}', '“好”'),
});

const NOW = Date.parse('2020-03-20T02:00Z');
const PROJECTS: readonly string[] = [
  'schedules/sichuan-2020-spring',
  'schedules/localities/beichuan',
  'fixtures/golden/changes',
  'fixtures/golden/c2-orders',
  'fixtures/golden/every-repeat',
  'fixtures/golden/clock-goes-back',
];

test.each(PROJECTS)('%s: after any edits the workspace says what a fresh compile says', async (source) => {
  const count = source.startsWith('schedules') ? Math.ceil(EDITS / 4) : EDITS;
  const edits = fc.array(edit, { minLength: count, maxLength: count });
  await fc.assert(
    fc.asyncProperty(edits, async (list) => {
      const project = new EditedProject(join(ROOT, source), { now: NOW, environment: {} });
      try {
        for (const [index, one] of list.entries()) {
          const made = project.make(one);
          expect(await project.difference(), `after edit ${index}: ${made}`).toBeUndefined();
        }
        expect(project.sound / list.length).toBeGreaterThan(0.3);
      } finally {
        project.end();
      }
    }),
    // One long session each: shrinking would repeat it for hours.
    { numRuns: 1, endOnFailure: true },
  );
});
