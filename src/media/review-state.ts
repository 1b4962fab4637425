import { spokenDay } from '../calendar/spoken.js';
import type { Lesson } from '../model/course.js';
import { type Day, dayNumber } from '../model/time.js';
import type { LessonUse } from '../timeline/lesson-use.js';
import type { Verdict } from './verdict.js';

/** `unchecked`: reviewed, but nothing says which file. `again`: the next airing is a repeat long after the review. */
export type ReviewState = 'reviewed' | 'changed' | 'again' | 'unchecked' | 'none';

/** Ours: regulators ask for a review before a repeat and name no time. */
export const REVIEW_HOLDS_DAYS = 30;

export function reviewState(
  { review }: Lesson,
  use: LessonUse,
  verdicts: readonly Verdict[],
  timeZone: string,
): ReviewState {
  if (review === undefined) return 'none';
  const changed = verdicts.find((verdict) => verdict.kind === 'changed-since-review');
  if (changed?.certain === true) return 'changed';
  const { first, next } = use;
  const isRepeat = next !== undefined && next.start > first.start;
  if (isRepeat && reviewedBefore(review.on, spokenDay(next.start, timeZone)) > REVIEW_HOLDS_DAYS) return 'again';
  return review.sha256 === undefined || changed !== undefined ? 'unchecked' : 'reviewed';
}

/** Days between a review and an airing. */
export function reviewedBefore(review: Day, airing: Day): number {
  return dayNumber(airing) - dayNumber(review);
}
