import { basename, extname } from 'node:path';
import type { Grade } from '../../model/vocabulary.js';
import { readWeekday } from '../grid/read-weekday.js';
import { wordsOf } from '../grid/sheet-table.js';
import { onlyGradeIn } from '../match/find-grade-in.js';
import type { SheetCell } from '../workbook.js';
import type { ListArea } from './find-lists.js';
import type { ListContext } from './list-context.js';
import { readDay, type WrittenDay } from './read-day.js';

/** What is said of all rows of a list: by its title, or the name of its sheet or file. */
export interface ListTitles {
  readonly grade: Grade | undefined;
  readonly day: WrittenDay | undefined;
  readonly weekday: WrittenDay['weekday'];
  readonly years: readonly number[];
}

/** Rows above a list in which its title may be. */
const MAX_TITLES = 4;

export function listTitles({ table, header, above }: ListArea, { log, grades }: ListContext): ListTitles {
  const cells: SheetCell[] = [];
  for (let row = header - 1; row >= above && row >= header - MAX_TITLES; row--) {
    for (const column of table.filledColumns(row)) {
      const cell = table.own(row, column);
      if (cell !== undefined && wordsOf(cell) !== '') cells.push(cell);
    }
  }
  const { sheet, workbook } = table;
  const names = [sheet.name ?? '', basename(workbook.file, extname(workbook.file))];
  const texts = [...cells.map(wordsOf), ...names];
  const isTitle = (text: string) =>
    /[课表单]|安排|计划|一览|目录|名单|timetable|schedule|list|plan/iu.test(text) ||
    onlyGradeIn(text, grades) !== undefined ||
    dayIn(text) !== undefined ||
    readWeekday(text) !== undefined;
  for (const cell of cells) if (isTitle(wordsOf(cell))) log.use(sheet, cell);
  return {
    grade: firstOf(texts, (text) => onlyGradeIn(text, grades)),
    day: firstOf(texts, dayIn),
    weekday: firstOf(texts, (text) => readWeekday(text)?.weekday),
    years: [...new Set(texts.flatMap((text) => [...text.matchAll(/20\d\d(?=\D|$)/gu)].map(([year]) => Number(year))))],
  };
}

/** A title that is a date: 2026年3月9日（周一）播出安排. */
function dayIn(text: string): WrittenDay | undefined {
  const [found] =
    /(?:20\d\d\s*[年./-]\s*)?\d{1,2}\s*月\s*\d{1,2}\s*[日号]|20\d\d[./-]\d{1,2}[./-]\d{1,2}/u.exec(text) ?? [];
  // From one to another: no single day.
  const isRange = /\d\s*[日号]?\s*(?:[-–—~至到])\s*(?:20\d\d|\d{1,2}\s*[月日号])/u.test(text);
  return found === undefined || isRange ? undefined : readDay(found);
}

function firstOf<Found>(texts: readonly string[], find: (text: string) => Found | undefined): Found | undefined {
  for (const text of texts) {
    const found = find(text);
    if (found !== undefined) return found;
  }
  return undefined;
}
