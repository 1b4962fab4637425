import type { DiagnosticList } from '../diagnostics/diagnostic-list.js';
import type { Problem, Related } from '../diagnostics/problem.js';
import type { Text } from '../diagnostics/text.js';
import { cellSpan } from './cell-name.js';
import type { CellPlace, Sheet, Workbook } from './workbook.js';

const COLUMNS = 2 ** 15;

/** What is said of a workbook, and which of its cells were put to use. */
export class ReadingLog {
  readonly #used = new Map<Sheet, Set<number>>();

  constructor(
    readonly workbook: Workbook,
    readonly diagnostics: DiagnosticList,
  ) {}

  report(problem: Problem, message: Text, sheet?: Sheet, place?: CellPlace, related: readonly Related[] = []): void {
    this.diagnostics.report(problem, { message, span: cellSpan(this.workbook, sheet, place), related });
  }

  use(sheet: Sheet, { row, column }: CellPlace): void {
    const used = this.#used.get(sheet) ?? new Set();
    this.#used.set(sheet, used.add(row * COLUMNS + column));
  }

  isUsed(sheet: Sheet, { row, column }: CellPlace): boolean {
    return this.#used.get(sheet)?.has(row * COLUMNS + column) === true;
  }
}
