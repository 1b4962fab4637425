import type { Airing } from '../../timeline/airing.js';
import { lessonCategories, programmeCategory } from '../xmltv/categories.js';

/** content_nibble_level_1 and _2 (EN 300 468, content descriptor) by the names that guides write. */
export const CONTENT_CODES: ReadonlyMap<string, number> = new Map([
  ['Education / Science / Factual topics', 0x90],
  ['Languages', 0x97],
  ['Technology / Natural sciences', 0x92],
  ['Informational / Educational / School programs', 0x54],
  ['Fitness and health', 0xa4],
]);
const EDUCATION = 0x90;

/** Education by subject where DVB has a code for it; codes from elsewhere follow the general one for education. */
export function contentCodes(airing: Airing): readonly number[] {
  if (airing.kind !== 'lesson') {
    const category = airing.programme && programmeCategory(airing.programme.kind);
    return codesOf(category === undefined ? [] : [category]);
  }
  const codes = codesOf(lessonCategories(airing.lesson.course.subject.id));
  const special = codes.filter((code) => code >> 4 === EDUCATION >> 4 && code !== EDUCATION);
  return special.length > 0 ? special : codes;
}

function codesOf(categories: readonly string[]): readonly number[] {
  return categories.flatMap((category) => CONTENT_CODES.get(category) ?? []);
}
