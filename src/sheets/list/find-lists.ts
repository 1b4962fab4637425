import type { Grade } from '../../model/vocabulary.js';
import { type SheetTable, wordsOf } from '../grid/sheet-table.js';
import { gradesIn } from '../match/find-grade-in.js';
import { type ColumnKind, columnNamed } from './column-names.js';

/** What the rows of a list are. */
export type ListKind = 'airings' | 'grades' | 'changes' | 'lessons' | 'teachers';

/** Where a list is: the row that names its columns, and how far down it goes. */
export interface ListArea {
  readonly kind: ListKind;
  readonly table: SheetTable;
  readonly header: number;
  /** Columns by what they have. */
  readonly columns: ReadonlyMap<ColumnKind, number>;
  /** Two columns of one kind: which of them counts is not known. */
  readonly twice: readonly number[];
  /** Of a table whose columns are grades. */
  readonly grades: readonly GradeColumn[];
  /** Before which its rows end. */
  readonly end: number;
  /** Above which its title cannot be. */
  readonly above: number;
}

export interface GradeColumn {
  readonly column: number;
  readonly grade: Grade;
}

/** Each row that names the columns of a list begins one. */
export function findLists(table: SheetTable, grades: ReadonlyMap<string, Grade>): readonly ListArea[] {
  const found: Omit<ListArea, 'end' | 'above'>[] = [];
  for (const row of table.filledRows) {
    if (table.hiddenRows.has(row)) continue;
    const area = headerOf(table, row, grades);
    const before = found.at(-1);
    // The same head again, as on each page.
    if (area !== undefined && !(before !== undefined && isSame(area, before))) found.push(area);
  }
  return found.map((area, index) => ({
    ...area,
    end: found[index + 1]?.header ?? table.rows,
    above: index === 0 ? 0 : (found[index - 1]?.header ?? 0) + 1,
  }));
}

function headerOf(
  table: SheetTable,
  row: number,
  known: ReadonlyMap<string, Grade>,
): Omit<ListArea, 'end' | 'above'> | undefined {
  const columns = new Map<ColumnKind, number>();
  const twice: number[] = [];
  const grades: GradeColumn[] = [];
  const others: { readonly column: number; readonly words: string }[] = [];
  for (const column of table.filledColumns(row)) {
    if (table.hiddenColumns.has(column)) continue;
    const words = wordsOf(table.own(row, column));
    if (words === '' || words.length > 20) continue;
    const kind = columnNamed(words);
    if (kind === undefined) others.push({ column, words });
    else if (columns.has(kind)) twice.push(column);
    else columns.set(kind, column);
  }
  // Of most rows nothing is a heading: a list has thousands.
  if (columns.size === 0) return undefined;
  for (const { column, words } of others) {
    const [grade, ...more] = gradesIn(words, known);
    if (grade !== undefined && more.length === 0) grades.push({ column, grade });
  }
  const kind = kindOf(columns, grades);
  return kind && { kind, table, header: row, columns, twice, grades };
}

/** `undefined`: the row heads no list. */
function kindOf(columns: ReadonlyMap<ColumnKind, number>, grades: readonly GradeColumn[]): ListKind | undefined {
  const has = (...kinds: readonly ColumnKind[]) => kinds.some((kind) => columns.has(kind));
  const isTimed = has('time', 'from', 'period');
  if (grades.length >= 2 && isTimed && !has('subject', 'title')) return 'grades';
  if (has('new', 'stand-in', 'new-date', 'new-time') && has('date', 'weekday', 'number')) return 'changes';
  if (isTimed && has('subject', 'title') && columns.size >= 3) return 'airings';
  if (isTimed || has('date', 'weekday')) return undefined;
  if (has('subject', 'grade') && has('title')) return 'lessons';
  if (has('teacher') && has('subject', 'organisation')) return 'teachers';
  return undefined;
}

function isSame(area: Pick<ListArea, 'columns'>, before: Pick<ListArea, 'columns'>): boolean {
  return (
    area.columns.size === before.columns.size &&
    [...area.columns].every(([kind, column]) => before.columns.get(kind) === column)
  );
}
