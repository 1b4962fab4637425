import { WEEKDAY_NAMES } from '../../calendar/weekday-names.js';
import { channelWords } from '../../change/cell-words.js';
import { type DayCell, dayCells } from '../../change/day-cells.js';
import { groupBy } from '../../diagnostics/group-by.js';
import { inLanguage } from '../../model/local-text.js';
import { addDays, type Day, WEEKDAYS, weekdayOf } from '../../model/time.js';
import type { Channel } from '../../model/timetable.js';
import { type Book, type BookCell, type BookSheet, textCell } from './book.js';
import { type ExportInput, exportDays, problemsAt } from './export-input.js';
import { type ExportedCell, exportedSheet } from './exported.js';
import { shownWords } from './shown-words.js';

/** Rows above the first hours: ids, title, weekdays. */
export const WEEK_HEAD = 3;
/** Columns before the first day: ids, from, to. */
export const WEEK_LEFT = 3;

/** The weeks of a channel, one per sheet, as they are shown: lessons with their numbers, changes laid over. */
export function weekBook(channel: Channel, input: ExportInput): Book {
  const { language, project } = input;
  const exported: ExportedCell[] = [];
  const weeks = [...groupBy(exportDays(input), monday)];
  const sheets = weeks.map(([first, days]) => weekSheet(channel, first, days, input, exported));
  const title = `${channelWords(channel)[language]} ${language === 'zh' ? '周课表' : 'week timetable'}`;
  return {
    name: `week-${channel.id}`,
    title,
    sheets: [...sheets, exportedSheet('week', project.id, language, exported)],
  };
}

function monday(day: Day): Day {
  return addDays(day, -WEEKDAYS.indexOf(weekdayOf(day)));
}

function weekSheet(
  channel: Channel,
  first: Day,
  days: readonly Day[],
  input: ExportInput,
  exported: ExportedCell[],
): BookSheet {
  const { timeline, project, language } = input;
  const isChinese = language === 'zh';
  const columns = days.map((day) => {
    const cells = dayCells(timeline, channel, day).filter(({ item, cell }) => item?.copiedBy === undefined || cell);
    return { day, cells: new Map(cells.map((cell) => [`${cell.from}-${cell.to}`, cell] as const)) };
  });
  const hours = new Map(columns.flatMap(({ cells }) => [...cells]));
  const ordered = [...hours].sort(([, a], [, b]) => a.from - b.from || a.to - b.to);
  const title = `${channelWords(channel)[language]} ${days[0]} – ${days.at(-1)}`;
  const heads = days.map((day) => {
    const { zh, en } = WEEKDAY_NAMES[weekdayOf(day)];
    return textCell(isChinese ? `${zh}\n${day}` : `${en}\n${day}`, 'head');
  });
  const rows: BookCell[][] = [
    [textCell(channel.id), textCell('from'), textCell('to'), ...days.map((day) => textCell(day)), textCell('reason')],
    [undefined, textCell(title, 'title')],
    [
      undefined,
      ...[isChinese ? '开始' : 'From', isChinese ? '结束' : 'To'].map((text) => textCell(text, 'head')),
      ...heads,
      textCell(isChinese ? '备注（改动原因）' : 'Note (reason of a change)', 'head'),
    ],
  ];
  for (const [hour, { from, to }] of ordered) {
    rows.push([
      textCell(hour),
      { kind: 'clock', clock: from },
      { kind: 'length', length: to },
      ...columns.map(({ day, cells }): BookCell => {
        const cell = cells.get(hour);
        if (cell === undefined) return undefined;
        const words = shownWords(cell, channel, project, language);
        const key = { channel: channel.id, day, at: cell.from };
        exported.push({ ...key, sheet: `${channel.id} ${first}`, values: [words, hour] });
        return textCell(words, undefined, commentOf(cell, input));
      }),
      undefined,
    ]);
  }
  return {
    name: `${channel.id} ${first}`,
    rows,
    widths: [0, 10, 10, ...days.map(() => 18), 24],
    frozen: { rows: WEEK_HEAD, columns: WEEK_LEFT },
    hiddenRows: [0],
  };
}

/** The lesson's title, why it is not what the grid says, and what is wrong with it. */
function commentOf({ item, cell }: DayCell, input: ExportInput): string | undefined {
  const { project, language } = input;
  const reason = item?.reason && inLanguage(item.reason, language, project.languages);
  const lines = [reason, problemsAt(input, item?.span ?? cell?.span, item?.lesson?.id)];
  const said = lines.filter((line) => line !== undefined);
  return said.length === 0 ? undefined : said.join('\n');
}
