import Table from 'cli-table3';
import pico from 'picocolors';
import stringWidth from 'string-width';
import { visible } from '../../diagnostics/visible.js';
import { decodeWords } from '../../media/decode-words.js';
import { isBlocking, type TableRow } from '../../media/recordings-table.js';
import { pretty } from '../problems/pretty.js';
import {
  COLUMN_NAMES,
  type RecordingsFormat,
  type RecordingsReport,
  type RowWords,
  wordsOf,
} from './recordings-report.js';

const COLUMNS: readonly (keyof RowWords)[] = [
  'grade',
  'lesson',
  'title',
  'slot',
  'recording',
  'difference',
  'airs',
  'status',
  'review',
];
const NUMBERS: ReadonlySet<keyof RowWords> = new Set<keyof RowWords>(['slot', 'recording', 'difference']);
const LONGEST_TITLE = 24;
const NO_LINES = {
  ...{ top: '', 'top-mid': '', 'top-left': '', 'top-right': '', bottom: '', 'bottom-mid': '', 'bottom-left': '' },
  ...{ 'bottom-right': '', mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '', left: '', right: '', middle: ' ' },
};

/** For people: the most urgent rows come first. */
export const terminalTable: RecordingsFormat = (report) =>
  `${linesOf(report)}${unusedList(report)}${decodedList(report)}${summary(report)}${howToFix(report)}`;

export function linesOf(report: RecordingsReport): string {
  const { language, colour, rows } = report;
  if (rows.length === 0) return '';
  const paint = pico.createColors(colour);
  const table = new Table({
    head: COLUMNS.map((column) => paint.bold(COLUMN_NAMES[column][language])),
    colAligns: COLUMNS.map((column) => (NUMBERS.has(column) ? 'right' : 'left')),
    chars: NO_LINES,
    style: { head: [], border: [], compact: true, 'padding-left': 0, 'padding-right': 1 },
  });
  for (const row of rows) {
    const words = wordsOf(row, report);
    table.push(COLUMNS.map((column) => cell(column, words, row, paint)));
  }
  return `${table.toString()}\n`;
}

function cell(
  column: keyof RowWords,
  words: RowWords,
  row: TableRow,
  paint: ReturnType<typeof pico.createColors>,
): string {
  const text = visible(words[column]);
  if (column === 'title') return cut(text, LONGEST_TITLE);
  if (column !== 'status') return text;
  if (isBlocking(row)) return paint.red(text);
  return row.statuses[0] === 'ok' ? paint.green(text) : paint.yellow(text);
}

/** By columns of the terminal: a Chinese character takes two. */
function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let short = '';
  for (const { segment } of new Intl.Segmenter('zh').segment(text)) {
    if (stringWidth(short + segment) > width - 1) break;
    short += segment;
  }
  return `${short}…`;
}

function unusedList({ unused, language }: RecordingsReport): string {
  if (unused === undefined) return '';
  if (unused.length === 0) return language === 'zh' ? '没有未使用的文件。\n' : 'No unused files.\n';
  const head =
    language === 'zh'
      ? `${unused.length} 个文件没有用到：`
      : `${unused.length} ${unused.length === 1 ? 'file' : 'files'} that nothing refers to:`;
  const hint = language === 'zh' ? '（文件名不是 UTF-8，请改名）' : ' (its name is not UTF-8; rename it)';
  return `${head}\n${unused.map(({ file, folder, isNamed }) => `  ${visible(folder === undefined ? file : `${folder}/${file}`)}${isNamed ? '' : hint}\n`).join('')}`;
}

function decodedList({ decoded, language }: RecordingsReport): string {
  if (decoded === undefined) return '';
  return [...decoded].map(([file, result]) => `${visible(file)}: ${decodeWords(result)[language]}\n`).join('');
}

function howToFix({ findings }: RecordingsReport): string {
  return findings === undefined || findings.diagnostics.length === 0 ? '' : `\n${pretty(findings)}`;
}

export function summary({ rows, language }: RecordingsReport): string {
  const blocking = rows.filter(isBlocking).length;
  const well = rows.filter(({ statuses }) => statuses[0] === 'ok').length;
  const other = rows.length - blocking - well;
  return language === 'zh'
    ? `${rows.length} 课：${well} 课正常，${blocking} 课还不能播出，${other} 课有其他问题。\n`
    : `${rows.length} ${rows.length === 1 ? 'lesson' : 'lessons'}: ${well} ok, ${blocking} cannot go on air yet, ${other} with other faults.\n`;
}
