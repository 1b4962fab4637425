import { formatClock } from '../../model/format-time.js';
import { type ClockTime, DAY, type Millis } from '../../model/time.js';
import { labelOfValue } from '../grid/read-label.js';
import { timesOf } from '../grid/read-rows.js';
import { sheetReadSo, sheetTimeUnclear } from '../problems.js';
import { withHours } from '../time-rows.js';
import type { CellPlace, CellValue } from '../workbook.js';
import type { ListCells } from './list-cells.js';
import type { ListContext } from './list-context.js';
import { readDay } from './read-day.js';
import { lengthsMeant } from './read-length.js';

export interface RowTimes {
  readonly from: ClockTime;
  /** `undefined`: the list says only when it begins. */
  readonly to: ClockTime | undefined;
  /** Of the recording, where the list has both an end and a length. */
  readonly length: Millis | undefined;
  readonly place: CellPlace;
}

/** When a row begins and ends; `undefined` where that is not clear, which is reported. */
export function rowTimes(cells: ListCells, row: number, context: ListContext): RowTimes | undefined {
  const { log } = context;
  const { sheet } = cells.area.table;
  const refuse = (place: CellPlace, zh: string, en: string): undefined => {
    log.report(sheetTimeUnclear, { zh, en }, sheet, place);
    return undefined;
  };
  const place =
    cells.cell(row, 'from') ?? cells.cell(row, 'time') ?? cells.cell(row, 'period') ?? cells.place(row, 'time');
  let isFaulty = false;
  const say = (message: { readonly zh: string; readonly en: string }) => {
    isFaulty = true;
    log.report(sheetTimeUnclear, message, sheet, place);
  };
  const labels = (['from', 'time', 'to'] as const).flatMap((kind) => {
    const cell = cells.cell(row, kind);
    return cell === undefined ? [] : [{ cell, label: labelOfValue(clockOnly(cell.value)) }];
  });
  const times = labels.flatMap(({ label }) => label.times);
  const periodCell = cells.cell(row, 'period');
  const periodLabel = periodCell === undefined ? undefined : labelOfValue(periodCell.value);
  const half = [...labels.map(({ label }) => label.half), periodLabel?.half].find((one) => one !== undefined);
  const odd = labels.find(({ label }) => label.words !== '');
  if (odd !== undefined) return refuse(odd.cell, `“${odd.label.words}”不是时刻`, `"${odd.label.words}" is not a time`);
  const wrong = labels.some(({ label }) => label.isFaulty === true);
  const read = timesOf({ times, words: '', ...(wrong && { isFaulty: true }) }, half, say, (message) =>
    log.report(sheetReadSo, message, sheet, place),
  );
  if (isFaulty) return undefined;
  const moment = cells.cell(row, 'date')?.value;
  const ofDate = moment?.kind === 'date' && moment.clock > 0 ? moment.clock : undefined;
  const known = read.from ?? ofDate;
  const number = periodLabel?.period ?? labels.find(({ label }) => label.period !== undefined)?.label.period;
  if (known === undefined && number === undefined)
    return refuse(place, '这一行没有时刻，也没有节次', 'this row has neither a time nor a period');
  const timed =
    known !== undefined || number === undefined
      ? { from: known, to: read.to }
      : withHours(
          { place, period: { half, number }, words: '', cells: new Map() },
          { table: cells.area.table, log, mapping: context.options.mapping, hours: context.hours() },
        );
  const { from } = timed;
  if (from === undefined) return undefined;
  const length = rowLength(cells, row, context);
  if (length === 'unclear') return undefined;
  const to = timed.to ?? (length === undefined ? undefined : from + length);
  if (to !== undefined && to <= from)
    return refuse(
      place,
      `${formatClock(from)} 至 ${formatClock(to)}：结束不晚于开始`,
      `${formatClock(from)} to ${formatClock(to)}: the end is not after the start`,
    );
  if (to !== undefined && to > DAY)
    return refuse(
      place,
      '这一行过了 24:00 才结束；请拆成两天',
      'this row ends after 24:00; divide it between two days',
    );
  return { from, to, length: timed.to === undefined ? undefined : length, place };
}

/** `undefined`: the list has none. */
export function rowLength(cells: ListCells, row: number, { log }: ListContext): Millis | 'unclear' | undefined {
  const cell = cells.cell(row, 'length');
  if (cell === undefined) return undefined;
  const { sheet } = cells.area.table;
  const [length, other] = lengthsMeant(cell.value);
  const shown = cells.text(row, 'length').slice(0, 40);
  if (length === undefined) {
    log.report(
      sheetTimeUnclear,
      { zh: `“${shown}”不是时长；请写作 20分钟`, en: `"${shown}" is not a length; write it as 20m` },
      sheet,
      cell,
    );
    return 'unclear';
  }
  if (other === undefined) return length;
  log.report(
    sheetTimeUnclear,
    {
      zh: `“${shown}”可能是几小时几分，也可能是几分几秒；请写作 20分钟 或 00:20:00`,
      en: `"${shown}" may be hours and minutes or minutes and seconds; write it as 20m or 00:20:00`,
    },
    sheet,
    cell,
  );
  return 'unclear';
}

/** Without the day before it. */
function clockOnly(value: CellValue): CellValue {
  if (value.kind === 'date') return { kind: 'time', clock: value.clock };
  if (value.kind !== 'text') return value;
  const [, day = '', clock] = /^(.*?\d[日号]?)[\sT]+(\d{1,2}[:：]\d{2}.*)$/u.exec(value.text) ?? [];
  return clock === undefined || readDay(day) === undefined ? value : { kind: 'text', text: clock };
}
