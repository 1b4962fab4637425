import { textsOf } from './resolve-name.js';
import type { Grade } from './vocabulary.js';

const NUMERALS = '一二三四五六七八九';

/** Finds a grade by its id, name or alias: `P1`, `一年级`, `1年级`, `初一`, `高三`, `Primary 1`. */
export function findGrade(grades: ReadonlyMap<string, Grade>, word: string): Grade | undefined {
  const own = grades.get(word);
  if (own !== undefined) return own;
  const name = word.replace(/[1-9](?=年级)/gu, (digit) => NUMERALS[Number(digit) - 1] ?? digit);
  const found = [...grades.values()].filter((grade) => [...textsOf(grade.name), ...grade.aliases].includes(name));
  return found.length === 1 ? found[0] : undefined;
}
