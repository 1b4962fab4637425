import { addToGroup } from '../../diagnostics/group-by.js';
import type { CellPlace, CellRange, Sheet, SheetCell, Workbook } from '../workbook.js';

const COLUMNS = 2 ** 15;
/** Cells of a merged area that are kept one by one. */
const SMALL = 200;

/**
 * The cells of a sheet by place. With `isTurned`, rows and columns change places, so that a grid whose days go down reads
 * like one whose days go across; places in messages stay those of the sheet.
 */
export class SheetTable {
  readonly #cells = new Map<number, SheetCell>();
  readonly #merges = new Map<number, CellRange>();
  readonly #rows = new Map<number, number[]>();
  readonly #large: CellRange[] = [];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** After the last row with anything in it. */
  readonly rows: number;
  readonly columns: number;

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly isTurned = false,
    /** Which of its cells count. */
    isCounted: (cell: SheetCell) => boolean = () => true,
  ) {
    let [rows, columns] = [0, 0];
    for (const cell of sheet.cells) {
      if (!isCounted(cell)) continue;
      const { row, column } = this.#turned(cell);
      this.#cells.set(row * COLUMNS + column, cell);
      addToGroup(this.#rows, row, column);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    for (const merge of sheet.merges) {
      const turned = this.#turnedRange(merge);
      // Of a merged area only its first cell is seen; one that covers a whole sheet is a matter of looks.
      const bottom = Math.min(turned.bottom, rows + 1);
      const right = Math.min(turned.right, columns + 1);
      this.#merge({ ...turned, bottom, right });
    }
    const [hiddenRows, hiddenColumns] = isTurned
      ? [sheet.hiddenColumns, sheet.hiddenRows]
      : [sheet.hiddenRows, sheet.hiddenColumns];
    this.hiddenRows = new Set(hiddenRows);
    this.hiddenColumns = new Set(hiddenColumns);
    this.rows = rows;
    this.columns = columns;
  }

  /** What is seen there: of a merged area the value of its first cell. */
  seen(row: number, column: number): SheetCell | undefined {
    const merge = this.mergeAt(row, column);
    return merge === undefined ? this.own(row, column) : this.own(merge.top, merge.left);
  }

  own(row: number, column: number): SheetCell | undefined {
    return this.#cells.get(row * COLUMNS + column);
  }

  /** Rows with anything in them, in order: a sheet may have a million others. */
  get filledRows(): readonly number[] {
    return [...this.#rows.keys()].sort((a, b) => a - b);
  }

  /** Columns of a row with anything in them, in order. */
  filledColumns(row: number): readonly number[] {
    return [...(this.#rows.get(row) ?? [])].sort((a, b) => a - b);
  }

  mergeAt(row: number, column: number): CellRange | undefined {
    const small = this.#merges.get(row * COLUMNS + column);
    if (small !== undefined || this.#large.length === 0) return small;
    return this.#large.find(
      ({ top, left, bottom, right }) => row >= top && row <= bottom && column >= left && column <= right,
    );
  }

  #merge(area: CellRange): void {
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) > SMALL) {
      this.#large.push(area);
      return;
    }
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++) this.#merges.set(row * COLUMNS + column, area);
  }

  /** As the sheet has it. */
  place(row: number, column: number): CellPlace {
    return this.#turned({ row, column });
  }

  #turned({ row, column }: CellPlace): CellPlace {
    return this.isTurned ? { row: column, column: row } : { row, column };
  }

  #turnedRange(range: CellRange): CellRange {
    if (!this.isTurned) return range;
    return { top: range.left, left: range.top, bottom: range.right, right: range.bottom };
  }
}

/** What a cell says, as far as it is words. */
export function wordsOf(cell: SheetCell | undefined): string {
  return cell?.value.kind === 'text' ? cell.value.text : '';
}
