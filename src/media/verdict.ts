import type { Lesson } from '../model/course.js';
import type { MediaSettings } from '../model/project.js';
import type { Millis } from '../model/time.js';
import type { LessonUse } from '../timeline/lesson-use.js';
import { type ProfileDifference, profileDifferences } from './national-profile.js';
import type { FaultReason, Recording } from './recording.js';
import { wholeFrames } from './whole-frames.js';

/** What is the matter with a lesson's recording, in the order of how bad it is. */
export type Verdict =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: FaultReason }
  | { readonly kind: 'truncated'; readonly reason: FaultReason }
  | { readonly kind: 'too-long'; readonly by: Millis; readonly cutAt: Millis }
  | { readonly kind: 'changed-since-review'; readonly certain: boolean }
  | { readonly kind: 'no-picture' }
  | { readonly kind: 'no-sound' }
  | { readonly kind: 'short'; readonly by: Millis; readonly than: 'ordered' | 'slot' }
  | { readonly kind: 'streams-disagree'; readonly spread: Millis; readonly allowed: Millis }
  | { readonly kind: 'off-profile'; readonly differences: readonly ProfileDifference[] };

export type VerdictKind = Verdict['kind'] | 'shared';

/** Half a second: what encoders leave at the end of a stream is less. */
const SPREAD_FRAMES = 12;
/** A producer who knows the ordered length and misses it by more delivered another recording. */
const ORDERED_SLACK: Millis = 60_000;

/** Everything that is wrong with one lesson's recording; what two lessons share needs both and is found elsewhere. */
export function judgeRecording(
  lesson: Lesson,
  use: LessonUse,
  recording: Recording,
  media: MediaSettings,
): readonly Verdict[] {
  const reason = recording.reason ?? { code: 'cannot-open' };
  switch (recording.state) {
    case 'unknown':
      return [];
    case 'missing':
      return [{ kind: 'missing' }];
    case 'unreadable':
      return [{ kind: 'unreadable', reason }];
    case 'truncated':
      return [{ kind: 'truncated', reason }];
    default:
      return [
        ...judgeReview(lesson, recording),
        ...judgeStreams(recording),
        ...(recording.still ? [] : judgeLength(lesson, use, recording, media)),
        ...(recording.still ? [] : judgeMake(recording, media)),
      ];
  }
}

export function slotLength({ shortest }: LessonUse): Millis {
  return shortest.end - shortest.start;
}

function* judgeLength(lesson: Lesson, use: LessonUse, { length }: Recording, media: MediaSettings): Iterable<Verdict> {
  const slot = slotLength(use);
  if (length > slot + media.longerBy) {
    yield { kind: 'too-long', by: length - slot, cutAt: wholeFrames(slot, media.frameRate) };
    return;
  }
  const than = lesson.length === undefined ? 'slot' : 'ordered';
  const wanted = Math.min(lesson.length ?? slot, slot);
  const allowed = media.shorterBy.get(lesson.course.grade.stage) ?? (than === 'ordered' ? ORDERED_SLACK : wanted / 2);
  if (wanted - length > allowed) yield { kind: 'short', by: wanted - length, than };
}

function* judgeReview({ review }: Lesson, { sha256 }: Recording): Iterable<Verdict> {
  if (review?.sha256 === undefined || review.sha256.toLowerCase() === sha256) return;
  yield { kind: 'changed-since-review', certain: sha256 !== undefined };
}

function* judgeStreams({ streams }: Recording): Iterable<Verdict> {
  if (streams === undefined) return;
  if (!streams.some(({ type }) => type === 'video')) yield { kind: 'no-picture' };
  if (!streams.some(({ type }) => type === 'audio')) yield { kind: 'no-sound' };
}

function* judgeMake(recording: Recording, media: MediaSettings): Iterable<Verdict> {
  const lengths = Object.values(recording.lengths ?? {});
  const spread = Math.max(...lengths) - Math.min(...lengths);
  const allowed = ((media.spreadFrames ?? SPREAD_FRAMES) * 1000) / media.frameRate;
  if (lengths.length > 1 && spread > allowed) yield { kind: 'streams-disagree', spread, allowed };
  const differences = profileDifferences(recording, media.frameRate);
  if (differences.length > 0) yield { kind: 'off-profile', differences };
}
