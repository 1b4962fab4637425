import type { ProgrammeKind } from '../../model/programme.js';

/** English names of DVB content descriptors (EN 300 468, table 28), letter by letter as Tvheadend compares them. */
const EDUCATION = 'Education / Science / Factual topics';
const LANGUAGES = 'Languages';
const SCIENCES = 'Technology / Natural sciences';
const SCHOOL = 'Informational / Educational / School programs';
const FITNESS = 'Fitness and health';

const BY_SUBJECT: ReadonlyMap<string, string> = new Map([
  ...['chinese', 'english', 'japanese', 'russian'].map((subject) => [subject, LANGUAGES] as const),
  ...['math', 'science', 'physics', 'chemistry', 'biology', 'info-tech', 'info-tech-s', 'general-tech'].map(
    (subject) => [subject, SCIENCES] as const,
  ),
  ['pe-health', FITNESS],
]);

const BY_KIND: Partial<Readonly<Record<ProgrammeKind, string>>> = {
  exercise: FITNESS,
  activity: FITNESS,
  reading: SCHOOL,
  'self-study': SCHOOL,
  ceremony: SCHOOL,
};

/** A lesson is education first, then its subject, if DVB has a name for it. */
export function lessonCategories(subject: string): readonly string[] {
  const special = BY_SUBJECT.get(subject);
  return special === undefined ? [EDUCATION] : [EDUCATION, special];
}

/** `undefined` if it may be about anything: a relay, a card, a commercial. */
export function programmeCategory(kind: ProgrammeKind): string | undefined {
  return BY_KIND[kind];
}
