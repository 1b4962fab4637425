import type { Vocabulary } from '../vocabulary.js';
import { shippedGrades } from './shipped-grades.js';
import { shippedLimits } from './shipped-limits.js';
import { shippedSubjects } from './shipped-subjects.js';
import { shippedThemes } from './shipped-themes.js';

/** The vocabulary of every project, before its own vocabulary.yaml. */
export const shippedVocabulary: Vocabulary = {
  grades: byId(shippedGrades),
  subjects: byId(shippedSubjects),
  themes: byId(shippedThemes),
  limits: byId(shippedLimits),
};

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry] as const));
}
