import type { DayRange } from '../../model/holidays.js';
import type { Grade } from '../../model/vocabulary.js';
import type { Hours } from '../grid/find-hours.js';
import type { Content } from '../match/content.js';
import { gradeNamed } from '../match/find-grade-in.js';
import { type LayingOptions, matchWords } from '../match-words.js';
import { MAX_FAULTS, type ReadingLog } from '../reading-log.js';
import type { CellPlace, Sheet } from '../workbook.js';

/** What the lists of a workbook are read with. */
export class ListContext {
  readonly #grades = new Map<string, Grade | undefined>();
  #unknown = 0;
  readonly #contents = new Map<string, Content | undefined>();

  constructor(
    readonly log: ReadingLog,
    readonly options: LayingOptions,
    /** Of the project, where it is known. */
    readonly term: DayRange | undefined,
    readonly hours: () => ReadonlyMap<string, readonly Hours[]>,
  ) {}

  get grades(): ReadonlyMap<string, Grade> {
    return this.options.names.vocabulary.grades;
  }

  /** A word that is not known is reported at its first cell alone: a list has it in thousands of rows. */
  content(text: string, sheet: Sheet, place: CellPlace): Content | undefined {
    if (!this.#contents.has(text)) {
      // Looking for what is near each of them takes long.
      const content =
        this.#unknown > MAX_FAULTS ? undefined : matchWords(text, { sheet, place }, this.log, this.options);
      if (content === undefined) this.#unknown++;
      this.#contents.set(text, content);
    }
    return this.#contents.get(text);
  }

  grade(text: string): Grade | undefined {
    if (!this.#grades.has(text)) this.#grades.set(text, gradeNamed(text, this.grades));
    return this.#grades.get(text);
  }
}
