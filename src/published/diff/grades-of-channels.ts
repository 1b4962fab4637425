import type { ReleaseTimeline } from '../release-timeline.js';
import type { LineupChange, ReleaseDiff, ViewerChange } from './release-diff.js';

/** The grades whose lessons a channel shows in either release. */
export type GradesOfChannels = ReadonlyMap<string, ReadonlySet<string>>;

export function gradesOfChannels(...sides: readonly ReleaseTimeline[]): GradesOfChannels {
  const grades = new Map<string, Set<string>>();
  for (const { channels } of sides) {
    for (const { channel, airings } of channels.values()) {
      const known = grades.get(channel) ?? new Set<string>();
      grades.set(channel, known);
      for (const { item } of airings) if (item.grade !== undefined) known.add(item.grade);
    }
  }
  return grades;
}

/** Whom a change is for: a lesson's grade; for a programme the grades of the channels that show it. */
export function gradesOfChange(change: ViewerChange, grades: GradesOfChannels): readonly string[] {
  const showings =
    'airings' in change
      ? change.airings.flatMap(({ before, after }) => [before, after])
      : [...('before' in change ? [change.before] : []), ...('after' in change ? [change.after] : [])];
  return [
    ...new Set(
      showings.flatMap(({ item, channel }) =>
        item.grade === undefined ? [...(grades.get(channel) ?? [])] : [item.grade],
      ),
    ),
  ];
}

/** What changes for pupils of these grades. Added and removed zones concern everyone. */
export function diffOfGrades(diff: ReleaseDiff, asked: readonly string[], grades: GradesOfChannels): ReleaseDiff {
  const isOfGrade = (change: LineupChange): boolean => {
    const entry = 'after' in change ? change.after : 'channel' in change ? change.channel : undefined;
    return entry === undefined || asked.some((grade) => grades.get(entry.channel)?.has(grade));
  };
  return {
    ...diff,
    lineup: diff.lineup.filter(isOfGrade),
    changes: diff.changes.filter((change) => gradesOfChange(change, grades).some((grade) => asked.includes(grade))),
  };
}
