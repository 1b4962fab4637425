import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Lesson } from '../model/course.js';
import type { Instant } from '../model/time.js';
import type { LessonUse, LessonUses } from './lesson-use.js';
import type { Note, Review } from './review-plan.js';

/** How lessons are used on all channels. */
export function mergeUses(reviews: readonly Review[]): LessonUses {
  const uses = new Map<Lesson, LessonUse>();
  for (const review of reviews) {
    for (const [lesson, use] of review.uses) {
      const known = uses.get(lesson);
      uses.set(lesson, known === undefined ? use : both(known, use));
    }
  }
  return uses;
}

const merged = new WeakMap<LessonUse, WeakMap<LessonUse, LessonUse>>();

/** The same for the same two, so that whatever looks at it need not look again. */
function both(one: LessonUse, other: LessonUse): LessonUse {
  const known = merged.get(one) ?? new WeakMap<LessonUse, LessonUse>();
  merged.set(one, known);
  const use = known.get(other) ?? joined(one, other);
  known.set(other, use);
  return use;
}

function joined(one: LessonUse, other: LessonUse): LessonUse {
  const lengthOf = ({ shortest }: LessonUse) => shortest.end - shortest.start;
  const isSooner = other.next !== undefined && (one.next === undefined || other.next.start < one.next.start);
  return {
    first: other.first.start < one.first.start ? other.first : one.first,
    shortest: lengthOf(other) < lengthOf(one) ? other.shortest : one.shortest,
    next: isSooner ? other.next : one.next,
    airings: one.airings + other.airings,
  };
}

/** What several channels have in common, such as the clock, is reported once. */
export function reportNotes(reviews: readonly Review[], diagnostics: DiagnosticList): void {
  const all = new Map<string, { readonly note: Note; readonly at: Instant[]; lastDay: string }>();
  for (const { notes } of reviews) {
    for (const [id, note] of notes) {
      const known = all.get(id) ?? { note, at: [], lastDay: '' };
      all.set(id, known);
      for (const { day, at } of note.days) {
        if (known.lastDay !== day) known.at.push(at);
        known.lastDay = day;
      }
    }
  }
  for (const { note, at } of all.values()) diagnostics.report(note.problem, { ...note.finding(at.length), at });
}
