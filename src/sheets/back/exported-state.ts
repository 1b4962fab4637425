import type { MessageLanguage } from '../../diagnostics/text.js';
import { EXPORT_KINDS, type ExportedCell, type ExportKind, exportedDigest, MARK } from '../export/exported.js';
import type { CellValue, Sheet, Workbook } from '../workbook.js';

/** What a workbook was when it was exported. */
export interface ExportedState {
  readonly kind: ExportKind;
  readonly project: string;
  readonly language: MessageLanguage;
  /** By key. */
  readonly cells: ReadonlyMap<string, ExportedCell>;
}

export function isExported({ sheets }: Pick<Workbook, 'sheets'>): boolean {
  return sheets.some(({ name }) => name === MARK);
}

/** `undefined` where the hidden sheet is not as it was written. */
export function exportedState({ sheets }: Pick<Workbook, 'sheets'>): ExportedState | undefined {
  const sheet = sheets.find(({ name }) => name === MARK);
  if (sheet === undefined) return undefined;
  const [head = [], ...rows] = rowsOf(sheet);
  const [mark, version, kindWritten, project = '', language, digest] = head;
  const kind = EXPORT_KINDS.find((one) => one === kindWritten);
  if (mark !== MARK || version !== '1' || kind === undefined || exportedDigest(rows) !== digest) return undefined;
  if (language !== 'zh' && language !== 'en') return undefined;
  const cells = new Map<string, ExportedCell>();
  for (const [key = '', own = '', ...values] of rows) {
    const [channel = '', day = '', at = ''] = key.split(' ');
    cells.set(key, { channel, day, at: Number(at), sheet: own, values });
  }
  return { kind, project, language, cells };
}

function rowsOf({ cells }: Sheet): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (const { row, column, value } of cells) {
    const own = rows[row] ?? [];
    rows[row] = own;
    while (own.length < column) own.push('');
    own[column] = textOf(value) ?? '';
  }
  return Array.from(rows, (row) => row ?? []);
}

/** What a person reads in a cell; `undefined` where there is nothing that can be read. */
export function textOf(value: CellValue | undefined): string | undefined {
  switch (value?.kind) {
    case undefined:
    case 'empty':
      return '';
    case 'text':
      return value.text.trim();
    case 'number':
      return `${value.number}`;
    default:
      return undefined;
  }
}
