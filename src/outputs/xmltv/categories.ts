import type { ProgrammeKind } from '../../model/programme.js';

/** English names of DVB content descriptors (EN 300 468, table 28) exactly as receivers compare them. */
const EDUCATION = 'Education / Science / Factual topics';

const BY_SUBJECT: Readonly<Record<string, string>> = {
  english: 'Languages',
  japanese: 'Languages',
  russian: 'Languages',
  math: 'Technology / Natural sciences',
  science: 'Technology / Natural sciences',
  physics: 'Technology / Natural sciences',
  chemistry: 'Technology / Natural sciences',
  biology: 'Technology / Natural sciences',
  'info-tech': 'Technology / Natural sciences',
  'info-tech-s': 'Technology / Natural sciences',
  'general-tech': 'Technology / Natural sciences',
};

const BY_KIND: Partial<Readonly<Record<ProgrammeKind, string>>> = {
  exercise: 'Fitness and health',
  activity: 'Fitness and health',
  relay: 'News / Current affairs',
};

const SCHOOL = 'Informational / Educational / School programs';

/** A lesson is education first, then what it teaches, where DVB has a name for that. */
export function lessonCategories(subject: string): readonly string[] {
  const special = BY_SUBJECT[subject];
  return special === undefined ? [EDUCATION] : [EDUCATION, special];
}

export function programmeCategory(kind: ProgrammeKind): string {
  return BY_KIND[kind] ?? SCHOOL;
}
