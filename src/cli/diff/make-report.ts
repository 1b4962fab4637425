import { LocalClock } from '../../calendar/local-time.js';
import type { Text } from '../../diagnostics/text.js';
import type { Day } from '../../model/time.js';
import { compareReleases } from '../../published/diff/compare-releases.js';
import { diffOfGrades, gradesOfChannels } from '../../published/diff/grades-of-channels.js';
import type { DiffReport } from '../../report/diff/diff-report.js';
import type { Session } from '../io.js';
import { checkKnown } from '../known-word.js';
import type { ReadSides } from './read-sides.js';

export interface ReportScope {
  readonly zones: readonly string[];
  readonly grades: readonly string[];
  readonly from: Day | undefined;
}

export interface MadeReport {
  readonly report: DiffReport;
  /** The grades that it is about, in the order of schooling. */
  readonly grades: readonly string[];
}

const ZONE: Text = { zh: '专区', en: 'zone' };
const GRADE: Text = { zh: '年级', en: 'grade' };

export function makeReport(
  { before, after, gradeNames }: ReadSides,
  { zones, grades: asked, from }: ReportScope,
  { language, colour }: Session,
): MadeReport {
  const [was, is] = [before.side, after.side];
  checkKnown(
    zones,
    ZONE,
    [...is.zones, ...was.zones].map(({ id }) => id),
  );
  const whole = compareReleases(was, is, {
    zones,
    from: from === undefined ? undefined : new LocalClock(is.timeZone).nearest(from, 0),
  });
  const grades = gradesOfChannels(was, is);
  const carried = whole.zones.flatMap(({ zone }) => zone.channels);
  const shown = new Set(carried.flatMap(({ channel }) => [...(grades.get(channel) ?? [])]));
  const inOrder = [...new Set([...gradeNames.keys(), ...shown])].filter((grade) => shown.has(grade));
  checkKnown(asked, GRADE, inOrder);
  return {
    report: {
      before: before.name,
      after: after.name,
      diff: asked.length === 0 ? whole : diffOfGrades(whole, asked, grades),
      grades,
      gradeNames,
      language,
      colour,
    },
    grades: inOrder.filter((grade) => asked.length === 0 || asked.includes(grade)),
  };
}
