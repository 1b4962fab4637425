import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Problem, Related } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { cellSpan } from './cell-name.js';
import type { CellPlace, Sheet, Workbook } from './workbook.js';

const COLUMNS = 2 ** 15;
/** Of one kind in one file that are listed one by one. */
export const MAX_FAULTS = 1000;
const MORE: Text = {
  zh: `这里和以后还有同样的问题，不再逐个列出（已列 ${MAX_FAULTS} 个）；请先改正前面的，再导入一次`,
  en: `this place and later ones have problems of this kind too, which are not listed one by one (${MAX_FAULTS} are); correct those before and import again`,
};

/** What is said of a workbook, and which of its cells were put to use. */
export class ReadingLog {
  readonly #counts = new Map<Problem, number>();
  readonly #used = new Map<Sheet, Set<number>>();

  constructor(
    readonly workbook: Workbook,
    readonly diagnostics: DiagnosticList,
  ) {}

  /** Faults of one kind after many are counted alone: once the first are corrected, the rest is seen. */
  report(problem: Problem, message: Text, sheet?: Sheet, place?: CellPlace, related: readonly Related[] = []): void {
    const count = problem.severity === 'error' ? (this.#counts.get(problem) ?? 0) + 1 : 0;
    this.#counts.set(problem, count);
    if (count > MAX_FAULTS + 1) return;
    const span = cellSpan(this.workbook, sheet, place);
    this.diagnostics.report(problem, { message: count > MAX_FAULTS ? MORE : message, span, related });
  }

  use(sheet: Sheet, { row, column }: CellPlace): void {
    const used = this.#used.get(sheet) ?? new Set();
    this.#used.set(sheet, used.add(row * COLUMNS + column));
  }

  isUsed(sheet: Sheet, { row, column }: CellPlace): boolean {
    return this.#used.get(sheet)?.has(row * COLUMNS + column) === true;
  }
}
