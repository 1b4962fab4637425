import { suggestion } from '../../diagnostics/did-you-mean.js';
import type { Text } from '../../diagnostics/text.js';
import type { Instant } from '../../model/time.js';
import { type CsvCell, type CsvRow, readCsvRows } from './csv-table.js';
import { logCutOff, logFormatUnknown, logLineUnreadable } from './log-problems.js';
import type { LogReading } from './log-reading.js';
import { readLogLength, readLogTime } from './log-time.js';
import type { PlayedItem, PlayedName } from './played-item.js';

const COLUMNS = ['channel', 'start', 'end', 'duration', 'file', 'event', 'kind', 'reason', 'by'] as const;
type Column = (typeof COLUMNS)[number];

/** A row of a CSV file by the names of its columns; missing cells are empty. */
export interface NamedRow {
  readonly row: CsvRow;
  cell(column: Column): CsvCell;
}

/** The rows after the line that names the columns; none, and a message, if that line lacks some of `wanted`. */
export function* readNamedRows(
  text: string,
  reading: LogReading,
  wanted: readonly (readonly Column[])[],
): Iterable<NamedRow> {
  let columns: ReadonlyMap<string, number> | undefined;
  for (const row of readCsvRows(text)) {
    const { line, cells } = row;
    if (columns === undefined) {
      columns = new Map((cells ?? []).map(({ text: name }, index) => [name.toLowerCase(), index]));
      const missing = wanted.find((names) => !names.some((name) => columns?.has(name)));
      if (missing === undefined) continue;
      reading.report(logFormatUnknown, line.start, line.end, lacking(missing, [...columns.keys()]));
      return;
    }
    if (cells !== undefined && cells.length === columns.size) {
      const places = columns;
      yield { row, cell: (column) => cells[places.get(column) ?? -1] ?? { text: '', start: line.end, end: line.end } };
    } else if (line.isWhole) reading.report(logLineUnreadable, line.start, line.end, misshapen(cells, columns.size));
    else reading.report(logCutOff, line.start, line.end, CUT_OFF);
  }
}

/**
 * A log as CSV: `start`, `file` or `event`, and optionally `channel`, `end` or `duration`, and `kind`
 * (`filler`). `isKnown` distinguishes a name that was cut off with the file from a complete one.
 */
export function readCsvLog(
  text: string,
  reading: LogReading,
  isKnown: (name: PlayedName) => boolean,
): readonly PlayedItem[] {
  const items: PlayedItem[] = [];
  for (const named of readNamedRows(text, reading, [['start'], ['file', 'event']])) {
    const { line } = named.row;
    const name = nameOf(named);
    if (!line.isWhole && (name === undefined || !isKnown(name))) {
      reading.report(logCutOff, line.start, line.end, CUT_OFF);
      continue;
    }
    if (name === undefined) {
      reading.report(logLineUnreadable, line.start, line.end, {
        zh: '没有写播了什么',
        en: 'it does not say what was played',
      });
      continue;
    }
    const channel = named.cell('channel').text;
    const start = readInstant(named.cell('start'), reading, channel);
    if (start === undefined) continue;
    const end = readEnd(named, start, reading);
    if (end === 'unreadable') continue;
    reading.lasts(end, channel);
    items.push({
      channel: channel || undefined,
      start,
      end,
      name,
      isFiller: named.cell('kind').text.toLowerCase() === 'filler',
      span: { file: reading.file, start: line.start, end: line.end },
    });
  }
  return items;
}

/** Reports a value that is not one. */
export function readInstant({ text, start, end }: CsvCell, reading: LogReading, channel: string): Instant | undefined {
  const time = readLogTime(text);
  if (time !== undefined) return reading.instant(time, start, end, channel);
  reading.report(logLineUnreadable, start, Math.max(end, start + 1), {
    zh: `“${text}”不是日期和时间；应写作 2020-03-09 09:05:00`,
    en: `"${text}" is not a date and time; write 2020-03-09 09:05:00`,
  });
  return undefined;
}

function readEnd({ cell }: NamedRow, start: Instant, reading: LogReading): Instant | undefined | 'unreadable' {
  const [end, duration] = [cell('end'), cell('duration')];
  if (end.text === '' && duration.text === '') return undefined;
  const length = end.text === '' ? readLogLength(duration.text) : undefined;
  if (length !== undefined) return start + length;
  const time = end.text === '' ? undefined : readLogTime(end.text);
  const moment = time === undefined ? undefined : reading.clock.moment(time, start, start);
  if (moment?.kind === 'at' && moment.at >= start) return moment.at;
  const at = end.text === '' ? duration : end;
  reading.report(logLineUnreadable, at.start, at.end, {
    zh: `“${at.text}”不是开始之后的时刻或长度；长度写作 896 或 00:14:56`,
    en: `"${at.text}" is neither a time after the start nor a length; write lengths as 896 or 00:14:56`,
  });
  return 'unreadable';
}

function nameOf({ cell }: NamedRow): PlayedName | undefined {
  const [id, path] = [cell('event').text, cell('file').text];
  if (id !== '') return { kind: 'event', id };
  return path === '' ? undefined : { kind: 'file', path };
}

const CUT_OFF: Text = { zh: '日志在这一行中间断了', en: 'the log ends in the middle of this line' };

function misshapen(cells: readonly CsvCell[] | undefined, wanted: number): Text {
  if (cells === undefined) return { zh: '引号没有成对', en: 'its quotes are not closed' };
  return {
    zh: `有 ${cells.length} 列，首行有 ${wanted} 列；含逗号的内容要加引号`,
    en: `it has ${cells.length} columns where the first line names ${wanted}; put cells with a comma in quotes`,
  };
}

function lacking(names: readonly Column[], found: readonly string[]): Text {
  const near = suggestion(
    names[0] ?? '',
    found.filter((name) => !COLUMNS.some((known) => known === name)),
  );
  return {
    zh: `首行没有 ${names.join(' 或 ')} 列${near.zh}`,
    en: `the first line names no column ${names.join(' or ')}${near.en}`,
  };
}
