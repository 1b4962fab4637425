import type { Vocabulary } from '../vocabulary.js';
import { shippedGrades } from './shipped-grades.js';
import { shippedLimits } from './shipped-limits.js';
import { shippedSubjects } from './shipped-subjects.js';
import { shippedThemes } from './shipped-themes.js';

const byId = <Entry extends { readonly id: string }>(entries: readonly Entry[]): ReadonlyMap<string, Entry> =>
  new Map(entries.map((entry) => [entry.id, entry]));

/** What every project knows without saying so; vocabulary.yaml adds to it. */
export const shippedVocabulary: Vocabulary = {
  grades: byId(shippedGrades),
  subjects: byId(shippedSubjects),
  themes: byId(shippedThemes),
  limits: byId(shippedLimits),
};
