import { wordsOfCell } from '../../model/empty-cell.js';
import type { ClockTime, Day } from '../../model/time.js';
import type { Grade } from '../../model/vocabulary.js';
import { foldWords } from '../grid/fold-words.js';
import { labelOfValue } from '../grid/read-label.js';
import type { Content } from '../match/content.js';
import { sheetDateUnclear, sheetRowUnclear, sheetTimeUnclear } from '../problems.js';
import type { ReadingLog } from '../reading-log.js';
import { withHours } from '../time-rows.js';
import type { CellPlace, Sheet } from '../workbook.js';
import type { ColumnKind } from './column-names.js';
import type { ListArea } from './find-lists.js';
import { ListCells } from './list-cells.js';
import type { ListContext } from './list-context.js';
import { listTitles } from './list-titles.js';
import { daysMeant, readDay } from './read-day.js';
import { personOf, wordsAt } from './row-content.js';
import { rowGrade } from './row-grade.js';
import { rowTimes } from './row-times.js';
import { rowWhen } from './row-when.js';

/** A row of a list of changes: 调课单, 代课安排. */
export interface ChangeRow {
  readonly log: ReadingLog;
  readonly sheet: Sheet;
  readonly place: CellPlace;
  readonly grade: Grade;
  readonly day: Day;
  /** `undefined`: the whole day. */
  readonly at: ClockTime | undefined;
  /** What the list says is there, to be compared. */
  readonly old: Content | undefined;
  /** `undefined`: what is there anyhow. */
  readonly content: Content | 'nothing' | undefined;
  readonly standIn: string | undefined;
  /** Where the lesson goes; what is there changes places with it. */
  readonly to: { readonly day: Day; readonly at: ClockTime } | undefined;
  readonly reason: string | undefined;
}

const COLUMNS: readonly ColumnKind[] = [
  'order',
  'date',
  'weekday',
  'week',
  'time',
  'from',
  'to',
  'period',
  'grade',
  'subject',
  'teacher',
  'reason',
  'old',
  'new',
  'stand-in',
  'old-teacher',
  'new-date',
  'new-time',
];

export function readChanges(area: ListArea, context: ListContext): readonly ChangeRow[] {
  const cells = new ListCells(area, context.log);
  const titles = listTitles(area, context);
  cells.takeHeader();
  const rows: ChangeRow[] = [];
  for (const row of cells.rows()) {
    const filled = area.table.filledColumns(row).filter((column) => [...area.columns.values()].includes(column));
    if (filled.length < 2) continue;
    cells.use(row, COLUMNS);
    const when = rowWhen(cells, row, titles, undefined, context);
    if (when?.kind === 'weekly') {
      const message = { zh: '调课要写日期', en: 'a change needs a date' };
      context.log.report(sheetDateUnclear, message, area.table.sheet, cells.place(row, 'date'));
    }
    const grade = rowGrade(cells, row, titles.grade, context);
    const shown = shownInstead(cells, row, context);
    const isWholeDay =
      shown === 'nothing' && !(['time', 'from', 'period'] as const).some((kind) => cells.cell(row, kind));
    const times = isWholeDay ? { from: undefined } : rowTimes(cells, row, context);
    const to =
      when?.kind === 'day' && times?.from !== undefined
        ? target(cells, row, { day: when.day, at: times.from }, context)
        : undefined;
    if (when?.kind !== 'day' || grade === undefined || times === undefined || shown === 'unclear' || to === 'unclear')
      continue;
    const old = oldContent(cells, row, context);
    const standIn = personOf(cells.text(row, 'stand-in'));
    const { row: top, column } = cells.place(row, 'date');
    const place = { row: cells.area.table.seen(row, column) === undefined ? top : row, column };
    if (shown === undefined && standIn === undefined && to === undefined) {
      const message = { zh: '这一行没有写改成什么', en: 'this row does not say what changes' };
      context.log.report(sheetRowUnclear, message, area.table.sheet, place);
      continue;
    }
    const reason = foldWords(cells.text(row, 'reason'));
    const { sheet } = area.table;
    rows.push({
      log: context.log,
      sheet,
      place,
      grade,
      day: when.day,
      at: times.from,
      old,
      content: shown,
      standIn,
      to,
      reason: reason === '' ? undefined : reason,
    });
  }
  return rows;
}

const NOTHING = /^(?:停课|取消|停播|放假|不上|停|cancel(?:led)?|off)$/iu;

function shownInstead(
  cells: ListCells,
  row: number,
  context: ListContext,
): Content | 'nothing' | 'unclear' | undefined {
  const cell = cells.cell(row, 'new');
  if (cell === undefined) return undefined;
  const text = wordsAt(cell, context, cells);
  if (text === undefined) return 'unclear';
  if (NOTHING.test(foldWords(text)) || wordsOfCell(foldWords(text)) === undefined) return 'nothing';
  const content = context.content(text, cells.area.table.sheet, cell);
  return content === undefined || content.kind === 'weeks' ? 'unclear' : content;
}

function oldContent(cells: ListCells, row: number, context: ListContext): Content | undefined {
  const cell = cells.cell(row, 'old') ?? cells.cell(row, 'subject');
  const text = cell === undefined ? undefined : wordsAt(cell, context, cells);
  return cell === undefined || text === undefined ? undefined : context.content(text, cells.area.table.sheet, cell);
}

/** Where a lesson goes: another day, another time, or both. */
function target(
  cells: ListCells,
  row: number,
  own: { readonly day: Day; readonly at: ClockTime },
  { log, term, options, hours }: ListContext,
): ChangeRow['to'] | 'unclear' {
  const { table } = cells.area;
  const [date, time] = [cells.cell(row, 'new-date'), cells.cell(row, 'new-time')];
  if (date === undefined && time === undefined) return undefined;
  let { day, at } = own;
  if (date !== undefined) {
    const written =
      date.value.kind === 'date'
        ? readDay(date.value.day)
        : date.value.kind === 'text'
          ? readDay(date.value.text)
          : undefined;
    const years = [Number(own.day.slice(0, 4))];
    const [found, other] = written === undefined ? [] : daysMeant(written, { term, years });
    if (found === undefined || other !== undefined) {
      const message = {
        zh: '新日期不清楚；请写作 2026-03-09',
        en: 'the new date is not clear; write it as 2026-03-09',
      };
      log.report(sheetDateUnclear, message, table.sheet, date);
      return 'unclear';
    }
    day = found;
  }
  if (time !== undefined) {
    const label = labelOfValue(time.value);
    const [from] = label.times;
    const timed =
      from === undefined && label.period !== undefined
        ? withHours(
            { place: time, period: { half: label.half, number: label.period }, words: '', cells: new Map() },
            { table, log, mapping: options.mapping, hours: hours() },
          ).from
        : from;
    if (timed === undefined) {
      if (from === undefined && label.period === undefined) {
        const message = { zh: '新时间不是时刻，也不是节次', en: 'the new time is neither a time nor a period' };
        log.report(sheetTimeUnclear, message, table.sheet, time);
      }
      return 'unclear';
    }
    at = timed;
  }
  return { day, at };
}
