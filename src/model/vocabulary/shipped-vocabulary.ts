import type { Vocabulary } from '../vocabulary.js';
import { shippedGrades } from './shipped-grades.js';
import { shippedLimits } from './shipped-limits.js';
import { shippedSubjects } from './shipped-subjects.js';
import { shippedThemes } from './shipped-themes.js';

/** What every project knows before its own vocabulary.yaml is read. */
export const shippedVocabulary: Vocabulary = {
  grades: byId(shippedGrades),
  subjects: byId(shippedSubjects),
  themes: byId(shippedThemes),
  limits: byId(shippedLimits),
};

function byId<T extends { readonly id: string }>(entries: readonly T[]): ReadonlyMap<string, T> {
  return new Map(entries.map((entry) => [entry.id, entry] as const));
}
