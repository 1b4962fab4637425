import { describe, expect, test } from 'vitest';
import type { MadeFrom } from '../../src/outputs/output.js';
import { fileDigests } from '../../src/release/file-digests.js';
import type { Manifest } from '../../src/release/manifest.js';
import { aProject } from '../a-project.js';

const { project } = await aProject();
if (project === undefined) throw new Error('no project');
const [course] = [...project.courses.values()];
const [lesson] = course?.lessons ?? [];
const TOOL = { airclass: '1', node: '20', 'time-zone-data': '2026a', ffprobe: 'ffprobe 5' };

function digestOf(
  tool: Partial<Manifest['tool']> = {},
  madeFrom: Partial<MadeFrom> = {},
  program = 'a',
): string | undefined {
  const made = { write: digestOf, name: 'day', parts: () => ({ lesson, day: '2020-03-09' }), ...madeFrom };
  const digest = fileDigests(project ?? { courses: new Map() }, { program, tool: { ...TOOL, ...tool } });
  return digest({ path: 'a', chunks: () => [], madeFrom: made });
}

describe('what a file is made from', () => {
  const first = digestOf();

  test('is the same for the same, whatever measured its recordings: they say so themselves', () => {
    expect(digestOf()).toBe(first);
    expect(digestOf({ ffprobe: 'ffprobe 6' })).toBe(first);
  });

  test.each<readonly [string, () => string | undefined]>([
    ['the version', () => digestOf({ airclass: '2' })],
    ['Node.js', () => digestOf({ node: '24' })],
    ['time-zone data', () => digestOf({ 'time-zone-data': '2026b' })],
    ['the official holidays', () => digestOf({ 'chinese-days': '1' })],
    ['the shipped vocabulary', () => digestOf({ vocabulary: 'x' })],
    ['its writer', () => digestOf({}, { name: 'other' })],
    ['its day', () => digestOf({}, { parts: () => ({ lesson, day: '2020-03-10' }) })],
    ['its lesson', () => digestOf({}, { parts: () => ({ lesson: course?.lessons[1], day: '2020-03-09' }) })],
    ['the program', () => digestOf({}, {}, 'b')],
  ])('changes with %s', (_, other) => {
    expect(other()).not.toBe(first);
  });
});
