import type { RowCells, WeekCell } from '../load/file-types.js';
import type { DataPath, SourceFileOf } from '../load/source-file.js';
import type { Cell } from './cell.js';
import { checkedRange } from './checked-range.js';
import { type CellContext, parseCell } from './parse-cell.js';
import { gridColumns, rowsCollide } from './problems.js';
import type { Weekday } from './time.js';
import type { GridRow, WeekKind } from './timetable.js';

type TimetableSource = SourceFileOf<'timetable'>;
type RowContext = CellContext & { readonly weekdays: readonly Weekday[] };

/** The rows of a timetable; one whose odd and even weeks differ becomes several. */
export function buildRows(file: TimetableSource, context: RowContext): readonly GridRow[] {
  const rows = Object.entries(file.data.week).flatMap(([range, cells]) => buildRow(file, context, range, cells));
  reportCollidingRows(rows, context);
  return rows;
}

/** Cells by the weeks that have them. */
type CellsOfWeeks = Map<WeekKind | undefined, Map<Weekday, Cell>>;

function buildRow(file: TimetableSource, context: RowContext, range: string, written: RowCells): readonly GridRow[] {
  const path: DataPath = ['week', range];
  const span = file.keySpan(path);
  const { from, to } = checkedRange(context.modelContext, range, span);
  const cells: CellsOfWeeks = new Map([[undefined, new Map()]]);
  if (isByWeeks(written)) {
    for (const [weeks, row] of byWeeks(written)) takeRow(file, context, row, weeks, [...path, weeks], cells);
  } else takeRow(file, context, written, undefined, path, cells);
  return [...cells].map(([weeks, ofWeeks]) => ({ from, to, weeks, cells: ofWeeks, span }));
}

function takeRow(
  file: TimetableSource,
  context: RowContext,
  written: string | null | readonly WeekCell[],
  weeks: WeekKind | undefined,
  path: DataPath,
  cells: CellsOfWeeks,
): void {
  const { weekdays } = context;
  if (typeof written === 'string' || written === null) {
    const cell = parseCell(written, file.valueSpan(path), context);
    if (cell !== undefined) for (const weekday of weekdays) put(cells, weeks, weekday, cell);
    return;
  }
  if (written.length !== weekdays.length) reportColumns(file, context, written.length, path);
  weekdays.forEach((weekday, index) => {
    const text = written[index];
    if (text === undefined) return;
    const place = [...path, index];
    const parts = isByWeeks(text)
      ? byWeeks(text).map(([kind, part]) => ({ kind, part, at: [...place, kind] }))
      : [{ kind: weeks, part: text, at: place }];
    for (const { kind, part, at } of parts) {
      const cell = parseCell(part, file.valueSpan(at), context);
      if (cell !== undefined) put(cells, kind, weekday, cell);
    }
  });
}

function put(cells: CellsOfWeeks, weeks: WeekKind | undefined, weekday: Weekday, cell: Cell): void {
  const ofWeeks = cells.get(weeks) ?? new Map<Weekday, Cell>();
  cells.set(weeks, ofWeeks.set(weekday, cell));
}

function isByWeeks<Part>(written: Part): written is Extract<Part, { odd?: unknown }> & ByWeeks<unknown> {
  return typeof written === 'object' && written !== null && !Array.isArray(written);
}

interface ByWeeks<Part> {
  readonly odd?: Part;
  readonly even?: Part;
}

function byWeeks<Part>({ odd, even }: ByWeeks<Part>): readonly (readonly [WeekKind, Part])[] {
  const parts: (readonly [WeekKind, Part])[] = [];
  if (odd !== undefined) parts.push(['odd', odd]);
  if (even !== undefined) parts.push(['even', even]);
  return parts;
}

function reportColumns(file: TimetableSource, { weekdays, modelContext }: RowContext, count: number, path: DataPath) {
  const range = String(path[1]);
  modelContext.report(gridColumns, file.valueSpan(path), {
    zh: `${range} 有 ${count} 格，上课日却是 ${weekdays.length} 天（${weekdays.join('、')}）；空格写 ~`,
    en: `${range} has ${count} cell${count === 1 ? '' : 's'} for ${weekdays.length} weekdays (${weekdays.join(', ')}); write ~ for an empty one`,
  });
}

/**
 * Rows may share a start where no weekday of a week has a cell in both: Monday 15:30-15:55, Wednesday 15:30-16:15.
 */
function reportCollidingRows(rows: readonly GridRow[], { modelContext }: CellContext): void {
  for (const [index, row] of rows.entries()) {
    const twin = rows.slice(0, index).find((other) => meet(row, other));
    if (twin === undefined) continue;
    const message = {
      zh: '这一行与另一行在同一天同时开始',
      en: 'this row starts together with another one on the same day',
    };
    modelContext.report(rowsCollide, row.span, message, [
      { message: { zh: '另一行在这里', en: 'the other row is here' }, span: twin.span },
    ]);
  }
}

function meet(row: GridRow, other: GridRow): boolean {
  if (other.from !== row.from || other.span === row.span) return false;
  if (other.weeks !== undefined && row.weeks !== undefined && other.weeks !== row.weeks) return false;
  return [...row.cells.keys()].some((weekday) => other.cells.has(weekday));
}
