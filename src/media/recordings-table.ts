import { compareCodeUnits } from '../diagnostics/order.js';
import type { Lesson } from '../model/course.js';
import type { Project } from '../model/project.js';
import type { Instant, Millis } from '../model/time.js';
import type { LessonUse, LessonUses } from '../timeline/lesson-use.js';
import type { Recording, Recordings } from './recording.js';
import { recordingDue } from './recording-due.js';
import { type ReviewState, reviewState } from './review-state.js';
import { sharedRecordings } from './shared-recordings.js';
import { judgeRecording, slotLength, type Verdict, type VerdictKind } from './verdict.js';

export type Status = 'ok' | VerdictKind;

/** One lesson on air and its recording. */
export interface TableRow {
  readonly lesson: Lesson;
  readonly use: LessonUse;
  readonly recording: Recording | undefined;
  readonly slot: Millis;
  /** By when its recording is to be delivered. */
  readonly due: Instant;
  /** Recording minus slot; absent where nothing was measured. */
  readonly difference: Millis | undefined;
  /** The worst first; `ok` alone. */
  readonly statuses: readonly Status[];
  readonly verdicts: readonly Verdict[];
  /** The lesson whose recording it shares. */
  readonly sharedWith: Lesson | undefined;
  readonly review: ReviewState;
}

/** What must be fixed before the lesson can go on air. */
const BLOCKING: ReadonlySet<Status> = new Set<Status>([
  'missing',
  'unreadable',
  'truncated',
  'too-long',
  'changed-since-review',
  'no-picture',
  'no-sound',
  'part-missing',
  'damaged',
]);

export function isBlocking({ statuses }: TableRow): boolean {
  return statuses.some((status) => BLOCKING.has(status));
}

/** The lessons on air: what blocks first, then other faults, then what is well, each by how soon it airs. */
export function tableOf(
  project: Project,
  uses: LessonUses,
  recordings: Recordings,
  within?: { readonly now: Instant; readonly due: Millis },
): readonly TableRow[] {
  const shared = new Map([...sharedRecordings(uses, recordings)].map(({ lesson, with: other }) => [lesson, other]));
  const rows: TableRow[] = [];
  for (const [lesson, use] of uses) {
    if (within !== undefined && !(use.next !== undefined && use.next.start - within.now < within.due)) continue;
    rows.push(rowOf(project, lesson, use, recordings.get(lesson.file), shared.get(lesson)));
  }
  return rows.sort(byUrgency);
}

function rowOf(
  { media, timeZone }: Project,
  lesson: Lesson,
  use: LessonUse,
  recording: Recording | undefined,
  sharedWith: Lesson | undefined,
): TableRow {
  const slot = slotLength(use);
  const verdicts = media === undefined || recording === undefined ? [] : judgeRecording(lesson, use, recording, media);
  const kinds: readonly Status[] = [
    ...verdicts.map(({ kind }) => kind),
    ...(sharedWith === undefined ? [] : (['shared'] as const)),
  ];
  const difference = recording?.state === 'ok' && !recording.still ? recording.length - slot : undefined;
  const statuses: readonly Status[] = kinds.length === 0 ? ['ok'] : kinds;
  return {
    lesson,
    use,
    recording,
    slot,
    due: media === undefined ? use.first.start : recordingDue(lesson, use, media, timeZone),
    difference,
    statuses,
    verdicts,
    sharedWith,
    review: reviewState(lesson, use, verdicts, timeZone),
  };
}

function byUrgency(a: TableRow, b: TableRow): number {
  return rank(a) - rank(b) || airs(a) - airs(b) || compareCodeUnits(a.lesson.id, b.lesson.id);
}

function rank(row: TableRow): number {
  if (row.use.next === undefined) return 3;
  if (isBlocking(row)) return 0;
  return row.statuses[0] === 'ok' ? 2 : 1;
}

function airs({ use }: TableRow): Instant {
  return (use.next ?? use.first).start;
}
