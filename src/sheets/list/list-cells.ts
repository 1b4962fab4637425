import { formatClock } from '../../model/format-time.js';
import { isHeading } from '../grid/read-label.js';
import { type SheetTable, wordsOf } from '../grid/sheet-table.js';
import { sheetHidden, sheetReadSo, sheetRowUnclear } from '../problems.js';
import type { ReadingLog } from '../reading-log.js';
import type { CellPlace, CellValue, SheetCell } from '../workbook.js';
import type { ColumnKind } from './column-names.js';
import type { ListArea } from './find-lists.js';

/** Of which a row without a value has that of the row above it, where the list is written so. */
const GROUPS: readonly ColumnKind[] = ['date', 'weekday', 'week', 'weeks', 'grade'];

/** The cells of a list by row and kind of column. */
export class ListCells {
  readonly #table: SheetTable;
  readonly #filled = new Map<ColumnKind, ReadonlyMap<number, SheetCell>>();

  constructor(
    readonly area: ListArea,
    readonly log: ReadingLog,
    groups: readonly ColumnKind[] = GROUPS,
  ) {
    this.#table = area.table;
    for (const kind of groups) {
      const column = area.columns.get(kind);
      if (column !== undefined) this.#filled.set(kind, this.#fillDown(column));
    }
  }

  has(kind: ColumnKind): boolean {
    return this.area.columns.has(kind);
  }

  /** With something in one of the columns, in order; hidden ones are reported and left out. */
  *rows(): Iterable<number> {
    const { header, end } = this.area;
    const { sheet, hiddenRows } = this.#table;
    for (const row of this.#table.filledRows) {
      if (row <= header || row >= end) continue;
      if (hiddenRows.has(row)) {
        for (const column of this.#table.filledColumns(row)) this.log.use(sheet, { row, column });
        const message = { zh: '这一行是隐藏的，没有导入', en: 'this row is hidden and was not imported' };
        this.log.report(sheetHidden, message, sheet, { row, column: this.#table.filledColumns(row)[0] ?? 0 });
      } else if (!this.#isHeader(row)) yield row;
    }
  }

  /** `undefined` where nothing is written. */
  cell(row: number, kind: ColumnKind): SheetCell | undefined {
    const column = this.area.columns.get(kind);
    return column === undefined ? undefined : (this.#filled.get(kind)?.get(row) ?? this.at(row, column));
  }

  at(row: number, column: number): SheetCell | undefined {
    const cell = this.#table.seen(row, column);
    return cell === undefined || cell.value.kind === 'empty' ? undefined : cell;
  }

  text(row: number, kind: ColumnKind): string {
    const cell = this.cell(row, kind);
    return cell === undefined ? '' : textOf(cell.value);
  }

  place(row: number, kind: ColumnKind): CellPlace {
    return this.cell(row, kind) ?? { row, column: this.area.columns.get(kind) ?? 0 };
  }

  use(row: number, kinds: Iterable<ColumnKind>): void {
    for (const kind of kinds) {
      const cell = this.cell(row, kind);
      if (cell !== undefined) this.log.use(this.#table.sheet, cell);
    }
  }

  /** Its headings, and hidden columns. */
  takeHeader(): void {
    const { header, columns, twice, grades, end } = this.area;
    const { sheet, hiddenColumns } = this.#table;
    for (const column of [...columns.values(), ...grades.map((one) => one.column)])
      this.log.use(sheet, { row: header, column });
    for (const column of this.#table.filledColumns(header)) {
      const cell = this.#table.own(header, column);
      if (cell !== undefined && (isHeading(wordsOf(cell)) || this.#isBlank(column))) this.log.use(sheet, cell);
    }
    for (const column of twice) {
      this.log.use(sheet, { row: header, column });
      this.log.report(sheetRowUnclear, TWICE, sheet, { row: header, column });
    }
    const hidden = new Set<number>();
    for (const cell of sheet.cells) {
      if (!hiddenColumns.has(cell.column) || cell.row < header || cell.row >= end || cell.value.kind === 'empty')
        continue;
      this.log.use(sheet, cell);
      hidden.add(cell.column);
    }
    for (const column of hidden) this.log.report(sheetHidden, HIDDEN_COLUMN, sheet, { row: header, column });
  }

  /** Below its heading: there is nothing to leave out. */
  #isBlank(column: number): boolean {
    const { header, end } = this.area;
    return !this.#table.sheet.cells.some(
      (cell) => cell.column === column && cell.row > header && cell.row < end && cell.value.kind !== 'empty',
    );
  }

  /** A head that comes again on each page. */
  #isHeader(row: number): boolean {
    const { columns, header } = this.area;
    const first = [...columns.values()];
    const isSame = first.every((column) => {
      const words = wordsOf(this.#table.own(row, column));
      return words !== '' && words === wordsOf(this.#table.own(header, column));
    });
    if (isSame) for (const column of this.#table.filledColumns(row)) this.log.use(this.#table.sheet, { row, column });
    return isSame;
  }

  /** A date that is written once for the rows below it: merged, or followed by blanks and never by itself. */
  #fillDown(column: number): ReadonlyMap<number, SheetCell> {
    const { header, end } = this.area;
    const filled = new Map<number, SheetCell>();
    const rows = this.#table.filledRows.filter((row) => row > header && row < end && !this.#table.hiddenRows.has(row));
    let [above, before]: (SheetCell | undefined)[] = [];
    let first: SheetCell | undefined;
    for (const row of rows) {
      const cell = this.at(row, column);
      if (cell === undefined) {
        if (above !== undefined && this.#table.filledColumns(row).length > 1) {
          filled.set(row, above);
          first ??= above;
        }
      } else {
        // Written in each row: a blank is a gap.
        if (before !== undefined && before !== cell && textOf(before.value) === textOf(cell.value)) return new Map();
        above = cell;
      }
      before = cell;
    }
    if (first !== undefined) this.log.report(sheetReadSo, FILLED, this.#table.sheet, first);
    return filled;
  }
}

const TWICE = {
  zh: '两列是同一种内容，不知道用哪一列；请删去或改名其中一列，或把这一格列在 import.yaml 的 unused 中',
  en: 'two columns have the same sort of content, and which of them counts is not known; delete or rename one, or list this cell under unused in import.yaml',
};
const HIDDEN_COLUMN = { zh: '这一列是隐藏的，没有导入', en: 'this column is hidden and was not imported' };
const FILLED = {
  zh: '下面空着的行与上面写的相同',
  en: 'rows below it in which this is blank have the same',
};

/** As it is seen in the sheet. */
export function textOf(value: CellValue): string {
  switch (value.kind) {
    case 'text':
      return value.text.trim();
    case 'number':
      return String(value.number);
    case 'date':
      return value.day;
    case 'time':
      return formatClock(value.clock);
    default:
      return '';
  }
}
