import type { DiagnosticList } from '../../diagnostics/diagnostic-list.js';
import type { Problem } from '../../diagnostics/problem.js';
import type { Span } from '../../diagnostics/span.js';
import type { Text } from '../../diagnostics/text.js';
import { DAY, type Millis, SECOND } from '../../model/time.js';
import { cellSpan } from '../cell-name.js';
import { sheetChangeRefused } from '../difference/problems.js';
import type { CellPlace, CellValue, Sheet, Workbook } from '../workbook.js';
import { textOf } from './exported-state.js';

/** One sheet that has come back. */
export class SheetReader {
  readonly #values = new Map<string, CellValue>();
  readonly rows: number;

  constructor(
    readonly workbook: Workbook,
    readonly sheet: Sheet,
    readonly diagnostics: DiagnosticList,
  ) {
    for (const { row, column, value } of sheet.cells) this.#values.set(`${row} ${column}`, value);
    this.rows = sheet.cells.reduce((last, { row }) => Math.max(last, row + 1), 0);
  }

  value(row: number, column: number): CellValue | undefined {
    return this.#values.get(`${row} ${column}`);
  }

  /** `undefined` where it is no text, which is reported. */
  text(row: number, column: number): string | undefined {
    const text = textOf(this.value(row, column));
    if (text === undefined) this.report(sheetChangeRefused, NOT_TEXT, { row, column });
    return text;
  }

  /** A time of day or a length; `undefined` where it is neither. */
  clock(row: number, column: number): Millis | undefined {
    const value = this.value(row, column);
    if (value?.kind === 'time') return value.clock;
    if (value?.kind === 'number') return Math.round((value.number * DAY) / SECOND) * SECOND;
    const [, hours, minutes, seconds = '0'] =
      (value?.kind === 'text' && /^(\d{1,2})[:：](\d{2})(?:[:：](\d{2}))?$/.exec(value.text.trim())) || [];
    return hours === undefined ? undefined : (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * SECOND;
  }

  span(place?: CellPlace): Span {
    return cellSpan(this.workbook, this.sheet, place);
  }

  report(problem: Problem, message: Text, place?: CellPlace): void {
    this.diagnostics.report(problem, { message, span: this.span(place) });
  }
}

const NOT_TEXT: Text = {
  zh: '这一格不是文字（公式没有结果、出错或成了日期）；请写成文字',
  en: 'this cell is no text (a formula without a result, an error, or a date): write it as text',
};
