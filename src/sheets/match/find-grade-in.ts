import { findGrade } from '../../model/find-grade.js';
import type { Grade } from '../../model/vocabulary.js';
import { foldWords } from '../grid/fold-words.js';

const NUMERALS = '一二三四五六七八九';

/** The grades that a title names: 初一（3）班课程表, 2026年春季小学三年级, P3. */
export function gradesIn(text: string, grades: ReadonlyMap<string, Grade>): readonly Grade[] {
  const words = foldWords(text)
    .toLowerCase()
    .replace(/[1-9](?=年级)/gu, (digit) => NUMERALS[Number(digit) - 1] ?? digit);
  const names = [...grades.values()].flatMap((grade) =>
    [grade.id, ...Object.values(grade.name), ...grade.aliases].map((name) => ({ name: name.toLowerCase(), grade })),
  );
  const found = new Set<Grade>();
  for (let at = 0; at < words.length; ) {
    const here = names
      .filter(({ name }) => words.startsWith(name, at) && isWhole(words, at, name))
      .sort((a, b) => b.name.length - a.name.length);
    const [first] = here;
    if (first === undefined) at++;
    else {
      // A name that two grades share names neither.
      if (here.every(({ name, grade }) => name !== first.name || grade === first.grade)) found.add(first.grade);
      at += first.name.length;
      // 高一年级: the rest of a name is no second one.
      if (words.startsWith('年级', at)) at += 2;
    }
  }
  return [...found];
}

/** Latin names are words of their own: S1 is not in CLASS12. */
function isWhole(words: string, at: number, name: string): boolean {
  if (!/^[\x21-\x7e ]+$/.test(name)) return true;
  const around = [words[at - 1] ?? ' ', words[at + name.length] ?? ' '];
  return around.every((character) => !/[a-z0-9]/.test(character));
}

export function gradeNamed(word: string, grades: ReadonlyMap<string, Grade>): Grade | undefined {
  const direct = findGrade(grades, word);
  if (direct !== undefined) return direct;
  return onlyGradeIn(word, grades);
}

export function onlyGradeIn(text: string, grades: ReadonlyMap<string, Grade>): Grade | undefined {
  const [only, ...others] = gradesIn(text, grades);
  return others.length === 0 ? only : undefined;
}
