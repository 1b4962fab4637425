import type { Recording } from '../../media/recording.js';
import { isBlocking, type Status, type TableRow, tableOf } from '../../media/recordings-table.js';
import type { ReviewState } from '../../media/review-state.js';
import type { Organisation } from '../../model/course.js';
import { owingOrganisation } from '../../model/owing-organisation.js';
import type { Instant } from '../../model/time.js';
import type { TimelineAiring } from '../release-timeline.js';
import type { TonightInput } from './tonight-input.js';

/**
 * `faulty`: it is there and cannot go on air. `arrived`: it is there, and what is published still plays the slate or
 * another one in its place. `unmeasured`: it is there, and nothing is known of it. `unknown`: the project only plans, or
 * no longer has the lesson.
 */
export type RecordingTonight = 'ready' | 'missing' | 'faulty' | 'arrived' | 'unmeasured' | 'unknown';

/** A lesson that is shown until sign-off, as it is published. */
export interface LessonTonight {
  readonly channel: string;
  readonly airing: TimelineAiring;
  readonly id: string;
  readonly state: RecordingTonight;
  /** What is wrong with a faulty one, the worst first. */
  readonly statuses: readonly Status[];
  /** The operator has allowed the slate in its place. */
  readonly isAllowed: boolean;
  /** `undefined` where the project records no reviews. */
  readonly review: ReviewState | undefined;
  /** Who records it. */
  readonly owner: Organisation | undefined;
  /** By when it was to be delivered. */
  readonly due: Instant | undefined;
}

/** What is known of the recordings of all lessons, by urgency; none where nothing is measured. */
export function recordingsNow({ project: { sound } }: TonightInput): readonly TableRow[] {
  return sound?.project.media === undefined ? [] : tableOf(sound.project, sound.uses, sound.recordings);
}

/** In order of start. */
export function lessonsTonight(
  { release, project, now, until }: TonightInput,
  recordings: readonly TableRow[],
): readonly LessonTonight[] {
  if (release.kind !== 'sound') return [];
  const { sound } = project;
  const rows = new Map(recordings.map((row) => [row.lesson.id, row] as const));
  const reviews = [...(sound?.project.courses.values() ?? [])].some(({ lessons }) =>
    lessons.some(({ review }) => review),
  );
  const isAllowed = (id: string) => release.missing === 'all' || release.missing.has(id);
  const found: LessonTonight[] = [];
  for (const { channel, airings } of release.timeline.channels.values()) {
    for (const airing of airings) {
      const { lesson: id } = airing.item;
      if (id === undefined || airing.stop <= now || airing.start >= until) continue;
      const row = rows.get(id);
      found.push({
        channel,
        airing,
        id,
        state: row === undefined ? 'unknown' : stateOf(row, airing),
        statuses: row?.statuses.filter((status) => status !== 'ok') ?? [],
        isAllowed: isAllowed(id),
        review: reviews ? row?.review : undefined,
        owner: row && owingOrganisation(row.lesson.course),
        due: row?.due,
      });
    }
  }
  return found.sort((a, b) => a.airing.start - b.airing.start);
}

function stateOf(row: TableRow, { item }: TimelineAiring): RecordingTonight {
  const { recording } = row;
  if (recording === undefined) return 'unknown';
  if (recording.state === 'unknown') return 'unmeasured';
  if (recording.state === 'missing') return 'missing';
  if (isBlocking(row)) return 'faulty';
  return playsAsPublished(recording, item.recording) ? 'ready' : 'arrived';
}

/** What was not measured when it was published has neither length nor fingerprint: the slate plays. */
function playsAsPublished({ file, fingerprint }: Recording, published: TimelineAiring['item']['recording']): boolean {
  if (published === undefined) return false;
  if (fingerprint === undefined || published.fingerprint === undefined)
    return published.file === file && fingerprint === published.fingerprint;
  return published.fingerprint === fingerprint;
}
