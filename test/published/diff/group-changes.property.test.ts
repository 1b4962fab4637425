import { describe, expect, test } from 'vitest';
import { compareReleases } from '../../../src/published/diff/compare-releases.js';
import { gradesOfChannels } from '../../../src/published/diff/grades-of-channels.js';
import { groupChanges } from '../../../src/published/diff/group-changes.js';
import type { ReleaseDiff } from '../../../src/published/diff/release-diff.js';
import type { ReleaseTimeline } from '../../../src/published/release-timeline.js';
import { changeSentences } from '../../../src/report/diff/change-sentences.js';
import type { DiffReport } from '../../../src/report/diff/diff-report.js';
import fc from '../../properties.js';
import { type Drawn, drawn, timelineOf } from './drawn-release.js';

function reportOf(before: ReleaseTimeline, after: ReleaseTimeline, isExpanded: boolean): DiffReport {
  return {
    before: { kind: 'release', id: 'a' },
    after: { kind: 'release', id: 'b' },
    diff: compareReleases(before, after),
    grades: gradesOfChannels(before, after),
    gradeNames: new Map(),
    isExpanded,
    language: 'zh',
    colour: false,
  };
}

/** Lessons in order, one to four a day; some cells are taken by something else. */
const course = fc
  .array(fc.constantFrom('lesson', 'lesson', 'lesson', 'programme', 'fill' as const), { minLength: 16, maxLength: 16 })
  .map((cells) => {
    let number = 0;
    return cells.map((what) => ({ what, number: what === 'lesson' ? ++number : 1, ends: 21_600_000 }));
  });
const courses = fc.record<Drawn>({
  from: fc.constant(0),
  days: fc.integer({ min: 3, max: 4 }),
  cells: fc.tuple(course, course),
  title: fc.constant('甲'),
  length: fc.constant(1000),
  carries: fc.constant([['p1', 'p2'], ['p1']]),
});

function expectEachOnce(diff: ReleaseDiff): void {
  const grouped = groupChanges(diff).flatMap(({ changes }) => changes);
  expect(grouped).toHaveLength(diff.changes.length);
  expect(new Set(grouped)).toEqual(new Set(diff.changes));
}

describe.each([
  ['any', drawn],
  ['courses', courses],
])('the sentences of two releases: %s', (_, releases) => {
  test('stand for every change, each once', () => {
    fc.assert(
      fc.property(releases, releases, (a, b) => expectEachOnce(compareReleases(timelineOf(a), timelineOf(b)))),
      { numRuns: 150 },
    );
  });

  test('expanded they are the full list, a sentence each', () => {
    fc.assert(
      fc.property(releases, releases, (a, b) => {
        const report = reportOf(timelineOf(a), timelineOf(b), true);
        const sentences = changeSentences(report, 'operators');
        expect(sentences.map(({ changes }) => changes.length)).toEqual(report.diff.changes.map(() => 1));
        expect(new Set(sentences.flatMap(({ changes }) => changes))).toEqual(new Set(report.diff.changes));
      }),
      { numRuns: 50 },
    );
  });

  test('a shift of lessons is one: each of its lessons is where another one was, as far away', () => {
    fc.assert(
      fc.property(releases, releases, (a, b) => {
        const diff = compareReleases(timelineOf(a), timelineOf(b));
        for (const group of groupChanges(diff)) {
          if (group.kind !== 'course-shift') continue;
          const firsts = group.changes.flatMap((change) =>
            change.kind === 'moved' && change.before.run === 'first' ? [change] : [],
          );
          for (const { before, after } of firsts) {
            expect(Math.sign(after.start - before.start)).toBe(Math.sign(group.by));
            expect(after.channel).toBe(group.channel);
          }
          const places = new Set(firsts.map(({ before }) => before.start));
          expect(firsts.filter(({ after }) => !places.has(after.start)).length).toBeLessThanOrEqual(
            Math.abs(group.by) * group.courses.length,
          );
        }
      }),
      { numRuns: 150 },
    );
  });
});
