import { TimeText } from '../../calendar/time-text.js';
import type { MessageLanguage, Text } from '../../diagnostics/text.js';
import { inLanguage, type LocalText } from '../../model/local-text.js';
import type { GradesOfChannels } from '../../published/diff/grades-of-channels.js';
import type { ReleaseDiff } from '../../published/diff/release-diff.js';

/** What was compared: a release, or the timetable as it is now. */
export interface ComparedSide {
  readonly kind: 'release' | 'timetable';
  /** Of the release or of the project. */
  readonly id: string;
}

/** What every format of `diff` is made from. */
export interface DiffReport {
  readonly before: ComparedSide;
  readonly after: ComparedSide;
  readonly diff: ReleaseDiff;
  readonly grades: GradesOfChannels;
  readonly gradeNames: ReadonlyMap<string, LocalText>;
  /** A line for every change, also where one sentence stands for many; left out where there is no `--expand`: no. */
  readonly isExpanded?: boolean;
  readonly language: MessageLanguage;
  readonly colour: boolean;
}

export type DiffFormat = (report: DiffReport) => string;

export function isEmpty({ lineup, changes }: ReleaseDiff): boolean {
  return lineup.length === 0 && changes.length === 0;
}

/** A project's text as a message: a missing language is replaced by one that it has. */
export function asText(text: LocalText): Text {
  return { zh: inLanguage(text, 'zh', ['en']), en: inLanguage(text, 'en', ['zh']) };
}

export function sideName({ kind, id }: ComparedSide): Text {
  return kind === 'release' ? { zh: `版本 ${id}`, en: `release ${id}` } : { zh: `课表 ${id}`, en: `timetable ${id}` };
}

/** The days that were compared in any zone, first and last. */
export function comparedDays({ zones, timeZone }: ReleaseDiff): readonly [string, string] | undefined {
  const shared = zones.flatMap((zone) => zone.shared ?? []);
  if (shared.length === 0) return undefined;
  const time = new TimeText(timeZone);
  return [
    time.iso(Math.min(...shared.map(({ from }) => from))).slice(0, 10),
    time.iso(Math.max(...shared.map(({ until }) => until)) - 1).slice(0, 10),
  ];
}
