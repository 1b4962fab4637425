import type { Grade, Stage, Vocabulary } from '../../model/vocabulary.js';
import { type NamedNumbers, numbersIn } from './lesson-number.js';
import { withoutFillers, withoutNoise } from './name-noise.js';
import { otherMaterial, yearsIn } from './other-material.js';
import { spelled, squeezed } from './spelled.js';
import { VocabularyWords } from './vocabulary-words.js';

/** What a name says of the lesson that it belongs to. */
export interface NameFacts extends Omit<NamedNumbers, 'rest'> {
  /** One set of ids for each word that names a grade, or several; empty for a grade that is not in the vocabulary. */
  readonly grades: readonly ReadonlySet<string>[];
  readonly subjects: readonly ReadonlySet<string>[];
  /** Other words, of two letters or more. */
  readonly others: readonly string[];
  /** Words by which it is not the recording of a whole lesson of today. */
  readonly material: readonly string[];
  readonly years: readonly number[];
}

const STAGES: Partial<Record<Stage, readonly string[]>> = { junior: ['初中'], senior: ['高中'] };
/** `十一年级`, `P12` */
const UNKNOWN_GRADE = /[\d一二三四五六七八九十]\s*年级|(?<![\p{L}\d])[pjsg]\d{1,2}(?![\p{L}\d])/u;

/** Reads names with the grades and subjects of a project. */
export class NameReader {
  readonly #grades: VocabularyWords;
  readonly #subjects: VocabularyWords;

  constructor({ grades, subjects }: Vocabulary) {
    this.#grades = new VocabularyWords([...grades.values(), ...[...grades.values()].map(ofStage)]);
    this.#subjects = new VocabularyWords(subjects.values());
  }

  /** Of a name without its extension, or of a folder. */
  read(name: string): NameFacts {
    const text = spelled(name).replaceAll('_', ' ');
    const { ids, rest: withoutGrades } = this.#grades.in(withoutNoise(text));
    const grades = UNKNOWN_GRADE.test(withoutGrades) ? [...ids, new Set<string>()] : ids;
    const subjects = this.#subjects.in(withoutGrades);
    const { rest, ...numbers } = numbersIn(subjects.rest);
    const words = withoutFillers(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
    const others = words.map(squeezed).filter((word) => [...word].length > 1);
    const [material, years] = [otherMaterial(text), yearsIn(text)];
    return { grades, subjects: subjects.ids, ...numbers, others, material, years };
  }
}

/** 初中一年级 may be written as 初中 and 一年级 with words, or a folder, between. */
function ofStage({ id, stage }: Grade): Pick<Grade, 'id' | 'name' | 'aliases'> {
  return { id, name: {}, aliases: STAGES[stage] ?? [] };
}
