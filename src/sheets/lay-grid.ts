import type { Text } from '../diagnostics/text.js';
import type { ClockTime, Weekday } from '../model/time.js';
import type { Grade } from '../model/vocabulary.js';
import { cellSpan } from './cell-name.js';
import type { GridArea } from './grid/find-grids.js';
import type { Content } from './match/content.js';
import { type LayingOptions, matchWords } from './match-words.js';
import { sheetCellUnclear, sheetReadSo } from './problems.js';
import type { ReadingLog } from './reading-log.js';
import type { TimedRow } from './time-rows.js';
import type { CellPlace, SheetCell } from './workbook.js';

/** The week of one grade. */
export interface LaidGrid extends LaidWeek {
  readonly grade: Grade;
}

export interface LaidWeek {
  readonly area: GridArea;
  readonly log: ReadingLog;
  readonly rows: readonly LaidRow[];
  /** Who teaches, by subject. */
  readonly teachers: ReadonlyMap<string, string>;
}

export interface LaidRow {
  readonly from: ClockTime;
  readonly to: ClockTime;
  readonly cells: ReadonlyMap<Weekday, Content>;
  /** Of the cells, in their sheet. */
  readonly places?: ReadonlyMap<Weekday, CellPlace>;
}

export function layGrid(area: GridArea, rows: readonly TimedRow[], log: ReadingLog, options: LayingOptions): LaidWeek {
  const laying = new Laying(area, log, options);
  return { area, log, rows: rows.map((row) => laying.row(row)), teachers: laying.teachers };
}

class Laying {
  readonly teachers = new Map<string, string>();
  readonly #taughtAt = new Map<string, CellPlace>();
  /** A cell that is merged over several rows is one to report. */
  readonly #seen = new Map<SheetCell, Content | undefined>();

  constructor(
    readonly area: GridArea,
    readonly log: ReadingLog,
    readonly options: LayingOptions,
  ) {}

  row(row: TimedRow): LaidRow {
    const { from, to, words, cells: written, place } = row;
    const cells = new Map<Weekday, Content>();
    if (written.size === 0 && words !== '') {
      const content = this.#match(words, place);
      if (content !== undefined) for (const { weekday } of this.area.days) cells.set(weekday, content);
    } else if (words !== '') {
      this.#note(place, {
        zh: `“${words}”是这一行的名称，不写入课表`,
        en: `"${words}" is the name of this row and does not go into the timetable`,
      });
    }
    for (const [weekday, cell] of written) {
      const content = this.#cell(cell);
      if (content !== undefined) cells.set(weekday, content);
    }
    return { from, to, cells, places: written };
  }

  #cell(cell: SheetCell): Content | undefined {
    if (this.#seen.has(cell)) {
      this.#noteMerge(cell);
      return this.#seen.get(cell);
    }
    const content = this.#read(cell);
    this.#seen.set(cell, content);
    return content;
  }

  /** A day's cell over two rows is two lessons, each at its own time. */
  #noteMerge(cell: SheetCell): void {
    const { table } = this.area;
    const merge = table.mergeAt(table.place(cell.row, cell.column).row, table.place(cell.row, cell.column).column);
    if (merge === undefined || merge.bottom === merge.top) return;
    this.#note(cell, {
      zh: '合并的格子在它占的每一行各播一次',
      en: 'this merged cell is shown once in each of the rows that it covers',
    });
  }

  #read(cell: SheetCell): Content | undefined {
    const { value } = cell;
    if (value.kind === 'text') return this.#match(value.text, cell);
    const message = NOT_WORDS[value.kind];
    if (message !== undefined) this.log.report(sheetCellUnclear, message, this.area.table.sheet, cell);
    return undefined;
  }

  #match(text: string, place: CellPlace): Content | undefined {
    const content = matchWords(text, { sheet: this.area.table.sheet, place }, this.log, this.options);
    return content && this.#taught(content, place);
  }

  /** A course has one teacher; who else takes a lesson is a stand-in, which a grid cannot say. */
  #taught(content: Content, place: CellPlace): Content {
    if (content.kind !== 'course' || content.teacher === undefined) return content;
    const { subject, teacher } = content;
    const known = this.teachers.get(subject.id);
    const { sheet } = this.area.table;
    if (known === undefined) {
      this.teachers.set(subject.id, teacher);
      this.#taughtAt.set(subject.id, place);
      this.#note(place, { zh: `“${teacher}”读作任课教师`, en: `"${teacher}" is read as the teacher` });
    } else if (known !== teacher) {
      const first = this.#taughtAt.get(subject.id) ?? place;
      const message = {
        zh: `“${subject.name.zh}”写了两位教师：${known}、${teacher}；请在表格中留一位，代课写成课程的 stand-ins`,
        en: `two teachers for "${subject.name.en}": ${known} and ${teacher}; leave one in the sheet, and write the other as a stand-in of the course`,
      };
      const related = [
        { message: { zh: '先写的在这里', en: 'the first is here' }, span: cellSpan(this.log.workbook, sheet, first) },
      ];
      this.log.report(sheetCellUnclear, message, sheet, place, related);
    }
    return content;
  }

  #note(place: CellPlace, message: Text): void {
    this.log.report(sheetReadSo, message, this.area.table.sheet, place);
  }
}

export const NOT_WORDS: Readonly<Record<string, Text>> = {
  number: { zh: '这一格是数字，不是课程', en: 'this cell is a number and no course' },
  date: { zh: '这一格是日期，不是课程', en: 'this cell is a date and no course' },
  time: { zh: '这一格是时刻，不是课程', en: 'this cell is a time and no course' },
  truth: { zh: '这一格是 TRUE 或 FALSE，不是课程', en: 'this cell is TRUE or FALSE and no course' },
  error: { zh: '这一格的公式出错了', en: 'the formula of this cell failed' },
  uncalculated: {
    zh: '这一格的公式没有结果；请用表格软件打开后保存一次',
    en: 'the formula of this cell has no result; open the file and save it once',
  },
};
