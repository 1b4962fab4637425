import * as library from '@e965/xlsx';

export type Written = string | number | boolean | Date | null;

export interface SheetPlan {
  readonly rows: readonly (readonly Written[])[];
  /** `A1:C1` */
  readonly merges?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly isHidden?: boolean;
  readonly comments?: Readonly<Record<string, string>>;
  /** Number formats by cell. */
  readonly formats?: Readonly<Record<string, string>>;
  /** Formulas by cell; one without a value is `null` in its row. */
  readonly formulas?: Readonly<Record<string, string>>;
}

export type BookKind = 'xlsx' | 'ods' | 'biff8' | 'biff5';

/** A workbook by a library that does not read it. */
export function aWorkbook(
  sheets: Readonly<Record<string, SheetPlan>>,
  kind: BookKind = 'xlsx',
  { is1904 = false } = {},
): Buffer {
  const book = library.utils.book_new();
  const hidden = Object.values(sheets).map(({ isHidden }) => ({ Hidden: isHidden === true ? 1 : 0 }) as const);
  for (const [name, plan] of Object.entries(sheets)) library.utils.book_append_sheet(book, aSheet(plan), name);
  book.Workbook = { Sheets: [...hidden], WBProps: { date1904: is1904 } };
  return library.write(book, { type: 'buffer', bookType: kind, compression: true });
}

function aSheet({
  rows,
  merges = [],
  hiddenRows = [],
  hiddenColumns = [],
  comments = {},
  formats = {},
  formulas = {},
}: SheetPlan) {
  const sheet = library.utils.aoa_to_sheet(
    rows.map((row) => [...row]),
    { sheetStubs: true },
  );
  sheet['!merges'] = merges.map((range) => library.utils.decode_range(range));
  if (hiddenRows.length > 0) sheet['!rows'] = listOf(hiddenRows);
  if (hiddenColumns.length > 0) sheet['!cols'] = listOf(hiddenColumns);
  for (const [cell, text] of Object.entries(comments)) {
    sheet[cell] ??= { t: 'z' };
    sheet[cell].c = [{ a: 'x', t: text }];
  }
  if (Object.keys(comments).length > 0) sheet['!ref'] = 'A1:Z40';
  for (const [cell, format] of Object.entries(formats)) sheet[cell].z = format;
  for (const [cell, formula] of Object.entries(formulas))
    sheet[cell] = { ...sheet[cell], t: sheet[cell]?.t ?? 'n', f: formula };
  return sheet;
}

function listOf(indexes: readonly number[]): { hidden: boolean }[] {
  const list: { hidden: boolean }[] = [];
  for (let index = 0; index <= Math.max(...indexes); index++) list.push({ hidden: indexes.includes(index) });
  return list;
}

export const WEEK = ['时间', '星期一', '星期二', '星期三', '星期四', '星期五'] as const;

/** Words with blanks between them, one row per line; `-` is an empty cell. */
export function table(text: string): readonly (readonly Written[])[] {
  return text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split(/\s+/)
        .map((word) => (word === '-' ? null : word)),
    );
}
