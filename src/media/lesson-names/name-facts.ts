import type { Vocabulary } from '../../model/vocabulary.js';
import { type NamedNumbers, numbersIn } from './lesson-number.js';
import { withoutFillers, withoutNoise } from './name-noise.js';
import { spelled, squeezed } from './spelled.js';
import { VocabularyWords } from './vocabulary-words.js';

/** What a name says of the lesson that it belongs to. */
export interface NameFacts extends Omit<NamedNumbers, 'rest'> {
  /** One set of ids a word that names a grade, or several. */
  readonly grades: readonly ReadonlySet<string>[];
  readonly subjects: readonly ReadonlySet<string>[];
  /** Words that say none of this, of two letters or more. */
  readonly others: readonly string[];
}

/** Reads names with the grades and subjects of a project. */
export class NameReader {
  readonly #grades: VocabularyWords;
  readonly #subjects: VocabularyWords;

  constructor({ grades, subjects }: Vocabulary) {
    this.#grades = new VocabularyWords(grades.values());
    this.#subjects = new VocabularyWords(subjects.values());
  }

  /** Of a name without its extension, or of a folder. */
  read(name: string): NameFacts {
    const grades = this.#grades.in(withoutNoise(spelled(name).replaceAll('_', ' ')));
    const subjects = this.#subjects.in(grades.rest);
    const { rest, ...numbers } = numbersIn(subjects.rest);
    const words = withoutFillers(rest).match(/[\p{L}\p{N}]+/gu) ?? [];
    const others = words.map(squeezed).filter((word) => [...word].length > 1);
    return { grades: grades.ids, subjects: subjects.ids, ...numbers, others };
  }
}
